import { formatTime } from "#lib/dates.ts";
import type { Person } from "#lib/people/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";

const words = newsroom.people;

/** Who somebody is and how safely they come in, in two lines. */
export function PersonFacts({ person, isSelf }: { person: Person; isSelf: boolean }) {
  const { name, email, role, disabledAt, hasSecondStep, passkeys, lastLogIn } = person;
  const facts = [
    disabledAt && words.disabledSince(formatTime(disabledAt)),
    words.secondStep[hasSecondStep ? "on" : "off"],
    passkeys > 0 && words.passkeys(passkeys),
    lastLogIn ? words.lastLogIn(formatTime(lastLogIn)) : words.neverLoggedIn,
  ];
  return (
    <div className={disabledAt ? "text-soft" : undefined}>
      <p className="flex flex-wrap gap-x-2">
        <span className="font-semibold">{name}</span>
        {isSelf && <span className="text-soft">({words.you})</span>}
        <span>{newsroom.frame.roles[role]}</span>
      </p>
      <p className="break-all">{email}</p>
      <p className="guidance">{facts.filter(Boolean).join(" · ")}</p>
    </div>
  );
}
