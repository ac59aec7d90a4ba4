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
    <section key={heading} className="mt-7 max-w-text">
      <Heading className={level === 2 ? "text-headline font-semibold" : "text-clip font-semibold"}>
        {heading}
      </Heading>
      {paragraphs.map((paragraph) => (
        <p key={paragraph} className="mt-2.5">
          {paragraph}
        </p>
      ))}
    </section>
  ));
}

/** A text within a page: its own title, introduction and sections. */
export function ProsePart({ id, prose: { title, intro, sections } }: { id: string; prose: Prose }) {
  return (
    <section aria-labelledby={id} className="category">
      <h2 id={id}>{title}</h2>
      <p className="mt-3 max-w-text">{intro}</p>
      <ProseSections sections={sections} level={3} />
    </section>
  );
}
