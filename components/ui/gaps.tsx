/** What is not covered, in the editors' own words. */
export function Gaps({ gaps }: { gaps: string[] }) {
  return gaps.map((gap) => (
    <p key={gap} className="mt-4 max-w-text border-l-2 border-accent pl-4 text-[1.0625rem] text-soft italic">
      {gap}
    </p>
  ));
}
