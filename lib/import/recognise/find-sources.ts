import { foldKey } from "#lib/fold.ts";
import type { Directory, KnownSource, NamedSource } from "#lib/import/schema.ts";
import { type Lookup, lookUp } from "./lookup.ts";

/**
 * The sources that a page's source line names, as known where they are known: `AYS` → Are You Syrious.
 * Several in one ("DN/TT", "Migrationsverket och UNHCR") are told apart when every part is known, and at a
 * slash with space around it ("Byalaget / FARR") when one is; otherwise the whole is one name, as it stands.
 */
export function findSources(directory: Directory, written: string): (KnownSource | string)[] {
  const lookup = lookUp(directory);
  return knownParts(lookup, written) ?? partsAtSlash(lookup, written) ?? [written];
}

/** The spaced slash stands between names; without them it may stand within one ("SR Ekot/P1"). */
function partsAtSlash({ sources }: Lookup, written: string): (KnownSource | string)[] | null {
  const parts = written.split(/\s+\/\s+/).map((part) => sources.get(foldKey(part)) ?? part);
  return parts.length > 1 && parts.some((part) => typeof part !== "string") ? [...new Set(parts)] : null;
}

function knownParts(lookup: Lookup, written: string): KnownSource[] | null {
  const whole = lookup.sources.get(foldKey(written));
  if (whole) return [whole];
  const parts = written.split(/\s*[/,&]\s*|\s+(?:och|and|samt|via)\s+/);
  const known = parts.map((part) => lookup.sources.get(foldKey(part)));
  return parts.length > 1 && known.every((source) => source !== undefined) ? [...new Set(known)] : null;
}

/**
 * The known source that the colophon names. What stands in brackets is first sought as part of what
 * stands before them: the "domstolen" of Europarådet is not that of the EU.
 */
export function findNamedSource(directory: Directory, { name, within }: NamedSource): KnownSource | null {
  const { sources } = lookUp(directory);
  const inContext = within && sources.get(foldKey(`${within} ${name}`));
  return inContext || (sources.get(foldKey(name)) ?? null);
}

/**
 * Whether an item from this source is a press clipping. A name that continues a medium's name is of that
 * medium ("SVT Nyheter Skåne"); of several sources one medium is enough ("TT/DN").
 */
export function isMedium(lookup: Lookup, written: string): boolean {
  const names = [written, ...written.split(/[/,&]|\s(?:och|and|samt|via)\s/)];
  return names.some((name) => longestKnownStart(lookup, name)?.type === "MEDIUM");
}

function longestKnownStart(lookup: Lookup, name: string): KnownSource | undefined {
  const words = foldKey(name).split(" ");
  const starts = words.map((_, index) => words.slice(0, words.length - index).join(" "));
  return starts.map((start) => lookup.sources.get(start)).find((source) => source !== undefined);
}
