import { Button } from "#components/admin/form/button.tsx";
import { Field } from "#components/admin/form/field.tsx";
import { Notice } from "#components/admin/form/notice.tsx";
import { SponsorLine } from "#components/sponsor/sponsor-line.tsx";
import type { DeskEdition } from "#lib/editions/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { faultsIn } from "./facts.ts";
import { FactsConflicts } from "./facts-conflicts.tsx";
import { Gaps } from "./gaps.tsx";
import { PeriodFields } from "./period-fields.tsx";
import type { FactsForm } from "./use-facts.ts";

const words = newsroom.editions;

/** What the edition says of itself, to be changed. */
export function FactsPanel({ edition, form }: { edition: DeskEdition; form: FactsForm }) {
  const { values, isChanged, conflicts, problem, working, set, reset, submit } = form;
  const faults = faultsIn(values);
  const fields = problem !== null && problem !== "unreachable" ? problem.fields : {};
  const isPublished = edition.status === "PUBLISHED";
  return (
    <form
      aria-labelledby="facts"
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2 id="facts" className="font-semibold">
        {words.facts}
      </h2>
      <Field
        name="date"
        label={words.date}
        fault={fields.date}
        guidance={isPublished ? words.dateFixed : edition.number > 1 && words.numberGuidance(edition.number)}
      >
        {(control) => (
          <input
            {...control}
            type="date"
            required
            disabled={isPublished}
            value={values.date}
            onChange={({ target }) => set("date", target.value)}
            className="control"
          />
        )}
      </Field>
      <Field
        name="introduction"
        label={words.introduction}
        guidance={words.introductionGuidance}
        fault={fields.introduction}
        optional
      >
        {(control) => (
          <textarea
            {...control}
            maxLength={2000}
            value={values.introduction}
            onChange={({ target }) => set("introduction", target.value)}
            className="control"
          />
        )}
      </Field>
      <PeriodFields
        legend={words.period}
        name="period"
        value={values.period}
        onChange={(period) => set("period", period)}
        fault={faults.period ? words.periodHalf : fields.period}
      />
      <Gaps gaps={values.gaps} onChange={(gaps) => set("gaps", gaps)} />
      <Field
        name="sponsorId"
        label={words.sponsor}
        fault={fields.sponsorId}
        guidance={isPublished && words.sponsorFrozen}
      >
        {(control) => (
          <select
            {...control}
            disabled={isPublished}
            value={values.sponsorId}
            onChange={({ target }) => set("sponsorId", target.value)}
            className="control"
          >
            <option value="">{words.sponsorByPeriod}</option>
            {edition.sponsors.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="text-label">
        {edition.sponsor ? (
          <>
            <p className="text-soft">{words.sponsorShown}</p>
            <SponsorLine sponsor={edition.sponsor} />
          </>
        ) : (
          <p className="text-soft">{words.noSponsor}</p>
        )}
      </div>
      <FactsConflicts form={form} edition={edition} />
      {problem === "unreachable" && <Notice kind="problem">{newsroom.frame.unreachable}</Notice>}
      {problem !== null && problem !== "unreachable" && <Notice kind="problem">{problem.text}</Notice>}
      <div className="flex flex-wrap items-center gap-3">
        <Button
          type="submit"
          look="primary"
          disabled={!isChanged || working || conflicts.length > 0 || faults.period || faults.gaps}
        >
          {working ? newsroom.frame.working : words.saveFacts}
        </Button>
        {isChanged && <Button onClick={reset}>{words.resetFacts}</Button>}
        <p role="status" className="text-label font-semibold text-danger">
          {isChanged && words.factsUnsaved}
        </p>
      </div>
    </form>
  );
}
