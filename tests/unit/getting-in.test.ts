import { describe, expect, test } from "vitest";
import { deviceOf } from "#lib/auth/device.ts";
import { safeNext } from "#lib/auth/pages.ts";
import { requireGoodPassword } from "#lib/auth/password.ts";
import { recoveryCode } from "#lib/auth/recovery-codes.ts";

describe("after logging in", () => {
  test.each(["/admin", "/admin/items?status=DRAFT#x", "/admin/items/0197a000-0000-7000-8000-000000000001"])(
    "an editor is back at %s",
    (next) => {
      expect(safeNext(next)).toBe(next);
    },
  );

  test.each([
    "//evil.example",
    "/\\evil.example",
    "https://evil.example/admin",
    "/admin/../..//evil.example",
    "/admin\\..\\evil",
    "/admin/\t/evil.example",
    "\t//evil.example",
    "javascript:alert(1)",
    "/administration",
    "/admin/login",
    "/admin/setup/x",
    "/nyheter/x",
    "",
    ["/admin/items", "x"],
    undefined,
  ])("an address of another sort leads to the desk: %j", (next) => {
    expect(safeNext(next)).toBe("/admin");
  });
});

describe("a password", () => {
  const who = { name: "Eva-Lena Svensson", email: "eva.svensson@example.org" };
  const take = (password: string) => () => requireGoodPassword(password, who);

  test.each(["tre gula cyklar i regn", "Zq7#mV2!pL9x", "åäöåäö är inte samma", "839 201 748 392"])(
    "may be %j",
    (password) => expect(take(password)).not.toThrow(),
  );

  test.each([
    "password1234",
    "Password2026!",
    "qwerty123456",
    "123456789012",
    "aaaaaaaaaaaa",
    "abcabcabcabc",
    "passwordpassword",
    "!!!football2026",
  ])("that everybody guesses is refused: %s", (password) =>
    expect(take(password)).toThrow("password.common"),
  );

  test.each(["eva.svensson@example.org", "Eva-Lena Svensson", "evasvensson1974", "Asylnytt 2026"])(
    "that is oneself is refused: %s",
    (password) => expect(take(password)).toThrow("password.personal"),
  );
});

test("a recovery code is taken however it is typed", () => {
  expect(recoveryCode(" K7MQD X2HPA ")).toBe("k7mqd-x2hpa");
  expect(recoveryCode("k7mqd-x2hpa")).toBe("k7mqd-x2hpa");
});

test.each([
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 Version/19.1 Mobile/15E148 Safari/604.1",
    "Safari",
    "iPhone",
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0",
    "Edge",
    "Windows",
  ],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox", "Linux"],
  ["curl/8.5", null, null],
])("a session says on which device it is: %s", (userAgent, browser, system) => {
  expect(deviceOf(userAgent)).toEqual({ browser, system });
});
