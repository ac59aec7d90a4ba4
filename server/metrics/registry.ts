import {
  AggregatorRegistry,
  collectDefaultMetrics,
  Gauge,
  type GaugeConfiguration,
  Registry,
} from "prom-client";
import { countConnections, mostConnections } from "#lib/connections.ts";

/** What is counted and measured in this process. */
export const registry = new Registry();

/** What a process has measured, as another one can add it to its own. */
export type Measured = Awaited<ReturnType<Registry["getMetricsAsJSON"]>>;

type About = Pick<GaugeConfiguration<string>, "name" | "help" | "aggregator">;

/** What is looked up whenever somebody asks. Of several processes the sum is told, unless another `aggregator` is named. */
export function gauge(about: About, look: () => number): void {
  new Gauge({
    ...about,
    registers: [registry],
    collect() {
      this.set(look());
    },
  });
}

/** The same by a label whose few values are all known. */
function gaugeBy(about: About, label: string, look: () => Record<string, number>): void {
  new Gauge({
    ...about,
    registers: [registry],
    labelNames: [label],
    collect() {
      this.reset();
      for (const [value, number] of Object.entries(look())) this.set({ [label]: value }, number);
    },
  });
}

/** Begins with what every process has: its memory, how late its event loop is, and its connections to the database. */
export function measureProcess(): void {
  collectDefaultMetrics({ register: registry });
  gaugeBy(
    { name: "asylnytt_database_connections", help: "Connections to the database, by state" },
    "state",
    countConnections,
  );
  gauge(
    { name: "asylnytt_database_connections_max", help: "How many connections may be open at most" },
    () => mostConnections,
  );
}

/** @returns all of it, and of what `others` measured, in Prometheus' own format */
export function exposition(own: Measured, others: Measured[]): Promise<string> {
  return AggregatorRegistry.aggregate([own, ...others]).metrics();
}
