import { readServerActions, sendAction } from "./server-actions.ts";

/** Somebody who calls actions with the same cookie, and what became of the calls. */
export interface ActingEditor {
  /**
   * Calls an action; `section` tells which one where several are called the same.
   * @returns what is in its way, or null; and what it answers by these names
   * @throws when the site itself failed
   */
  call(
    name: string,
    input: unknown,
    section?: string,
  ): Promise<{ code: string | null; id: string; url: string }>;
  /** How many calls ended how: `createItem` → `stored` → 90. */
  outcomes: Record<string, Record<string, number>>;
}

export function actingWith(url: string, cookie: string): ActingEditor {
  const actions = readServerActions();
  const outcomes: ActingEditor["outcomes"] = {};
  return {
    outcomes,
    async call(name, input, section = "") {
      const action = actions.find((each) => each.name === name && each.page.includes(section));
      if (!action) throw new Error(`there is no action ${name}`);
      const { status, text } = await sendAction(url, action, input, { cookie, origin: url });
      const code = /"problem":\{"code":"([^"]+)"/.exec(text)?.[1] ?? null;
      // Not always at the beginning of a line: long texts stand before it.
      const answered = /\b1:\{"ok":/.test(text);
      if (status !== 200 || code === "failed" || !answered) {
        throw new Error(`${name} gave ${status} ${code} for ${JSON.stringify(input).slice(0, 2000)}`);
      }
      const end = code ?? "stored";
      outcomes[name] = { ...outcomes[name], [end]: (outcomes[name]?.[end] ?? 0) + 1 };
      const answer = (field: string) => new RegExp(`"${field}":"([^"]+)"`).exec(text)?.[1] ?? "";
      return { code, id: answer("id"), url: answer("url") };
    },
  };
}
