import { AsyncLocalStorage } from "node:async_hooks";

/** A copy of the database on another server, which follows it. */
interface Replica<Client> {
  client: Client;
  /** Whether it has everything that readers must see by now. */
  isCurrent: boolean;
}

/** Next bundles this module for itself; what it holds is the process's. */
const holder = globalThis as typeof globalThis & {
  replica?: Replica<unknown>;
  readingForReaders?: AsyncLocalStorage<true>;
};

function reading(): AsyncLocalStorage<true> {
  holder.readingForReaders ??= new AsyncLocalStorage();
  return holder.readingForReaders;
}

/** Reads of `work`, and of what it calls, may come from the replica. It must not write. */
export const readForReaders = <Read>(work: () => Promise<Read>): Promise<Read> => reading().run(true, work);

/** What reads here go to in place of the database itself, if there is anything. */
export function replicaForReaders<Client>(): Client | undefined {
  return holder.replica?.isCurrent && reading().getStore() ? (holder.replica.client as Client) : undefined;
}

/** It is asked once it has been found to be current. */
export function addReplica(client: unknown): void {
  holder.replica = { client, isCurrent: false };
}

/** @param isCurrent whether readers' reads go to the replica from now on */
export function setReplicaCurrent(isCurrent: boolean): void {
  if (holder.replica) holder.replica.isCurrent = isCurrent;
}

/** Whether readers' reads go there now. */
export const isReplicaCurrent = (): boolean => holder.replica?.isCurrent === true;

/** @returns what was used, for whoever ends its connections */
export function forgetReplica<Client>(): Client | undefined {
  const { replica } = holder;
  holder.replica = undefined;
  return replica?.client as Client | undefined;
}
