import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { everyPage } from "#lib/addresses.ts";
import { type Announcement, addressChannel, announcementSchema } from "#lib/announce.ts";

/** What is done about what is heard. None of these may throw. */
interface Listener {
  /** @param addresses as they are announced: see `covering` */
  onChange(addresses: string[], removed: boolean): void;
  /** From now on changes may be missed. Told once, also where there was no connection to begin with. */
  onLost(): void;
  /** Changes are heard from now on; what was announced before may have been missed. The first time, too. */
  onBack(): void;
}

export interface Hearing {
  isConnected(): boolean;
  close(): Promise<void>;
}

/** How often it is looked whether the server is still there, and how long it may take to say so. */
const lookEvery = 1000;
const patience = 2000;
/** The pause before it is tried again, but for the first time after a loss. */
const retryAfter = 500;

/** Listens to which public addresses change, connecting again for as long as it takes. */
export function hearChanges(databaseUrl: string, { onChange, onLost, onBack }: Listener): Hearing {
  const closing = new AbortController();
  const { signal } = closing;
  let isConnected = false;
  const begin = () => {
    isConnected = true;
    onBack();
  };
  const keepListening = async () => {
    for (let isLost = false; !signal.aborted; isLost = true) {
      await listen(databaseUrl, { signal, onChange, onBack: begin });
      const wasConnected = isConnected;
      isConnected = false;
      if (signal.aborted) return;
      if (wasConnected || !isLost) onLost();
      if (!wasConnected) await pause(retryAfter, undefined, { signal }).catch(() => {});
    }
  };
  const ended = keepListening();
  return {
    isConnected: () => isConnected,
    close() {
      closing.abort();
      return ended;
    },
  };
}

/** Listens on one connection until it is lost, or nobody wants to hear more. */
async function listen(
  connectionString: string,
  { signal, onChange, onBack }: Pick<Listener, "onChange" | "onBack"> & { signal: AbortSignal },
): Promise<void> {
  const client = new Client({
    connectionString,
    application_name: "asylnytt front",
    keepAlive: true,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
  });
  const over = new AbortController();
  client.on("error", () => over.abort());
  client.on("end", () => over.abort());
  client.on("notification", ({ payload = "" }) => {
    const { addresses, removed } = read(payload);
    onChange(addresses, removed);
  });
  // No farewell: a server that hangs would not answer it. What is being waited for fails with this.
  const breakOff = () => client.connection.stream.destroy();
  signal.addEventListener("abort", breakOff);
  try {
    await client.connect();
    await client.query(`LISTEN ${addressChannel}`);
    onBack();
    for (;;) {
      await pause(lookEvery, undefined, { signal: over.signal });
      await client.query("SELECT 1");
    }
  } catch {
    // Refused, broken off, or silent for too long: all the same to who listens.
  } finally {
    signal.removeEventListener("abort", breakOff);
    breakOff();
  }
}

/** What an announcement says; one that nobody here understands may be about anything. */
function read(payload: string): Announcement {
  try {
    return announcementSchema.parse(JSON.parse(payload));
  } catch {
    return { addresses: [everyPage], removed: false };
  }
}
