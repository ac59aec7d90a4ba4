import { get } from "node:http";

// For Docker: ends with 0 while the site answers. It asks under the site's own name, which is the only one it takes.
const { PORT = "3000", SITE_URL = `http://localhost:${PORT}` } = process.env;
const headers = { host: new URL(SITE_URL).host };
const asked = get({ port: PORT, path: "/api/health", headers, timeout: 4000 }, ({ statusCode }) => {
  process.exit(statusCode === 200 ? 0 : 1);
});
asked.on("timeout", () => process.exit(1));
asked.on("error", () => process.exit(1));
