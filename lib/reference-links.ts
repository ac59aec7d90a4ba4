import type { ReferenceType } from "#lib/references/schema.ts";

/** Where a case, law or document can be read. */
export interface ReferenceLink {
  url: string;
  /** Whose site that is. */
  site: string;
}

/** Where the number alone says where it is; null where somebody would have to look it up. */
export function referenceLink({ type, key }: { type: ReferenceType; key: string }): ReferenceLink | null {
  switch (type) {
    case "EU_CASE":
      return { site: "InfoCuria", url: `https://curia.europa.eu/juris/liste.jsf?language=sv&num=${key}` };
    case "ECLI":
      return ecliLink(key);
    case "HUMAN_RIGHTS_CASE":
      return hudoc({ appno: [key] });
    case "EU_PROPOSAL": {
      const [of, number] = numbersIn(key);
      return eurLex(`COM:${of}:${number}:FIN`);
    }
    case "EU_ACT":
      return eurLex(`CELEX:${celexOf(key)}`);
    default:
      return lagenNu(key);
  }
}

function ecliLink(key: string): ReferenceLink | null {
  if (key.startsWith("ECLI:EU:")) return eurLex(`ecli:${key}`);
  return key.startsWith("ECLI:CE:ECHR:") ? hudoc({ ecli: [key] }) : null;
}

const eurLex = (uri: string) => ({
  site: "EUR-Lex",
  url: `https://eur-lex.europa.eu/legal-content/SV/TXT/?uri=${uri}`,
});

const hudoc = (query: Record<string, string[]>) => ({
  site: "HUDOC",
  url: `https://hudoc.echr.coe.int/eng#${encodeURIComponent(JSON.stringify(query))}`,
});

/** Number and year have changed places in 2015; a directive's year has always come first. */
function celexOf(key: string): string {
  const [first = "", second = ""] = numbersIn(key);
  const isDirective = key.startsWith("direktiv");
  const [of, number] = key.includes(" nr ") ? [second, first] : [first, second];
  const inFull = of.length === 2 ? `19${of}` : of;
  return `3${inFull}${isDirective ? "L" : "R"}${number.padStart(4, "0")}`;
}

const numbersIn = (key: string) => key.match(/\d+/g) ?? [];

/** The free collection of Swedish law, whose addresses are the numbers themselves. */
function lagenNu(key: string): ReferenceLink | null {
  const [name = "", number = "", , page = ""] = key.split(" ");
  const paths: Record<string, string> = {
    SFS: number,
    "prop.": `prop/${number}`,
    SOU: `sou/${number}`,
    Ds: `ds/${number}`,
    "dir.": `dir/${number}`,
    MIG: `dom/mig/${number}`,
    NJA: `dom/nja/${number}s${page}`,
  };
  const path = paths[name];
  return path === undefined ? null : { site: "lagen.nu", url: `https://lagen.nu/${path}` };
}
