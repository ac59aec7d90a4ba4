import type { PublishedLink } from "#lib/items/published.ts";
import { text } from "#lib/text/catalogue.ts";
import { langOf, languageName } from "#lib/text/languages.ts";
import { LinkIcon } from "./link-icon.tsx";

/** An item's outgoing links, each with its label and, in words, what it leads to. */
export function ItemLinks({ links }: { links: PublishedLink[] }) {
  if (links.length === 0) return null;
  return (
    <ul className="links">
      {links.map((link) => (
        <li key={`${link.label} ${link.url}`}>
          <LinkIcon link={link} />
          <span>{link.url ? <Anchor link={link} url={link.url} /> : <Label link={link} />}</span>
        </li>
      ))}
    </ul>
  );
}

function Anchor({ link, url }: { link: PublishedLink; url: string }) {
  return (
    <a
      href={url}
      rel="external"
      hrefLang={link.language ?? undefined}
      type={link.mediaType === "PDF" ? "application/pdf" : undefined}
    >
      <Label link={link} />
    </a>
  );
}

/** The type belongs to the link's name, so that a list of links read aloud says where each one leads. */
function Label({ link }: { link: PublishedLink }) {
  return (
    <>
      <span lang={langOf(link.language)}>{link.label}</span>
      <span className="sr-only">, </span> <span className="link-type">{typeInWords(link)}</span>
    </>
  );
}

/** "extern länk, PDF, engelska"; "PDF, adress saknas". */
function typeInWords({ url, mediaType, language }: PublishedLink): string {
  const { mailLink, mediaTypes, mediaTypesWithoutLink, addressUnknown } = text.items;
  const other = langOf(language);
  const parts = [
    url?.toLowerCase().startsWith("mailto:")
      ? mailLink
      : (url ? mediaTypes : mediaTypesWithoutLink)[mediaType],
    other ? languageName(other) : "",
    url ? "" : addressUnknown,
  ];
  return parts.filter(Boolean).join(", ");
}
