import { expect, inject, test } from "vitest";
import { readMigrations } from "#server/migrations.ts";
import { diffMigrations } from "../../scripts/migration-diff.ts";

const server = inject("postgres");

test("schema.prisma and the migrations say the same", async () => {
  expect(await diffMigrations(server, readMigrations())).toBeNull();
});

test("a migration that is missing shows as the difference", async () => {
  expect(await diffMigrations(server, [])).toMatch(/CREATE|ALTER/);
});
