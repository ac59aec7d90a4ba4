import { isReplicaCurrent } from "#lib/replica.ts";
import { gauge } from "../metrics/registry.ts";
import type { Keeping } from "./keeping.ts";
import type { Routing } from "./routing.ts";

/** What can be seen of a front from outside. Of several processes the least well one is told where one of them counts. */
export function measureFront(keeping: Keeping, routing: Routing): void {
  const least = { aggregator: "min" } as const;
  gauge({ name: "asylnytt_pages_kept", help: "Pages in memory" }, () => keeping.kept.count);
  gauge({ name: "asylnytt_pages_kept_bytes", help: "Their size" }, () => keeping.kept.bytes);
  gauge(
    { name: "asylnytt_pages_failing", help: "Pages that could not be made when it was last tried" },
    () => keeping.kept.failing,
  );
  gauge({ ...least, name: "asylnytt_ready", help: "Whether requests should be sent here" }, () =>
    Number(routing.unready === null),
  );
  gauge({ ...least, name: "asylnytt_database_heard", help: "Whether changes are heard of" }, () =>
    Number(!keeping.isAway),
  );
  gauge(
    { ...least, name: "asylnytt_replica_current", help: "Whether readers' reads go to the replica" },
    () => Number(isReplicaCurrent()),
  );
}
