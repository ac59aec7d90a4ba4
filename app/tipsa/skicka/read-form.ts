/** More than the longest tip in any script, with whatever a browser writes around it. */
const mostBytes = 64 * 1024;

/** The text fields of a form as they were sent; `too-large`, or null for what is no form. */
export async function readForm(request: Request): Promise<Record<string, string> | "too-large" | null> {
  const body = await readBody(request);
  if (body === "too-large") return body;
  const type = request.headers.get("content-type") ?? "";
  const form = await new Response(body, { headers: { "content-type": type } }).formData().catch(() => null);
  if (!form) return null;
  return Object.fromEntries(
    [...form].filter((field): field is [string, string] => typeof field[1] === "string"),
  );
}

/**
 * Keeps no more than may be sent, whatever the request says of its length. The rest is read all the same: where
 * a request ends half-way, its answer reaches nobody.
 */
async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer> | "too-large"> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.length;
    if (bytes <= mostBytes) chunks.push(chunk);
  }
  if (bytes > mostBytes) return "too-large";
  return new Uint8Array(Buffer.concat(chunks));
}
