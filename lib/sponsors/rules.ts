/**
 * How large a picture may be sent: with the rest of its form within what a server takes, 1 MB. Without the schemas'
 * library: the form asks before it sends one.
 */
export const logoBytes = 900_000;
