import { Button } from "#components/admin/form/button.tsx";
import type { Fault } from "#lib/checklist/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";

const words = newsroom.checks;

/** What is to be mended or looked at before an item is published, each with a way to its field. */
export function Checklist({ faults, canMend }: { faults: Fault[]; canMend: boolean }) {
  if (faults.length === 0) return <p className="text-good">{words.clear}</p>;
  return (
    <div className="grid gap-2">
      {(["blocking", "advisory"] as const).map((level) => {
        const ofLevel = faults.filter((fault) => fault.level === level);
        return (
          ofLevel.length > 0 && (
            <div key={level}>
              <h3
                className={`text-label font-semibold ${level === "blocking" ? "text-danger" : "text-soft"}`}
              >
                {words.levels[level]}
              </h3>
              <ul>
                {ofLevel.map((fault) => (
                  <li key={fault.code} className="border-b border-line py-1">
                    <FaultLine fault={fault} canMend={canMend} />
                  </li>
                ))}
              </ul>
            </div>
          )
        );
      })}
    </div>
  );
}

function FaultLine({ fault: { code, field, details }, canMend }: { fault: Fault; canMend: boolean }) {
  const said = words.told[code](details);
  return (
    <>
      {canMend ? (
        <Button
          look="quiet"
          small
          className="px-0 text-start font-normal underline"
          onClick={() => goTo(field)}
        >
          {said}
        </Button>
      ) : (
        <p>{said}</p>
      )}
      {details.items?.map(({ id, title, status }) => (
        <p key={id} className="text-label">
          <a href={`/admin/items/${id}`} target="_blank" rel="noopener">
            {title || words.untitled}
          </a>{" "}
          <span className="text-soft">{newsroom.frame.statuses[status]}</span>
        </p>
      ))}
    </>
  );
}

/** Where the cursor goes for what is typed nowhere by the field's own name. */
const elsewhere: Partial<Record<Fault["field"], string>> = {
  links: '[name="newLink"]',
  sourceIds: 'input[role="combobox"]',
  body: '#body, [contenteditable="true"]',
};

function goTo(field: Fault["field"]) {
  const control = document.querySelector<HTMLElement>(elsewhere[field] ?? `[name="${field}"]`);
  control?.scrollIntoView({ block: "center" });
  control?.focus({ preventScroll: true });
}
