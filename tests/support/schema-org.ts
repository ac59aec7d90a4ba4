import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import jsonld from "jsonld";

/** schema.org names its terms by this, though the address of its site begins with https. */
const namespace = "http://schema.org/";
const subClassOf = "http://www.w3.org/2000/01/rdf-schema#subClassOf";

/** What has its names written out: a thing, or the address of one; or, with a `@value`, a text, number or truth value. */
export type Thing = { "@id"?: string; "@type"?: string[]; "@value"?: unknown } & {
  [property: string]: Thing[];
};

/** What schema.org says of a property, its terms without their namespace. */
export interface Property {
  /** The types that may have it. */
  domain: string[];
  /** The types of its values. */
  range: string[];
}

/** The vocabulary as schema.org publishes it. */
const terms = await readTerms();

async function readTerms(): Promise<Map<string, Thing>> {
  const file = fileURLToPath(import.meta.resolve("@vocabulary/schema/schema.nq"));
  const graphs = await jsonld.fromRDF(readFileSync(file, "utf8"), { format: "application/n-quads" });
  return new Map(graphs.flatMap((graph) => graph["@graph"] ?? []).map((term) => [term["@id"] ?? "", term]));
}

const isNamed = (term: Thing, type: string) => term["@type"]?.some((name) => name.endsWith(type)) ?? false;

const named = (term: Thing | undefined, property: string) =>
  (term?.[property] ?? []).map((value) => withoutNamespace(value["@id"] ?? ""));

export const withoutNamespace = (iri: string) =>
  iri.startsWith(namespace) ? iri.slice(namespace.length) : iri;

/** A type of things, not of texts, numbers or dates. */
export function isType(name: string): boolean {
  const line = lineOf(name).map((type) => terms.get(namespace + type));
  return line.every((type) => type && isNamed(type, "#Class") && !isNamed(type, "/DataType"));
}

/** What took the place of a type or property that is no longer to be used. */
export const supersededBy = (name: string) => named(terms.get(namespace + name), `${namespace}supersededBy`);

export function propertyOf(name: string): Property | null {
  const term = terms.get(namespace + name);
  if (!term || !isNamed(term, "#Property")) return null;
  return {
    domain: named(term, `${namespace}domainIncludes`),
    range: named(term, `${namespace}rangeIncludes`),
  };
}

/** A type and all that it is a kind of. */
export function lineOf(name: string): string[] {
  const above = named(terms.get(namespace + name), subClassOf);
  return [name, ...above.flatMap(lineOf)];
}

/**
 * How a program that knows JSON-LD reads the site's own: every name is one of schema.org's, and what is an address
 * and never a text is one of a thing.
 */
const context = {
  "@context": {
    "@vocab": namespace,
    ...Object.fromEntries(
      [...terms.keys()].map(withoutNamespace).flatMap((name) => {
        const range = propertyOf(name)?.range ?? [];
        const isAddress = range.includes("URL") && !range.includes("Text");
        return isAddress ? [[name, { "@id": namespace + name, "@type": "@id" }]] : [];
      }),
    ),
  },
};

/** Structured data with every name written out. Fails for what would be lost, and for any other context. */
export function expand(data: object): Promise<Thing[]> {
  const documentLoader = async (documentUrl: string) => {
    if (!/^https:\/\/schema\.org\/?$/.test(documentUrl)) throw new Error(`unknown context ${documentUrl}`);
    return { documentUrl, document: context };
  };
  return jsonld.expand(data, { documentLoader, safe: true, base: "" });
}
