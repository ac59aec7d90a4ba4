import { defineConfig } from "vitest/config";

// Far from UTC and from Stockholm, and not by whole hours: a forgotten time zone shows.
process.env.TZ = "Asia/Kathmandu";

const setupFiles = ["tests/support/quiet-console.ts"];

export default defineConfig({
  test: {
    projects: [
      { test: { name: "architecture", include: ["tests/architecture/**/*.test.ts"], setupFiles } },
      {
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          setupFiles,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          globalSetup: "tests/support/postgres.ts",
          setupFiles: [...setupFiles, "tests/support/database.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "pages",
          include: ["tests/pages/**/*.test.ts"],
          globalSetup: "tests/support/postgres.ts",
          setupFiles: [...setupFiles, "tests/support/database.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "start",
          include: ["tests/start/**/*.test.ts"],
          setupFiles,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "faults",
          include: ["tests/faults/**/*.test.ts"],
          setupFiles,
          // They measure: two at a time would measure each other.
          fileParallelism: false,
          testTimeout: 900_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
