import type { MediaType } from "#lib/items/schema.ts";
import type { SourceType } from "#lib/sources/schema.ts";

const extensions: [RegExp, MediaType][] = [
  [/\.pdf$/i, "PDF"],
  [/\.(mp3|m4a|ogg|wav|wma)$/i, "AUDIO"],
  [/\.(mp4|m4v|mov|avi|wmv|webm)$/i, "VIDEO"],
  [/\.(docx?|xlsx?|pptx?|rtf|zip|odt|ods|csv|jpe?g|png|gif)$/i, "OTHER"],
];
const hosts: [RegExp, MediaType][] = [
  [/(^|\.)(youtube\.com|youtu\.be|vimeo\.com|svtplay\.se|tv4play\.se|urplay\.se)$/i, "VIDEO"],
  [/(^|\.)(soundcloud\.com|podcasts\.apple\.com|open\.spotify\.com|acast\.com)$/i, "AUDIO"],
];

/** What kind of thing an address leads to, by its host and the ending of its path. */
export function mediaTypeOf(url: string): MediaType {
  if (!URL.canParse(url)) return "WEB";
  const { hostname, pathname } = new URL(url);
  const found =
    hosts.find(([pattern]) => pattern.test(hostname)) ??
    extensions.find(([pattern]) => pattern.test(pathname));
  return found?.[1] ?? "WEB";
}

/** A typed or pasted text as an address: `www.` and bare hosts get their scheme. Null for what is none. */
export function addressIn(text: string): string | null {
  const typed = text.trim();
  if (/\s/.test(typed)) return null;
  const address = /^(https?:\/\/|mailto:)/i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return protocol === "mailto:" || /^[^.]+(\.[^.]+)+$/.test(hostname) ? address : null;
}

/** The language that an address tells of, by a part of its path or its country; null where it tells nothing. */
export function languageOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { hostname, pathname, searchParams } = new URL(url);
  const named =
    /(?:^|[/_-])(sv|en|da|no|fi|de|fr)(?=$|[/._-])/i.exec(pathname)?.[1] ?? searchParams.get("lang");
  if (named && /^(sv|en|da|no|fi|de|fr)$/i.test(named)) return named.toLowerCase();
  return countries[hostname.split(".").at(-1) ?? ""] ?? null;
}

const countries: Record<string, string> = {
  se: "sv",
  dk: "da",
  no: "no",
  de: "de",
  fr: "fr",
  uk: "en",
  ie: "en",
};

/** What a link is called: what it is, and whose. `name` is a document's own name where `what` is `document`. */
export interface LabelGuess {
  what: "article" | "press" | "ruling" | "document" | "video" | "audio" | "page";
  name: string;
}

/** What to call a link, by its address and by whom the item comes from; nothing is fetched. */
export function guessLabel(url: string, source: { name: string; type: SourceType } | null): LabelGuess {
  const { hostname, pathname } = new URL(url);
  const name = source?.name ?? hostname.replace(/^www\./, "");
  const mediaType = mediaTypeOf(url);
  if (mediaType === "VIDEO") return { what: "video", name };
  if (mediaType === "AUDIO") return { what: "audio", name };
  if (mediaType !== "WEB") {
    const document = documentName(pathname);
    if (document) return { what: "document", name: document };
  }
  if (source?.type === "MEDIUM") return { what: "article", name };
  if (source?.type === "COURT") return { what: "ruling", name };
  if (/press|newsroom|\bnews\b|nyhet/i.test(pathname)) return { what: "press", name };
  return { what: "page", name };
}

/** A file's name as words: "/docs/Action-plan_2021.pdf" → "Action plan 2021"; null where it is only signs. */
function documentName(pathname: string): string | null {
  const file = pathname.split("/").at(-1) ?? "";
  const words = decoded(file)
    .replace(/\.[a-z\d]{2,5}$/i, "")
    .replace(/[-_+\s]+/g, " ")
    .trim();
  const isWords = /\p{L}{3,}/u.test(words) && !/[\p{L}\d]{25,}/u.test(words) && words.length <= 120;
  return isWords ? words.charAt(0).toUpperCase() + words.slice(1) : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
