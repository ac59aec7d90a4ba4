import { once } from "node:events";
import { createServer } from "node:http";
import { json } from "node:stream/consumers";

interface ReceivedPing {
  host: string;
  key: string;
  keyLocation: string;
  urlList: string[];
}

interface Answer {
  status: number;
  headers?: Record<string, string>;
  /** What else happens before it is given. */
  meanwhile?: () => Promise<unknown>;
}

/** Stands in for the search engines on this machine: keeps what it is told, and answers as it is asked to. */
export async function startPingSink() {
  const pings: ReceivedPing[] = [];
  const sink = { pings, answer: { status: 200 } as Answer };
  const server = createServer(async (request, response) => {
    const isJson = request.headers["content-type"] === "application/json; charset=utf-8";
    if (request.method !== "POST" || !isJson) return response.writeHead(400).end();
    pings.push((await json(request)) as ReceivedPing);
    const { status, headers, meanwhile } = sink.answer;
    await meanwhile?.();
    response.writeHead(status, headers).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  /** Where the site is to send, and that it may. */
  const place = {
    address: `http://127.0.0.1:${port}/indexnow`,
    limits: { ports: [String(port)], mayConnect: (address: string) => address === "127.0.0.1" },
  };
  return Object.assign(sink, { place, stop: () => server.close() });
}
