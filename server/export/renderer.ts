import { finishPage } from "../front/finish.ts";
import { renderWith } from "../front/render.ts";
import { openSite } from "../site.ts";

/** One of the processes that render for an export: told a path, it answers with the finished page. */
const [build = "", port = "", host = ""] = process.argv.slice(2);
const site = await openSite(build, Number(port));
const render = renderWith(site.handler, host);

process.on("message", async (path: string) => {
  try {
    const { status, type, location, body } = await render(path);
    const page = type.startsWith("text/html") && body.length > 0 ? finishPage(body.toString()) : null;
    const finished = page ? Buffer.from(page.html) : body;
    process.send?.({ path, status: page?.status ?? status, type, location, body: finished });
  } catch (error) {
    process.send?.({ path, status: 500, type: "", location: null, body: Buffer.from(String(error)) });
  }
});
process.on("disconnect", () => process.exit(0));
process.send?.("ready");
