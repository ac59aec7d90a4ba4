import type { PublishedColophon } from "#lib/colophon/published.ts";
import { text } from "#lib/text/catalogue.ts";
import { joined } from "#lib/text/lists.ts";

/** Who does what; roles that nobody is named for are left out. */
export function ColophonPeople({ colophon, className }: { colophon: PublishedColophon; className?: string }) {
  const { monitoring, compilation, responsiblePublisher } = colophon;
  const roles = [
    { role: text.site.monitoring, names: monitoring },
    { role: text.site.compilation, names: compilation },
    { role: text.site.responsiblePublisher, names: responsiblePublisher ? [responsiblePublisher] : [] },
  ].filter(({ names }) => names.length > 0);
  if (roles.length === 0) return <p className={className}>{text.site.nobodyNamed}</p>;
  return (
    <dl className={className}>
      {roles.map(({ role, names }) => (
        <div key={role}>
          <dt className="inline">{role}: </dt>
          <dd className="inline text-ink">{joined(names)}</dd>
        </div>
      ))}
    </dl>
  );
}
