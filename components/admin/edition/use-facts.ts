import { useState } from "react";
import type { ActionProblem, ActionResult } from "#lib/doors/action-result.ts";
import type { DeskEdition } from "#lib/editions/desk.ts";
import type { SaveEditionInput } from "#lib/editions/schema.ts";
import { type Fact, type Facts, factsOf, isSame, toInput } from "./facts.ts";
import type { Composer } from "./use-composer.ts";

export type SaveFacts = (input: SaveEditionInput) => Promise<ActionResult<DeskEdition>>;

/**
 * The facts of an edition with what is being changed in them. What somebody else saves meanwhile comes in by
 * itself; where both have changed the same fact, nothing is saved until it is said which shall stand.
 */
export function useFacts({ edition, receive, reload }: Composer, save: SaveFacts) {
  const [edits, setEdits] = useState<Partial<Facts>>({});
  /** What stood there when the change was begun. */
  const [basis, setBasis] = useState<Partial<Facts>>({});
  const [problem, setProblem] = useState<ActionProblem | "unreachable" | null>(null);
  const [working, setWorking] = useState(false);
  const current = factsOf(edition);

  function set<Name extends Fact>(name: Name, value: Facts[Name]) {
    setEdits({ ...edits, [name]: value });
    if (!(name in basis)) setBasis({ ...basis, [name]: current[name] });
  }

  const changed = changesIn(edits, current);
  const conflicts = conflictsIn(changed, basis, current);

  function keep(name: Fact) {
    setBasis({ ...basis, [name]: current[name] });
  }

  function giveUp(name: Fact) {
    setEdits({ ...edits, [name]: undefined });
    setBasis({ ...basis, [name]: undefined });
  }

  function reset() {
    setEdits({});
    setBasis({});
    setProblem(null);
  }

  async function submit() {
    setWorking(true);
    setProblem(null);
    for (let at: DeskEdition | null = edition; at !== null; ) {
      const input = { id: at.id, version: at.version, ...toInput(changed) };
      const answer = await save(input).catch(() => null);
      if (answer?.ok) {
        receive(answer.value);
        reset();
        break;
      }
      if (answer?.problem.code !== "edition.stale") {
        setProblem(answer?.problem ?? "unreachable");
        break;
      }
      at = await reload();
      if (at === null) setProblem("unreachable");
      else if (conflictsIn(changed, basis, factsOf(at)).length > 0) break;
    }
    setWorking(false);
  }

  return {
    values: { ...current, ...changed },
    current,
    isChanged: Object.keys(changed).length > 0,
    conflicts,
    problem,
    working,
    set,
    keep,
    giveUp,
    reset,
    submit,
  };
}

export type FactsForm = ReturnType<typeof useFacts>;

function changesIn(edits: Partial<Facts>, current: Facts): Partial<Facts> {
  const entries = Object.entries(edits) as [Fact, unknown][];
  const changed = entries.filter(([name, value]) => value !== undefined && !isSame(value, current[name]));
  return Object.fromEntries(changed);
}

/** What was changed here, and by somebody else since the change was begun. */
const conflictsIn = (changed: Partial<Facts>, basis: Partial<Facts>, current: Facts) =>
  (Object.keys(changed) as Fact[]).filter(
    (name) =>
      basis[name] !== undefined &&
      !isSame(basis[name], current[name]) &&
      !isSame(changed[name], current[name]),
  );
