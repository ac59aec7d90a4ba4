import fc from "fast-check";
import { expect, test } from "vitest";
import { applyStep, compareOrders, neighbourAt, type Step, undoStep } from "#lib/placements/rules.ts";

const ids = fc.uniqueArray(fc.constantFrom(..."abcdefgh"));
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    put: fc.uniqueArray(fc.constantFrom(..."abcdxyz"), { minLength: 1 }),
    before: fc.option(fc.constantFrom(..."efgh")),
  }),
  fc.record({ takeOut: fc.uniqueArray(fc.constantFrom(..."abcdefgh"), { minLength: 1 }) }),
);

test("undoing leads back, whatever was added, moved or taken out", () => {
  fc.assert(
    fc.property(ids, steps, (order, step) => {
      // What does not stand there cannot be taken out of it, nor brought back.
      const done = "takeOut" in step ? { takeOut: step.takeOut.filter((id) => order.includes(id)) } : step;
      const back = undoStep(order, done).reduce(applyStep, applyStep(order, done));
      expect(back).toEqual(order);
    }),
  );
});

test("a step done twice is done once, as when an answer was lost", () => {
  fc.assert(
    fc.property(ids, steps, (order, step) => {
      const once = applyStep(order, step);
      expect(applyStep(once, step)).toEqual(once);
    }),
  );
});

test("steps in what a colleague has changed keep the colleague's items", () => {
  const theirs = ["c", "a", "neu"];
  expect(applyStep(theirs, { put: ["b"], before: "a" })).toEqual(["c", "b", "a", "neu"]);
  expect(applyStep(theirs, { put: ["b"], before: "gone" })).toEqual(["c", "a", "neu", "b"]);
  expect(applyStep(theirs, { takeOut: ["c"] })).toEqual(["a", "neu"]);
});

test("an item that is moved among its like passes no other", () => {
  fc.assert(
    fc.property(
      ids.filter((order) => order.length > 1),
      fc.nat(),
      fc.nat(),
      fc.uniqueArray(fc.constantFrom(..."abcdefgh"), { minLength: 1 }),
      (order, which, where, chosen) => {
        const group = order.filter((id) => chosen.includes(id));
        const id = group[which % group.length];
        if (id === undefined) return;
        const index = where % group.length;
        const after = applyStep(order, { put: [id], before: neighbourAt(order, group, id, index) });
        expect(after.filter((each) => chosen.includes(each)).indexOf(id)).toBe(index);
        const others = (list: readonly string[]) => list.filter((each) => each !== id);
        expect(others(after)).toEqual(others(order));
      },
    ),
  );
});

test("what was done to an order is told apart: added, taken out, moved", () => {
  expect(compareOrders([..."abc"], [..."cxa"])).toEqual({ added: ["x"], removed: ["b"], moved: true });
  expect(compareOrders([..."abc"], [..."axc"])).toEqual({ added: ["x"], removed: ["b"], moved: false });
});
