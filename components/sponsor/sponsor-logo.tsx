import { logoFile } from "#lib/addresses.ts";
import type { Logo } from "#lib/sponsors/published.ts";
import { text } from "#lib/text/catalogue.ts";

/** A sponsor's logo, at most 40 pixels high; on a dark page on a light ground, for which logos are made. */
export function SponsorLogo({ logo: { hash, width, height }, name }: { logo: Logo; name: string }) {
  return (
    // biome-ignore lint/performance/noImgElement: the picture is small and finished; nothing is left to optimise
    <img
      src={logoFile(hash)}
      width={width}
      height={height}
      alt={text.editions.logoOf(name)}
      className="mb-1.5 inline-block h-auto max-h-10 w-auto max-w-56 dark:rounded-sm dark:bg-[#fff] dark:p-1"
    />
  );
}
