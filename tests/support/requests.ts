import { clientAddressHeader } from "#lib/addresses.ts";

/** The headers of a request from a client, with a session's cookie where it has one. */
export const requestFrom = (address = "192.0.2.1", cookie = "") =>
  new Headers({ [clientAddressHeader]: address, cookie });
