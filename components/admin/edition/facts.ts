import type { DeskEdition } from "#lib/editions/desk.ts";
import type { SaveEditionInput } from "#lib/editions/schema.ts";

export interface GapFields {
  /** Tells the rows of the form apart; no part of what is saved. */
  key: string;
  text: string;
  from: string;
  to: string;
}

/** What an edition says of itself, as it stands in a form. */
export interface Facts {
  date: string;
  introduction: string;
  period: { from: string; to: string };
  gaps: GapFields[];
  sponsorId: string;
}

export type Fact = keyof Facts;

export const factsOf = ({ date, introduction, period, gaps, sponsorId }: DeskEdition): Facts => ({
  date,
  introduction: introduction ?? "",
  period: period ?? { from: "", to: "" },
  gaps: gaps.map((gap, index) => ({
    key: `${index}`,
    text: gap.text,
    from: gap.from ?? "",
    to: gap.to ?? "",
  })),
  sponsorId: sponsorId ?? "",
});

/** What was changed, as the command takes it. */
export function toInput({ date, introduction, period, gaps, sponsorId }: Partial<Facts>) {
  const input: Omit<SaveEditionInput, "id" | "version"> = {};
  if (date !== undefined) input.date = date;
  if (introduction !== undefined) input.introduction = introduction || null;
  if (period) input.period = period.from || period.to ? period : null;
  if (gaps) input.gaps = gaps.map(({ text, from, to }) => ({ text, from: from || null, to: to || null }));
  if (sponsorId !== undefined) input.sponsorId = sponsorId || null;
  return input;
}

/** Whether two states of a fact say the same. */
export const isSame = (a: unknown, b: unknown) =>
  JSON.stringify(a, withoutKey) === JSON.stringify(b, withoutKey);

const withoutKey = (name: string, value: unknown) => (name === "key" ? undefined : value);

/** What is wrong in the form, by fact. */
export function faultsIn({ period, gaps }: Partial<Facts>): { period: boolean; gaps: boolean } {
  const isHalf = period !== undefined && (period.from === "") !== (period.to === "");
  const isTurned = period !== undefined && period.from > period.to;
  return { period: isHalf || isTurned, gaps: gaps?.some(({ text }) => text.trim() === "") ?? false };
}
