import { Button } from "#components/admin/form/button.tsx";
import { formatPeriod } from "#lib/dates.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import type { GapFields } from "./facts.ts";
import { PeriodFields } from "./period-fields.tsx";

const words = newsroom.editions;

/** Which periods are not covered, and what readers are told of it. */
export function Gaps({ gaps, onChange }: { gaps: GapFields[]; onChange: (gaps: GapFields[]) => void }) {
  const replace = (gap: GapFields) => onChange(gaps.map((each) => (each.key === gap.key ? gap : each)));
  return (
    <fieldset className="grid gap-2">
      <legend className="field-label">{words.gaps}</legend>
      <p className="guidance">{words.gapsGuidance}</p>
      {gaps.map((gap) => (
        <Gap
          key={gap.key}
          gap={gap}
          onChange={replace}
          onRemove={() => onChange(gaps.filter(({ key }) => key !== gap.key))}
        />
      ))}
      <div>
        <Button
          small
          onClick={() =>
            onChange([...gaps, { key: `${gaps.length} ${Date.now()}`, text: "", from: "", to: "" }])
          }
        >
          {words.addGap}
        </Button>
      </div>
    </fieldset>
  );
}

function Gap({
  gap,
  onChange,
  onRemove,
}: {
  gap: GapFields;
  onChange: (gap: GapFields) => void;
  onRemove: () => void;
}) {
  const { key, text, from, to } = gap;
  /** The words follow the dates for as long as nobody has written others. */
  const withPeriod = (period: { from: string; to: string }) => {
    const isOurs = text === "" || text === suggestion(from, to);
    onChange({ ...gap, ...period, text: isOurs ? suggestion(period.from, period.to) : text });
  };
  return (
    <div className="grid gap-2 border-s-2 border-line ps-3">
      <PeriodFields legend={words.gapPeriod} name={`gap-${key}`} value={{ from, to }} onChange={withPeriod} />
      <label className="text-label">
        {words.gapText}
        <textarea
          name={`gap-text-${key}`}
          maxLength={1000}
          value={text}
          aria-describedby={text.trim() === "" ? `gap-fault-${key}` : undefined}
          onChange={({ target }) => onChange({ ...gap, text: target.value })}
          className="control"
        />
      </label>
      {text.trim() === "" && (
        <p id={`gap-fault-${key}`} className="guidance">
          {words.gapNeedsText}
        </p>
      )}
      <div>
        <Button small look="quiet" onClick={onRemove}>
          {words.removeGap}
        </Button>
      </div>
    </div>
  );
}

const suggestion = (from: string, to: string) =>
  from && to && from <= to ? words.gapSuggestion(...formatPeriod(from, to)) : "";
