import { useEffect } from "react";
import { plainText } from "#lib/body/rules.ts";
import { suggestion, useActions } from "./editing-actions.ts";
import { useEditing, useSession } from "./item-session.ts";

/** When nothing was typed for so long. */
const pause = 800;
/** Too few words tell no language. */
const enoughForLanguage = 25;

/** Looks, while somebody types, for the same address, for similar titles, and in which language the text is. */
export function useTypedChecks(): void {
  const { session, edit } = useEditing();
  const { checkTyped } = useActions();
  const title = useSession(({ content }) => content.title);
  const lead = useSession(({ content }) => content.lead);
  const body = useSession(({ content }) => content.body);
  const links = useSession(({ content }) => content.links);

  useEffect(() => {
    let isLatest = true;
    const timer = setTimeout(async () => {
      const urls = links.flatMap(({ url }) => url ?? []);
      const text = `${title}\n${lead ?? ""}\n${plainText(body)}`.slice(0, 3000);
      if (text.trim() === "" && urls.length === 0) return;
      const checks = await suggestion(checkTyped({ id: session.get().item.id, title, urls, text }));
      if (!isLatest || !checks) return;
      const language =
        text.trim().length < enoughForLanguage ? session.get().content.language : checks.language;
      session.set({ checks: { ...checks, language } });
      const { content, byHand } = session.get();
      if (!byHand.language && language !== content.language) edit({ language });
    }, pause);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [title, lead, body, links, session, edit, checkTyped]);
}
