/** The part of RFC 5321 that people have: no quotes, comments, groups, or several in one. */
const local = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const domain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/** An address that can be handed to a mail server as it stands, or null. */
export function mailAddress(given: string): string | null {
  const [before = "", after = "", ...more] = given.split("@");
  const isOne = more.length === 0 && given.length <= 254 && before.length <= 64;
  return isOne && local.test(before) && domain.test(after) ? given : null;
}
