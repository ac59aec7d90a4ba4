import { text } from "#lib/text/catalogue.ts";

/** Says of a source that it is watched: a dot for the eye, words for who listens. */
export function MonitoredMark({ className = "ml-1.5" }: { className?: string }) {
  return (
    <>
      <span
        aria-hidden="true"
        className={`${className} inline-block size-1.5 rounded-full bg-accent align-middle forced-colors:bg-[CanvasText]`}
      />
      <span className="sr-only">, {text.sources.monitored}</span>
    </>
  );
}
