import type { ReactNode } from "react";
import { AdminMenu } from "#components/admin/frame/admin-menu.tsx";
import type { Editor } from "#lib/auth/schema.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { find } from "./find/actions.ts";

/**
 * A page of the newsroom with its menu. `path` is the section it belongs to, for the menu; `actions`
 * stand beside the title; `wide` for lists and forms with a column beside them.
 */
export function AdminPage({
  editor,
  path,
  title,
  actions,
  children,
}: {
  editor: Editor;
  path: string;
  title: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <>
      <a href={`#${contentId}`} className="skip">
        {newsroom.frame.skip}
      </a>
      <AdminMenu editor={editor} path={path} find={find} />
      <main id={contentId} className="wrap pt-5 pb-16">
        <div className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
          <h1 className="font-serif text-headline font-semibold">{title}</h1>
          {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
        </div>
        {children}
      </main>
    </>
  );
}

const contentId = "innehall";
