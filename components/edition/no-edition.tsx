import { text } from "#lib/text/catalogue.ts";

/** In place of the current edition as long as there is none. */
export function NoEdition() {
  return (
    <header>
      <h1 className="title">{text.editions.none}</h1>
      <p className="mt-4 max-w-text text-lead">{text.editions.noneIntroduction}</p>
    </header>
  );
}
