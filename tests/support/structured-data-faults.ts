import { isValid } from "date-fns/isValid";
import { parseISO } from "date-fns/parseISO";
import { isType, lineOf, propertyOf, supersededBy, type Thing, withoutNamespace } from "./schema-org.ts";

/** The types of what has an address, by that. */
type Described = Map<string, string[]>;

/** The types of all things that say what they are, and have an address to be referred to by. */
export function describedIn(things: Thing[]): Described {
  const found = things.flatMap(thingsWithin).filter((thing) => thing["@type"]);
  return new Map(found.flatMap((thing) => (thing["@id"] ? [[thing["@id"], typesOf(thing)]] : [])));
}

/** A thing and the things that it names. */
function thingsWithin(thing: Thing): Thing[] {
  return [
    thing,
    ...propertiesOf(thing).flatMap(([, values]) => values.filter(isThing).flatMap(thingsWithin)),
  ];
}

/** In what a thing, and what it names, is not as schema.org has it. */
export function faultsOf(thing: Thing, described: Described): string[] {
  return thingsWithin(thing)
    .filter((part) => !isReference(part))
    .flatMap((part) => [
      ...typeFaults(part),
      ...propertiesOf(part).flatMap((property) => propertyFaults(part, property, described)),
    ]);
}

const typesOf = (thing: Thing) => (thing["@type"] ?? []).map(withoutNamespace);

const propertiesOf = (thing: Thing) =>
  Object.entries(thing).filter(([name]) => !name.startsWith("@")) as [string, Thing[]][];

const isThing = (value: Thing) => !("@value" in value);

const isReference = (value: Thing) => isThing(value) && Object.keys(value).join() === "@id";

function typeFaults(thing: Thing): string[] {
  const types = typesOf(thing);
  if (types.length === 0) return ["a thing of no type"];
  return types.flatMap((type) => (isType(type) ? supersededFaults(type) : `${type} is no type`));
}

const supersededFaults = (name: string) => supersededBy(name).map((other) => `${name} gave way to ${other}`);

function propertyFaults(thing: Thing, [iri, values]: [string, Thing[]], described: Described): string[] {
  const name = withoutNamespace(iri);
  const types = typesOf(thing);
  const at = `${types}.${name}`;
  const property = propertyOf(name) ?? annotationOf(name);
  if (!property) return [`${at}: no such property`];
  const line = types.flatMap(lineOf);
  const misplaced = property.domain.some((type) => line.includes(type))
    ? []
    : `${at}: not a property of that type`;
  const empty = values.length > 0 ? [] : `${at}: no value`;
  const wrong = values
    .filter((value) => !property.range.some((type) => isOfType(value, type, described)))
    .map((value) => `${at}: ${shown(value)} is none of ${property.range}`);
  return [supersededFaults(name), misplaced, empty, wrong].flat();
}

/** What an action asks of whoever does it is said by its property's name and `-input` (schema.org/docs/actions.html). */
function annotationOf(name: string) {
  const [, of = ""] = /^(\w+)-(?:input|output)$/.exec(name) ?? [];
  const property = propertyOf(of);
  return property && { domain: property.domain, range: ["PropertyValueSpecification", "Text"] };
}

function isOfType(value: Thing, type: string, described: Described): boolean {
  if ("@value" in value) return literals[type]?.(value["@value"]) ?? false;
  const id = value["@id"] ?? "";
  if (isReference(value) && type === "URL") return isAddress(id);
  const types = isReference(value) ? (described.get(id) ?? []) : typesOf(value);
  return types.flatMap(lineOf).includes(type);
}

/** How a value is written that is no thing. */
const literals: Record<string, (value: unknown) => boolean> = {
  Text: (value) => typeof value === "string" && value.trim() !== "",
  URL: (value) => isAddress(value),
  Date: (value) => /^\d{4}-\d\d-\d\d$/.test(String(value)) && isTime(String(value)),
  DateTime: (value) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(String(value)) && isTime(String(value)),
  Boolean: (value) => typeof value === "boolean",
  Number: (value) => typeof value === "number",
  Integer: (value) => Number.isInteger(value),
};

/** Not the thirtieth of February. */
const isTime = (value: string) => isValid(parseISO(value));

const isAddress = (value: unknown) =>
  URL.canParse(String(value)) && /^https?:$/.test(new URL(String(value)).protocol);

const shown = (value: Thing) => JSON.stringify(value["@value"] ?? value["@type"] ?? value["@id"] ?? value);
