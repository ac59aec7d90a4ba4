import { Agent, request as ask, createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A load balancer as any hosting has it. */
export interface Balancer {
  url: string;
  /** Which of the instances are sent requests now. */
  ready(): string[];
  close(): void;
}

/**
 * Shares requests out among instances, by turns, to those that say each second that they are ready. Tries nothing
 * twice: what an instance does not answer is a 502.
 * @param instances where they listen, or will
 */
export async function startBalancer(instances: string[]): Promise<Balancer> {
  const agent = new Agent({ keepAlive: true });
  let ready: string[] = [];
  let turn = 0;

  async function look(): Promise<void> {
    const asked = instances.map(async (url) => {
      const response = await fetch(`${url}/api/health/ready`, { signal: AbortSignal.timeout(1000) });
      await response.text();
      return response.ok;
    });
    const answers = await Promise.allSettled(asked);
    ready = instances.filter((_, at) => {
      const answer = answers[at];
      return answer?.status === "fulfilled" && answer.value;
    });
  }

  const server = createServer((incoming, outgoing) => {
    const instance = ready[turn++ % ready.length];
    const refuse = () => {
      if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(502).end();
    };
    if (!instance) return refuse();
    const { method, headers, url } = incoming;
    const passed = ask(`${instance}${url}`, { method, headers, agent }, (answer) => {
      const { connection: _, ...kept } = answer.headers;
      outgoing.writeHead(answer.statusCode ?? 502, kept);
      answer.on("error", refuse).pipe(outgoing);
    });
    passed.on("error", refuse);
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const looking = setInterval(look, 1000);
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    ready: () => ready,
    close() {
      clearInterval(looking);
      server.close();
      server.closeAllConnections();
      agent.destroy();
    },
  };
}
