import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import type { Pool } from "pg";
import { migrationList, schemaFiles } from "./migration-files.ts";

/*
 * Prisma's own schema engine, compiled to WebAssembly and shipped through npm: the same code as
 * `prisma migrate deploy`, without its download. Its bookkeeping table stays compatible with Prisma's.
 */

/** The part of WebAssembly that is used here; Node's own types leave it to the browser's. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: Record<string, unknown> };
};

interface Engine {
  diff(input: object): Promise<{ stdout: string | null }>;
  applyMigrations(input: object): Promise<{ appliedMigrationNames: string[] }>;
}
interface EngineBindings {
  __wbg_set_wasm(exports: object): void;
  SchemaEngine: { new: (options: object, log: (line: string) => void, adapter: object) => Promise<Engine> };
}

const NO_FILTERS = { externalTables: [], externalEnums: [] };
const engineBindings = bindings as unknown as EngineBindings;
let isLoaded = false;

function loadEngine(): void {
  if (isLoaded) return;
  const folder = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      message: "",
      set_message(message: string) {
        this.message = message;
      },
    },
  });
  const module = new WebAssembly.Module(readFileSync(join(folder, "schema_engine_bg.wasm")));
  const instance = new WebAssembly.Instance(module, { "./schema_engine_bg.js": bindings });
  engineBindings.__wbg_set_wasm(instance.exports);
  (instance.exports["__wbindgen_start"] as () => void)();
  isLoaded = true;
}

/** The engine's catalogue queries return PostgreSQL's "char" (OID 18), which adapter-pg refuses; it is reported as Character. */
const CHAR_OID = 18;
const TEXT_OID = 25;
const CHARACTER_COLUMN = 6;

interface AdapterInside {
  performIO(query: object): Promise<{ fields?: { dataTypeID: number }[] }>;
  queryRaw(query: object): Promise<{ columnTypes: number[] }>;
}

/**
 * adapter-pg splits a script at every semicolon, also inside function bodies. A migration goes to PostgreSQL whole,
 * which also makes it one transaction: a migration that fails leaves nothing behind.
 */
function runScriptsWhole(adapter: SqlDriverAdapter): void {
  const inside = adapter as unknown as { underlyingDriver(): Pool; executeScript(script: string): Promise<void> };
  inside.executeScript = async (script) => {
    await inside.underlyingDriver().query(script);
  };
}

function allowCharColumns(adapter: SqlDriverAdapter): void {
  const inside = adapter as unknown as AdapterInside;
  const performIO = inside.performIO.bind(adapter);
  const queryRaw = inside.queryRaw.bind(adapter);
  const charColumns = new WeakMap<object, number[]>();
  inside.performIO = async (query) => {
    const result = await performIO(query);
    const fields = result.fields ?? [];
    charColumns.set(
      query,
      fields.flatMap((field, index) => (field.dataTypeID === CHAR_OID ? [index] : [])),
    );
    for (const field of fields) if (field.dataTypeID === CHAR_OID) field.dataTypeID = TEXT_OID;
    return result;
  };
  inside.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const index of charColumns.get(query) ?? []) result.columnTypes[index] = CHARACTER_COLUMN;
    return result;
  };
}

/** Keeps its connections, so that all are given back: the engine's advisory lock lives as long as they do. */
class MigrationAdapter extends PrismaPg {
  readonly #open = new Set<SqlDriverAdapter>();

  override async connect(): ReturnType<PrismaPg["connect"]> {
    const adapter = await super.connect();
    this.#open.add(adapter);
    allowCharColumns(adapter);
    runScriptsWhole(adapter);
    return adapter;
  }

  /** The engine gives its shadow database back itself. */
  override async connectToShadowDb(): ReturnType<PrismaPg["connectToShadowDb"]> {
    const adapter = await super.connectToShadowDb();
    allowCharColumns(adapter);
    runScriptsWhole(adapter);
    return adapter;
  }

  async close(): Promise<void> {
    for (const adapter of this.#open) await adapter.dispose();
    this.#open.clear();
  }
}

async function withEngine<T>(url: string, work: (engine: Engine) => Promise<T>): Promise<T> {
  loadEngine();
  const adapter = new MigrationAdapter({ connectionString: url });
  try {
    const engine = await engineBindings.SchemaEngine.new(
      {},
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(adapter),
    );
    return await work(engine);
  } finally {
    await adapter.close();
  }
}

/** Applies every migration that the database has not seen, at most up to the one named; answers with the names applied. */
export function applyMigrations(url: string, upTo?: string): Promise<string[]> {
  return withEngine(url, async (engine) => {
    const answer = await engine.applyMigrations({ migrationsList: migrationList(upTo), filters: NO_FILTERS });
    return answer.appliedMigrationNames;
  });
}

/** The SQL that leads from the migrations to the schema, computed on an empty scratch database. */
export function migrationDrift(scratchUrl: string): Promise<string> {
  return withEngine(scratchUrl, async (engine) => {
    const from = { tag: "migrations", ...migrationList() };
    const to = { tag: "schemaDatamodel", ...schemaFiles() };
    const answer = await engine.diff({ from, to, script: true, exitCode: null, filters: NO_FILTERS });
    return answer.stdout ?? "";
  });
}
