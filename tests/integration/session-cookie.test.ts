import { beforeAll, expect, test } from "vitest";
import { auth } from "#lib/auth/auth.ts";
import { currentSession } from "#lib/auth/current-session.ts";
import { anna } from "#tests/support/editors.ts";
import { cookieOf } from "#tests/support/log-in.ts";
import { requestFrom } from "#tests/support/requests.ts";

beforeAll(() => {
  process.env.SITE_URL = "https://asylnytt.example";
});

test("over https a session's cookie is bound to this host and out of reach of scripts", async () => {
  const { headers } = await auth().api.logInEditor({
    body: { editorId: anna.id },
    headers: new Headers(),
    returnHeaders: true,
  });
  const [cookie = "", ...others] = headers.getSetCookie();
  const [value, ...attributes] = cookie.split("; ");
  expect(value).toMatch(/^__Host-/);
  expect(attributes.sort()).toEqual(["HttpOnly", "Max-Age=604800", "Path=/", "SameSite=Lax", "Secure"]);
  expect(others).toEqual([]);
});

test("every login has a token of its own, whatever cookie came with it", async () => {
  const first = await cookieOf(anna);
  const { headers } = await auth().api.logInEditor({
    body: { editorId: anna.id },
    headers: requestFrom("192.0.2.1", first),
    returnHeaders: true,
  });
  expect(headers.getSetCookie()[0]).not.toContain(first);
});

test("a cookie that was tampered with names nobody", async () => {
  const [name, value = ""] = (await cookieOf(anna)).split("=");
  const [token, signature] = decodeURIComponent(value).split(".");
  const forged = `${token?.slice(0, -1)}x.${signature}`;
  expect(await currentSession(requestFrom("192.0.2.1", `${name}=${encodeURIComponent(forged)}`))).toBeNull();
  expect(await currentSession(requestFrom("192.0.2.1", `${name}=${token}`))).toBeNull();
});
