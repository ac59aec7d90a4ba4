import { Button } from "#components/admin/form/button.tsx";
import { Notice } from "#components/admin/form/notice.tsx";
import { formatDay } from "#lib/dates.ts";
import type { DeskEdition } from "#lib/editions/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import type { Fact, Facts } from "./facts.ts";
import type { FactsForm } from "./use-facts.ts";

const words = newsroom.editions;

const names: Record<Fact, string> = {
  date: words.date,
  introduction: words.introduction,
  period: words.period,
  gaps: words.gaps,
  sponsorId: words.sponsor,
};

/** The facts that two have changed at once: both states, and the choice between them. */
export function FactsConflicts({ form, edition }: { form: FactsForm; edition: DeskEdition }) {
  const { conflicts, values, current, keep, giveUp } = form;
  if (conflicts.length === 0) return null;
  const { changed } = edition;
  return (
    <Notice kind="problem">
      <p>{words.conflict(changed.own ? null : changed.by)}</p>
      {conflicts.map((name) => (
        <div key={name} className="mt-3 grid gap-1">
          <p className="font-semibold">{names[name]}</p>
          <p>
            {words.theirs}: {inWords(name, current, edition) || words.nothing}
          </p>
          <p>
            {words.mine}: {inWords(name, values, edition) || words.nothing}
          </p>
          <div className="flex flex-wrap gap-2">
            <Button small onClick={() => keep(name)}>
              {words.keepMine}
            </Button>
            <Button small onClick={() => giveUp(name)}>
              {words.takeTheirs}
            </Button>
          </div>
        </div>
      ))}
    </Notice>
  );
}

function inWords(name: Fact, facts: Facts, { sponsors }: DeskEdition): string {
  switch (name) {
    case "date":
      return formatDay(facts.date);
    case "introduction":
      return facts.introduction;
    case "period":
      return [facts.period.from, facts.period.to].filter(Boolean).map(formatDay).join("–");
    case "gaps":
      return facts.gaps.map(({ text }) => text).join(" ");
    case "sponsorId":
      return sponsors.find(({ id }) => id === facts.sponsorId)?.name ?? words.sponsorByPeriod;
  }
}
