import type { SourceLine } from "#lib/sources/published.ts";
import { sourceTypes } from "#lib/sources/rules.ts";
import type { SourceType } from "#lib/sources/schema.ts";

export interface SourceGroup {
  type: SourceType;
  sources: SourceLine[];
}

/** Sources by type in the types' order; types without sources are left out. */
export function groupSources(sources: SourceLine[]): SourceGroup[] {
  return sourceTypes
    .map((type) => ({ type, sources: sources.filter((source) => source.type === type) }))
    .filter((group) => group.sources.length > 0);
}

/** Where a type stands within the page of sources. */
export const typeAnchor = (type: SourceType) => `typ-${type.toLowerCase()}`;
