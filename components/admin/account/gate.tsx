import type { ReactNode } from "react";
import { Birds } from "#components/site/birds.tsx";
import { home } from "#lib/addresses.ts";
import { text } from "#lib/text/catalogue.ts";
import { newsroom } from "#lib/text/newsroom.ts";

/** A page on the way in: one narrow column and nothing beside it. */
export function Gate({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="mx-auto grid max-w-[26rem] gap-6 px-5 pt-[clamp(2rem,12vh,8rem)] pb-12">
      <a
        href={home}
        title={newsroom.frame.toSite}
        className="flex w-fit items-center gap-2 font-serif text-title font-semibold no-underline"
      >
        <Birds className="h-5 w-auto text-accent" />
        {text.siteName}
      </a>
      <div className="grid gap-5 border-t-4 border-double border-ink pt-5">
        <h1 className="font-serif text-headline font-semibold">{title}</h1>
        {children}
      </div>
    </main>
  );
}
