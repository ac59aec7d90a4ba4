import { Fragment, useEffect, useRef } from "react";
import { Button } from "#components/admin/form/button.tsx";
import { sectionsFor } from "#components/admin/frame/sections.ts";
import type { Role } from "#lib/auth/schema.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { switchSingleKeys, useSingleKeys } from "./single-keys.ts";

const words = newsroom.find.shortcuts;
const { keys } = words;

/** Keys that are pressed together, one after the other, or one instead of the other. */
interface Shortcut {
  does: string;
  keys: string[];
  between?: string;
}

const everywhere: Shortcut[] = [
  { does: words.find, keys: ["Ctrl+K"] },
  { does: words.list, keys: ["?"] },
  { does: words.newItem, keys: ["n"] },
  { does: words.search, keys: ["/"] },
];
const writing: Shortcut[] = [
  { does: words.save, keys: ["Ctrl+S"] },
  { does: words.publish, keys: [`Ctrl+${keys.enter}`] },
  { does: words.link, keys: [`Ctrl+${keys.shift}+L`] },
];
const arranging: Shortcut[] = [
  { does: words.move, keys: [keys.up, keys.down], between: words.or },
  { does: words.moveFar, keys: [keys.home, keys.end], between: words.or },
  { does: words.takeBack, keys: ["Ctrl+Z"] },
];

/** Everything that keys do, and the choice to do without single ones. */
export function ShortcutList({ role, onClose }: { role: Role; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const isOn = useSingleKeys();
  useEffect(() => dialog.current?.showModal(), []);
  const goTo = sectionsFor(role).map(({ name, key }) => ({
    does: name,
    keys: ["g", key],
    between: words.thenKey,
  }));
  return (
    <dialog ref={dialog} onClose={onClose} aria-labelledby="shortcuts" className="dialog">
      <div className="flex items-center justify-between gap-4">
        <h2 id="shortcuts" className="section-title">
          {words.title}
        </h2>
        <Button look="quiet" onClick={() => dialog.current?.close()}>
          {newsroom.find.close}
        </Button>
      </div>
      <div className="mt-3 grid gap-x-8 gap-y-5 sm:grid-cols-2">
        <Shortcuts heading={words.everywhere} shortcuts={everywhere} />
        <Shortcuts heading={words.goTo} shortcuts={goTo} />
        <Shortcuts heading={words.writing} shortcuts={writing} />
        {role !== "CONTRIBUTOR" && <Shortcuts heading={words.arranging} shortcuts={arranging} />}
      </div>
      <label className="mt-5 flex items-baseline gap-2.5 border-t border-line pt-4">
        <input type="checkbox" checked={isOn} onChange={({ target }) => switchSingleKeys(target.checked)} />
        <span>
          <span className="font-semibold">{words.single}</span>
          <span className="guidance block">{words.singleGuidance}</span>
        </span>
      </label>
    </dialog>
  );
}

function Shortcuts({ heading, shortcuts }: { heading: string; shortcuts: Shortcut[] }) {
  return (
    <section>
      <h3 className="guidance font-semibold">{heading}</h3>
      <dl>
        {shortcuts.map(({ does, keys, between }) => (
          <div key={does} className="flex items-baseline justify-between gap-4 border-t border-line py-1">
            <dt>{does}</dt>
            <dd className="text-end whitespace-nowrap">
              {keys.map((key, index) => (
                <Fragment key={key}>
                  {index > 0 && <span className="text-label text-soft"> {between} </span>}
                  <kbd>{key}</kbd>
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
