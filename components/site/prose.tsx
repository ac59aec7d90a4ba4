import { Introduction, PageHead } from "#components/ui/page-head.tsx";
import type { Prose } from "#lib/text/about-sv.ts";

/** The head of a page of running text. */
export function ProseHead({ prose: { title, intro } }: { prose: Prose }) {
  return (
    <PageHead title={title}>
      <Introduction>{intro}</Introduction>
    </PageHead>
  );
}

/** The sections of a text whose title stands above them at `level - 1`. */
export function ProseSections({ sections, level }: Pick<Prose, "sections"> & { level: 2 | 3 }) {
  const Heading = `h${level}` as const;
  return sections.map(({ heading, paragraphs }) => (
    <section key={heading} className="mt-6 max-w-text">
      <Heading className="text-clip font-semibold">{heading}</Heading>
      {paragraphs.map((paragraph) => (
        <p key={paragraph} className="mt-2">
          {paragraph}
        </p>
      ))}
    </section>
  ));
}

/** A text within a page, under a heading of its own. */
export function ProsePart({
  id,
  title,
  intro,
  sections,
  link,
}: Pick<Prose, "title" | "sections"> & {
  id: string;
  intro?: string;
  /** Where what the text is about can be done. */
  link?: { href: string; name: string };
}) {
  return (
    <section aria-labelledby={id} className="ruled">
      <h2 id={id} className="section-title">
        {title}
      </h2>
      {intro && <p className="mt-3 max-w-text">{intro}</p>}
      <ProseSections sections={sections} level={3} />
      {link && (
        <p className="mt-4 font-sans text-small font-medium">
          <a href={link.href}>{link.name}</a>
        </p>
      )}
    </section>
  );
}
