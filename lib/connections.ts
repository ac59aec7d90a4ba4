import type { Pool } from "pg";

/**
 * How many connections a process opens at most. More than all pages that may be made at once take when each waits
 * for as many reads as it asks for together: whoever reads something else finds one.
 */
export const mostConnections = 20;

const holder = globalThis as typeof globalThis & { connections?: Pool };

/** Those that are to be counted from now on; undefined when there are none any more. */
export function countFrom(pool: Pool | undefined): void {
  holder.connections = pool;
}

/** How many connections to the database work and rest, and how many askers wait for one. */
export function countConnections(): { busy: number; idle: number; waiting: number } {
  const { totalCount = 0, idleCount = 0, waitingCount = 0 } = holder.connections ?? {};
  return { busy: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
}
