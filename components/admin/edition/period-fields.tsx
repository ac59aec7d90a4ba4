import { newsroom } from "#lib/text/newsroom.ts";

const words = newsroom.editions;

interface Period {
  from: string;
  to: string;
}

/** The two ends of a period. */
export function PeriodFields({
  legend,
  name,
  value,
  onChange,
  fault,
}: {
  legend: string;
  name: string;
  value: Period;
  onChange: (period: Period) => void;
  fault?: string | undefined;
}) {
  const faultId = `${name}-fault`;
  const ends = [
    ["from", words.from],
    ["to", words.to],
  ] as const;
  return (
    <fieldset className="grid gap-1" aria-describedby={fault && faultId}>
      <legend className="field-label">{legend}</legend>
      <div className="grid grid-cols-2 gap-2">
        {ends.map(([end, label]) => (
          <label key={end} className="text-label">
            {label}
            <input
              type="date"
              name={`${name}-${end}`}
              value={value[end]}
              aria-invalid={fault ? true : undefined}
              onChange={({ target }) => onChange({ ...value, [end]: target.value })}
              className="control"
            />
          </label>
        ))}
      </div>
      {fault && (
        <p id={faultId} className="fault">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
