import { createHash } from "node:crypto";
import sharp from "sharp";
import { Problem } from "#lib/errors.ts";
import { logoBytes } from "#lib/sponsors/rules.ts";

/** More than any logo needs; a small file can claim billions of them. */
const logoPixels = 24_000_000;

/** A logo is shown at half of this at most, so that it is sharp on fine screens. */
const box = { width: 480, height: 160 };

/** A picture as it is kept and served. */
export interface EncodedLogo {
  hash: string;
  mediaType: "image/webp";
  bytes: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
}

/**
 * Makes a logo from the bytes of a PNG, JPEG or WebP: its first frame, upright, at most 480 × 160 pixels, as a
 * WebP that holds nothing but the picture. What the file is its first bytes tell, never its name.
 * @throws Problem `logo.too-large`, `logo.wrong-kind`, `logo.too-many-pixels`, `logo.broken`
 */
export async function encodeLogo(bytes: Uint8Array): Promise<EncodedLogo> {
  if (bytes.length > logoBytes) {
    throw new Problem("logo.too-large", { bytes: bytes.length, limit: logoBytes });
  }
  if (!isPicture(bytes)) throw new Problem("logo.wrong-kind", { isSvg: looksLikeSvg(bytes) });
  const { width = 0, height = 0 } = await reading(sharp(bytes, { limitInputPixels: false }).metadata());
  if (width * height > logoPixels) throw new Problem("logo.too-many-pixels", { limit: logoPixels });
  const picture = sharp(bytes, { limitInputPixels: logoPixels, failOn: "error" })
    .autoOrient()
    .resize({ ...box, fit: "inside", withoutEnlargement: true })
    .webp({ nearLossless: true })
    .timeout({ seconds: 20 });
  const { data, info } = await reading(picture.toBuffer({ resolveWithObject: true }));
  return {
    hash: createHash("sha256").update(data).digest("hex"),
    mediaType: "image/webp",
    bytes: new Uint8Array(data),
    width: info.width,
    height: info.height,
  };
}

/** What cannot be read is the file's fault, not ours. */
async function reading<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw new Problem("logo.broken", {}, { cause });
  }
}

/** The first bytes of PNG, JPEG and WebP. */
function isPicture(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  return (
    start.startsWith("\x89PNG\r\n\x1a\n") || start.startsWith("\xff\xd8\xff") || /^RIFF....WEBP/s.test(start)
  );
}

const looksLikeSvg = (bytes: Uint8Array) =>
  /<svg[\s>]/i.test(Buffer.from(bytes.subarray(0, 4096)).toString("utf8"));
