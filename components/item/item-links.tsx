import type { PublishedLink } from "#lib/items/published.ts";
import { text } from "#lib/text/catalogue.ts";
import { langOf, languageName } from "#lib/text/languages.ts";
import { LinkIcon } from "./link-icon.tsx";

/** An item's outgoing links, each with its label and, in words, what it leads to. */
export function ItemLinks({ links, className = "" }: { links: PublishedLink[]; className?: string }) {
  if (links.length === 0) return null;
  return (
    <ul className={`grid font-sans text-small ${className}`}>
      {links.map((link) => (
        <li key={`${link.label} ${link.url}`} className="flex min-w-0 gap-2 py-[0.1875rem]">
          <LinkIcon link={link} />
          <span className="min-w-0">
            {link.url ? <Anchor link={link} url={link.url} /> : <Unlinked link={link} />}
          </span>
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
      className="group no-underline"
    >
      <Label
        link={link}
        className="underline decoration-accent decoration-1 underline-offset-[0.18em] group-hover:decoration-2"
      />
    </a>
  );
}

function Unlinked({ link }: { link: PublishedLink }) {
  return <Label link={link} />;
}

/** The type belongs to the link's name, so that a list of links read aloud says where each one leads. */
function Label({ link, className }: { link: PublishedLink; className?: string }) {
  return (
    <>
      <span lang={langOf(link.language)} className={className}>
        {link.label}
      </span>
      <span className="sr-only">, </span>{" "}
      <span className="inline-block text-label text-soft">{typeInWords(link)}</span>
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
