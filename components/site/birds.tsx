import { bird, flock } from "./bird-shapes.ts";

/** The mark: three birds in flight. Decoration; the name stands beside it. */
export function Birds({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 58 36" fill="currentColor" aria-hidden="true" className={className}>
      {flock.map((place) => (
        <path key={place} d={bird} transform={place} />
      ))}
    </svg>
  );
}
