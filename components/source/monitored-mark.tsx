import { text } from "#lib/text/catalogue.ts";

/** Says of a source that it is watched: a dot for the eye, words for who listens. */
export function MonitoredMark() {
  return (
    <>
      <span
        aria-hidden="true"
        className="ml-1.5 inline-block size-1.5 rounded-full bg-accent align-middle print:border"
      />
      <span className="sr-only">, {text.sources.monitored}</span>
    </>
  );
}
