import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import type { MigrationList } from "@prisma/schema-engine-wasm";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import { type Migration, migrationsFolder } from "#server/migrations.ts";
import { withClient } from "#server/postgres/connection.ts";

// The engine's package expects a bundler that knows WebAssembly; Node is told by hand, once.
const wasmPath = createRequire(import.meta.url)
  .resolve("@prisma/schema-engine-wasm")
  .replace("schema_engine.js", "schema_engine_bg.wasm");
const { instance } = await WebAssembly.instantiate(readFileSync(wasmPath), {
  "./schema_engine_bg.js": engine,
});
Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: console.error } });
engine.__wbg_set_wasm(instance.exports);
(instance.exports.__wbindgen_start as () => void)();

const schemaPath = path.resolve(import.meta.dirname, "../prisma/schema.prisma");

/**
 * The SQL that leads from the state after `migrations` to schema.prisma; null when they agree already.
 * Prisma's own engine compares them, in a database made for it on the server of `address`.
 */
export async function diffMigrations(address: string, migrations: Migration[]): Promise<string | null> {
  const name = `diff_${randomUUID().replaceAll("-", "")}`;
  await withClient(address, (client) => client.query(`CREATE DATABASE ${name}`));
  try {
    return await diffIn(Object.assign(new URL(address), { pathname: name }).href, migrations);
  } finally {
    await withClient(address, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
  }
}

async function diffIn(emptyDatabase: string, migrations: Migration[]): Promise<string | null> {
  const adapter = bindMigrationAwareSqlAdapterFactory(new CatalogueReader(emptyDatabase));
  const schema = await engine.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
  const { stdout, exitCode } = await schema.diff({
    from: { tag: "migrations", ...asList(migrations) },
    to: { tag: "schemaDatamodel", files: [{ path: schemaPath, content: readFileSync(schemaPath, "utf8") }] },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  schema.free();
  return exitCode === 0 ? null : stdout;
}

/** The engine reads PostgreSQL's catalogues, where some columns have the type "char", which the adapter cannot read. */
class CatalogueReader extends PrismaPg {
  readonly #address: string;

  constructor(address: string) {
    super({ connectionString: address });
    this.#address = address;
  }

  /** Where the migrations are run: the empty database itself. */
  override async connectToShadowDb() {
    const adapter = await this.connect();
    // The adapter itself cuts a script at every semicolon, those within a function included.
    adapter.executeScript = async (script) => {
      await withClient(this.#address, (client) => client.query(script));
    };
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw({ ...query, sql: query.sql.replace(letters, "$&::text") });
      const typeOf = (name: string, at: number) =>
        letterColumns.has(name) ? ColumnTypeEnum.Character : (result.columnTypes[at] ?? ColumnTypeEnum.Text);
      return { ...result, columnTypes: result.columnNames.map(typeOf) };
    };
    return adapter;
  }
}

const letters = /\bcon(str)?\.(contype|confdeltype|confupdtype)\b/g;
const letterColumns = new Set(["constraint_type", "confdeltype", "confupdtype"]);

const asList = (migrations: Migration[]): MigrationList => ({
  baseDir: migrationsFolder,
  lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
  shadowDbInitScript: "",
  migrationDirectories: migrations.map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
  })),
});
