import { Birds } from "#components/site/birds.tsx";
import { home } from "#lib/addresses.ts";
import { type Action, allows } from "#lib/auth/permissions.ts";
import type { Editor } from "#lib/auth/schema.ts";
import { text } from "#lib/text/catalogue.ts";
import { newsroom } from "#lib/text/newsroom.ts";

const words = newsroom.frame;

const sections: { path: string; name: string; needs: Action }[] = [
  { path: "/admin", name: words.desk, needs: "newsroom.read" },
  { path: "/admin/items", name: words.items, needs: "newsroom.read" },
  { path: "/admin/editions", name: words.editions, needs: "edition.save" },
  { path: "/admin/tips", name: words.tips, needs: "tip.handle" },
  { path: "/admin/categories", name: words.categories, needs: "category.save" },
  { path: "/admin/sources", name: words.sources, needs: "source.save" },
  { path: "/admin/sponsors", name: words.sponsors, needs: "sponsor.save" },
  { path: "/admin/history", name: words.history, needs: "history.read" },
  { path: "/admin/people", name: words.people, needs: "people.manage" },
  { path: "/admin/settings", name: words.settings, needs: "settings.save" },
];

/** The newsroom's head: where one is, everything one may go to, and who is logged in. */
export function AdminMenu({ editor, path }: { editor: Editor; path: string }) {
  const links = sections.filter(({ needs }) => allows(editor.role, needs));
  return (
    <header className="border-b border-ink bg-raised">
      <div className="wrap flex flex-wrap items-center gap-x-5 gap-y-1 py-1.5">
        <a href={home} title={words.toSite} className="flex items-center gap-1.5 font-semibold no-underline">
          <Birds className="h-4 w-auto text-accent" />
          {text.siteName}
        </a>
        <nav aria-label={words.menu} className="max-lg:order-last max-lg:w-full">
          <ul className="flex gap-x-4 overflow-x-auto py-1 lg:flex-wrap">
            {links.map(({ path: address, name }) => (
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
          </ul>
        </nav>
        <a
          href="/admin/account"
          aria-current={path === "/admin/account" ? "page" : undefined}
          className="ms-auto py-1 whitespace-nowrap"
        >
          {editor.name}
        </a>
      </div>
    </header>
  );
}
