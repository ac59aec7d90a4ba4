import { createReadStream, createWriteStream } from "node:fs";
import { lstat, readdir, readlink, rename } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { type Pack, pack } from "tar-stream";

/**
 * Packs a folder under its own name. Everything in it belongs to root and is dated alike, whoever packs it, and
 * nobody but root may write to it.
 */
export async function packFolder(folder: string, file: string, madeAt: Date): Promise<void> {
  const tar = pack();
  const draft = `${file}.new`;
  const written = pipeline(tar, createGzip(), createWriteStream(draft));
  const filled = fill(tar, folder, madeAt);
  // When either fails the other ends, too.
  filled.catch((error) => tar.destroy(error));
  await Promise.all([filled, written]);
  await rename(draft, file);
}

async function fill(tar: Pack, folder: string, mtime: Date): Promise<void> {
  const parent = path.dirname(folder);
  for await (const full of within(folder)) {
    const about = await lstat(full);
    const mode = about.mode & 0o111 ? 0o755 : 0o644;
    const owned = { name: path.relative(parent, full), mtime, uid: 0, gid: 0, mode };
    if (about.isSymbolicLink()) tar.entry({ ...owned, type: "symlink", linkname: await readlink(full) });
    else if (about.isDirectory()) tar.entry({ ...owned, type: "directory" });
    else await pipeline(createReadStream(full), tar.entry({ ...owned, size: about.size }));
  }
  tar.finalize();
}

/** All that is in a folder, itself first. What a link leads to is not in it: Node's own listing would follow. */
async function* within(folder: string): AsyncGenerator<string> {
  yield folder;
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* within(full);
    else yield full;
  }
}
