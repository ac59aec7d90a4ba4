import { useSyncExternalStore } from "react";

/** Where the browser keeps whether shortcuts of a single key are off (WCAG 2.2, 2.1.4). */
const place = "asylnytt.single-keys";
const changed = "asylnytt:single-keys";

/** Whether a shortcut may be a single key; it may unless somebody has switched that off. */
export function areSingleKeysOn(): boolean {
  try {
    return localStorage.getItem(place) !== "off";
  } catch {
    // A browser that keeps nothing.
    return true;
  }
}

export function switchSingleKeys(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(place);
    else localStorage.setItem(place, "off");
  } catch {
    return;
  }
  window.dispatchEvent(new Event(changed));
}

export const useSingleKeys = () => useSyncExternalStore(subscribe, areSingleKeysOn, () => true);

function subscribe(tell: () => void): () => void {
  const end = new AbortController();
  // Another tab's change comes as `storage`.
  for (const name of [changed, "storage"]) window.addEventListener(name, tell, { signal: end.signal });
  return () => end.abort();
}
