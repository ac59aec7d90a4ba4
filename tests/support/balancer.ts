import { Agent, request as ask, createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A load balancer as any hosting has it. */
export interface Balancer {
  url: string;
  /** Which of the instances are sent requests now. */
  ready(): string[];
  close(): void;
}

const mostSilent = 3;

/**
 * Shares requests out among instances, by turns, to those that say each second that they are ready. One that says
 * that it is not is left out at once, one that says nothing the third time, as is usual. Tries nothing twice: what an
 * instance does not answer is a 502.
 * @param instances where they listen, or will
 */
export async function startBalancer(instances: string[]): Promise<Balancer> {
  const agent = new Agent({ keepAlive: true });
  let ready: string[] = [];
  let turn = 0;
  /** How often each has said nothing, one time after the other. */
  const silent = new Map<string, number>();

  async function isReady(url: string): Promise<boolean> {
    try {
      const response = await fetch(`${url}/api/health/ready`, { signal: AbortSignal.timeout(1000) });
      await response.text();
      silent.set(url, 0);
      return response.ok;
    } catch {
      const times = (silent.get(url) ?? 0) + 1;
      silent.set(url, times);
      return times < mostSilent && ready.includes(url);
    }
  }

  async function look(): Promise<void> {
    const answers = await Promise.all(instances.map(isReady));
    ready = instances.filter((_, at) => answers[at]);
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
