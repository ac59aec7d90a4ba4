import type { Find } from "#components/admin/find/use-find.ts";
import { Birds } from "#components/site/birds.tsx";
import { home } from "#lib/addresses.ts";
import type { Editor } from "#lib/auth/schema.ts";
import { text } from "#lib/text/catalogue.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { SectionList } from "./section-list.tsx";
import { sectionsFor } from "./sections.ts";
import { Tools } from "./tools.tsx";

const words = newsroom.frame;

/** The newsroom's head: where one is, everything one may go to, and who is logged in. */
export function AdminMenu({ editor, path, find }: { editor: Editor; path: string; find: Find }) {
  return (
    <header className="border-b border-ink bg-raised">
      <div className="wrap flex flex-wrap items-center gap-x-5 gap-y-1 py-1.5">
        <a href={home} title={words.toSite} className="flex items-center gap-1.5 font-semibold no-underline">
          <Birds className="h-4 w-auto text-accent" />
          {text.siteName}
        </a>
        <nav aria-label={words.menu} className="max-lg:order-last max-lg:w-full">
          <SectionList>
            {sectionsFor(editor.role).map(({ path: address, name }) => (
              <li key={address}>
                <a
                  href={address}
                  aria-current={address === path ? "page" : undefined}
                  className="block py-1 whitespace-nowrap no-underline hover:underline aria-[current]:font-semibold"
                >
                  {name}
                </a>
              </li>
            ))}
          </SectionList>
        </nav>
        <div className="ms-auto flex items-center gap-2">
          <Tools role={editor.role} find={find} />
          <a
            href="/admin/account"
            aria-current={path === "/admin/account" ? "page" : undefined}
            className="py-1 whitespace-nowrap"
          >
            {editor.name}
          </a>
        </div>
      </div>
    </header>
  );
}
