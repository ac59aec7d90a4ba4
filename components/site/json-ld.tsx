import type { Thing, WithContext } from "schema-dts";

/**
 * Structured data for search engines. JSON inside a script element ends at the first `</script`,
 * whatever a text contains: so every `<` is written as an escape, which JSON reads as the same character.
 */
export function JsonLd({ data }: { data: WithContext<Thing>[] }) {
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React escapes text for HTML, which a script element does not decode; the JSON is escaped above
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
