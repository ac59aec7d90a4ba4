/** What search engines know the site by, or null where they are not to be told of anything. */
export const pingKey = (): string | null => process.env.INDEXNOW_KEY || null;

/** So many days after a change search engines have found it by themselves, or it does not matter any more. */
export const daysPingsWait = 7;

/** The protocol takes no more addresses at once. */
export const mostAtOnce = 10_000;

/** What the other side says of itself, rather than of what it was sent: it may be another one in a while. */
const passing = [408, 425, 429];

/** Whether it is no use to send the same again before somebody has put something right. */
export const isRefusal = (status: number) => status >= 300 && status < 500 && !passing.includes(status);

/** Over an hour by the waits below: nobody need look after what is over before that. */
const attemptsUnsaid = 7;

/** Whether what has not been answered so often is to be told to editors. */
export const isWorthSaying = (attempts: number) => attempts >= attemptsUnsaid;

const [shortest, longest, longestAsked] = [60, 6 * 3600, 24 * 3600];

/** In seconds, after so many attempts: twice as long each time, and as long as the other side asks for. */
export function waitAfter(attempts: number, retryAfter: number | null): number {
  const grown = Math.min(shortest * 2 ** (attempts - 1), longest);
  return Math.max(grown, Math.min(retryAfter ?? 0, longestAsked));
}
