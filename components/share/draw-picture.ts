import path from "node:path";
import sharp, { type OverlayOptions } from "sharp";
import { bird, flock } from "#components/site/bird-shapes.ts";
import { wellFormed } from "#lib/feeds/feed.ts";
import { asHtml } from "#lib/feeds/item-html.ts";
import { pictureSize, type SharePicture } from "./share-picture.ts";

/** The light colours of styles/tokens.css: a picture does not know who looks at it. */
const colours = { paper: "#fbfaf6", ink: "#1b1a17", soft: "#5c584f", line: "#dcd7ca", accent: "#0b5761" };

/** Servers may have no fonts: these are packages. Each has Latin, Greek and Cyrillic letters. */
const fontFile = (file: string) => path.join(process.cwd(), "node_modules/@expo-google-fonts", file);
const fonts = {
  serif: {
    font: "Source Serif 4 SemiBold",
    fontfile: fontFile("source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf"),
  },
  bold: {
    font: "Source Sans 3 SemiBold",
    fontfile: fontFile("source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf"),
  },
  sans: { font: "Source Sans 3", fontfile: fontFile("source-sans-3/400Regular/SourceSans3_400Regular.ttf") },
};

const margin = 72;
const measure = pictureSize.width - 2 * margin;
/** Between the label and the foot: the title, and what it leaves is for the contents. */
const middle = { top: 222, height: 294, gap: 20 };
const line = { width: measure, height: 44 };
const titleSizes = [68, 60, 52, 46, 40];

interface Style {
  font: keyof typeof fonts;
  size: number;
  colour: keyof typeof colours;
}

/** A text as pixels. */
interface Drawn {
  data: Buffer;
  info: { width: number; height: number };
}

// What is drawn is small: threads cost more than they win.
sharp.concurrency(1);

/** The picture as PNG: the masthead, and below it what the page is about, its title, and where it comes from. */
export async function drawPicture(picture: SharePicture): Promise<Buffer> {
  const { site, label, title, contents, facts } = picture;
  const [ground, above, below, headline] = await Promise.all([
    groundFor(site),
    fitted(label, [{ font: "bold", size: 28, colour: "accent" }], line),
    fitted(facts, [{ font: "sans", size: 28, colour: "soft" }], line),
    fitted(
      title,
      titleSizes.map((size) => ({ font: "serif", size, colour: "ink" })),
      { width: measure, height: middle.height },
    ),
  ]);
  const belowTitle = (headline?.info.height ?? 0) + middle.gap;
  const room = { width: measure, height: middle.height - belowTitle };
  const list = await fitted(contents, [{ font: "sans", size: 32, colour: "soft" }], room);
  return sharp(ground, { raw: { ...pictureSize, channels: 3 } })
    .composite([
      ...placed(above, margin, 186),
      ...placedBelow(headline, margin, middle.top),
      ...placedBelow(list, margin, middle.top + belowTitle),
      ...placed(below, margin, 576),
    ])
    .png()
    .toBuffer();
}

/** What is the same on every picture, and takes longest to draw; for the publication's name as it is now. */
let ground: { site: string; pixels: Promise<Buffer> } | null = null;

function groundFor(site: string): Promise<Buffer> {
  if (ground?.site === site) return ground.pixels;
  const pixels = drawGround(site);
  ground = { site, pixels };
  pixels.catch(() => {
    ground = null;
  });
  return pixels;
}

async function drawGround(site: string): Promise<Buffer> {
  const name = await fitted(site, [{ font: "serif", size: 46, colour: "ink" }], { ...line, height: 60 });
  return sharp({ create: { ...pictureSize, channels: 3, background: colours.paper } })
    .composite([{ input: Buffer.from(frame), left: 0, top: 0 }, ...placed(name, 162, 80)])
    .removeAlpha()
    .raw()
    .toBuffer();
}

/** The mark, the double rule below it as on every page, and a hairline above the facts. */
const frame = `<svg xmlns="http://www.w3.org/2000/svg" width="${pictureSize.width}" height="${pictureSize.height}">
  <g fill="${colours.accent}" transform="translate(${margin} 58) scale(1.3)">
    ${flock.map((place) => `<path d="${bird}" transform="${place}"/>`).join("")}
  </g>
  <path d="M0 128h1200M0 134h1200" stroke="${colours.ink}" stroke-width="2"/>
  <path d="M${margin} 536h${measure}" stroke="${colours.line}" stroke-width="2"/>
</svg>`;

/** With its middle at a height. */
const placed = (drawn: Drawn | null, left: number, height: number): OverlayOptions[] =>
  placedBelow(drawn, left, Math.round(height - (drawn?.info.height ?? 0) / 2));

const placedBelow = (drawn: Drawn | null, left: number, top: number): OverlayOptions[] =>
  drawn ? [{ input: drawn.data, raw: { ...drawn.info, channels: 4 }, left, top }] : [];

/** In the first style in which it fits; in the last one as many words as do. Null where none do. */
async function fitted(
  words: string,
  styles: Style[],
  box: { width: number; height: number },
): Promise<Drawn | null> {
  const plain = wellFormed(words).replace(/\s+/g, " ").trim();
  if (plain === "") return null;
  const fits = ({ info }: Drawn) => info.width <= box.width && info.height <= box.height;
  for (const style of styles) {
    const drawn = await drawText(plain, style, box.width);
    if (fits(drawn)) return drawn;
  }
  const last = styles.at(-1) as Style;
  // The most that fits lies between what fits and what does not.
  let best: Drawn | null = null;
  let [least, most] = [0, plain.length];
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    const drawn = await drawText(`${shortened(plain, middle)}…`, last, box.width);
    if (fits(drawn)) [best, least] = [drawn, middle];
    else most = middle;
  }
  return best;
}

/** Cut between words, unless one of them is longer than all there is room for. */
function shortened(words: string, length: number): string {
  const cut = [...words].slice(0, length).join("");
  const between = cut.replace(/[\s,;:·–-]+\S*$/u, "");
  return between.length > cut.length / 2 ? between : cut;
}

async function drawText(words: string, { font, size, colour }: Style, width: number): Promise<Drawn> {
  const { font: family, fontfile } = fonts[font];
  return sharp({
    text: {
      text: `<span foreground="${colours[colour]}">${asHtml(words)}</span>`,
      font: `${family} ${size}`,
      fontfile,
      width,
      wrap: "word-char",
      rgba: true,
      // So that a size is one of pixels.
      dpi: 72,
      spacing: -Math.round(size * 0.22),
    },
  })
    .raw()
    .toBuffer({ resolveWithObject: true });
}
