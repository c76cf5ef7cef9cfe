import { resolve } from "node:path";
import { z } from "zod";

/** One setting of an installation: what it is for, how it is read, and whether it may be shown. */
interface Setting {
  readonly about: string;
  readonly isSecret: boolean;
  readonly read: z.ZodType<unknown, string | undefined>;
}

const postgresUrl = z
  .url({ protocol: /^postgres(ql)?$/, message: "is an address like postgresql://name:password@host/database" })
  .refine((text) => URL.canParse(text) && new URL(text).username !== "", "names nobody who connects");

/** On the machine itself there is nobody in between. */
const isSafeIssuer = (text: string): boolean =>
  !URL.canParse(text) ||
  new URL(text).protocol === "https:" ||
  ["localhost", "127.0.0.1", "[::1]"].includes(new URL(text).hostname);

/** Everything that the environment may say. The one table: what is not here is not read. */
const SETTINGS = {
  DATABASE_URL: {
    about: "your PostgreSQL, as the owner who migrates; without it a database of its own is brought along",
    isSecret: true,
    read: postgresUrl.optional(),
  },
  APPLICATION_DATABASE_URL: {
    about: "the same database as the login that the application uses; migrating makes it, with this name and password",
    isSecret: true,
    read: postgresUrl
      .refine(
        (text) => !URL.canParse(text) || new URL(text).password.length >= 16,
        "needs a password of 16 characters at least: openssl rand -hex 24",
      )
      .optional(),
  },
  AUTH_SECRET: {
    about: "what session cookies are encrypted with: the same for every web process",
    isSecret: true,
    read: z.string().min(32, "needs 32 characters at least: openssl rand -hex 24").optional(),
  },
  SECOND_SOURCE_URL: {
    about: "the address people use",
    isSecret: false,
    read: z.url({ protocol: /^https?$/, message: "is an address like https://desk.example" }).optional(),
  },
  HOST: {
    about: "the interface that the web listens on",
    isSecret: false,
    read: z.string().min(1).default("127.0.0.1"),
  },
  PORT: {
    about: "the port that the web listens on",
    isSecret: false,
    read: z
      .string()
      .regex(/^\d{1,5}$/, "is a number")
      .default("3000"),
  },
  TRUSTED_PROXIES: {
    about:
      "how many proxies of yours stand before the web, each adding to X-Forwarded-For: 0 where it is reached directly",
    isSecret: false,
    read: z.string().regex(/^\d$/, "is a number from 0 to 9").default("0").transform(Number),
  },
  SECOND_SOURCE_DATA: {
    about: "the folder of the database that is brought along, and of signed heads of the log",
    isSecret: false,
    read: z
      .string()
      .min(1)
      .default(resolve(import.meta.dirname, "../../../.data"))
      .transform((path) => resolve(path)),
  },
  FETCH_ALSO: {
    about:
      "what may be fetched although it is inside a network: intranet.example on its usual ports, 10.0.0.5:8080 on one",
    isSecret: false,
    read: z
      .string()
      .regex(/^\s*([^\s,/@]+\s*(,\s*|$))*$/, "names hosts, each with a port or without: intranet.example,10.0.0.5:8080")
      .default(""),
  },
  OIDC_ISSUER: {
    about: "the newsroom’s own sign-in (OpenID Connect), by the address under which it says what it offers",
    isSecret: false,
    read: z
      .url({ protocol: /^https?$/, message: "is an address like https://login.example" })
      .refine(isSafeIssuer, "is reached by https: whoever sits between would sign in as anybody")
      .optional(),
  },
  OIDC_CLIENT_ID: {
    about: "what that knows us as",
    isSecret: false,
    read: z.string().min(1).optional(),
  },
  OIDC_CLIENT_SECRET: {
    about: "what it knows us by",
    isSecret: true,
    read: z.string().min(1).optional(),
  },
  OIDC_NAME: {
    about: "what people call it, after “Sign in with”",
    isSecret: false,
    read: z.string().min(1).max(40).default("your newsroom"),
  },
  SMTP_URL: {
    about: "the newsroom’s mail server: links that work once go by mail, and nobody at the desk is shown one",
    isSecret: true,
    read: z
      .url({ protocol: /^smtps?$/, message: "is an address like smtps://name:password@mail.example" })
      .refine((text) => !URL.canParse(text) || new URL(text).search === "", "takes no options after a ?")
      .optional(),
  },
  MAIL_FROM: {
    about: "whom its letters come from",
    isSecret: false,
    read: z.email("is an address like desk@desk.example").optional(),
  },
  AUDIT_HEADS_FILE: {
    about: "where signed heads of the log are kept; best where the database's owner cannot reach",
    isSecret: false,
    read: z.string().min(1).optional(),
  },
  AUDIT_KEY_FILE: {
    about: "the key that signs them; best apart from them and from the database",
    isSecret: false,
    read: z.string().min(1).optional(),
  },
  TIMESTAMP_URL: {
    about: "an authority that signs when heads of the log were there (RFC 3161); it is sent their hash alone",
    isSecret: false,
    read: z.url({ protocol: /^https?$/, message: "is an address like https://time.example" }).optional(),
  },
  TIMESTAMP_ROOTS_FILE: {
    about: "certificates, in PEM, of the roots that vouch for that authority",
    isSecret: false,
    read: z.string().min(1).optional(),
  },
} as const satisfies Record<string, Setting>;

/** Without one of a group its others say nothing. */
const TOGETHER = [
  ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"],
  ["SMTP_URL", "MAIL_FROM"],
  ["TIMESTAMP_URL", "TIMESTAMP_ROOTS_FILE"],
] as const;

type Table = typeof SETTINGS;
type Name = keyof Table;
export type Settings = { readonly [Key in Name]: z.output<Table[Key]["read"]> };

/** Settings that are wrong, each in words with its name. */
export class SettingsError extends Error {
  constructor(faults: readonly string[]) {
    super(`The settings cannot be used:\n${faults.map((fault) => `  ${fault}`).join("\n")}`);
    this.name = "SettingsError";
  }
}

const names = Object.keys(SETTINGS) as Name[];

/** Reads them all at once, so that everything that is wrong is told together. An empty value is none. */
export function readSettings(environment: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const faults: string[] = [];
  const read = names.map((name) => {
    const parsed = SETTINGS[name].read.safeParse(environment[name] || undefined);
    if (!parsed.success) faults.push(...parsed.error.issues.map(({ message }) => `${name} ${message}`));
    return [name, parsed.data] as const;
  });
  const settings = Object.fromEntries(read) as Settings;
  for (const group of TOGETHER) {
    const absent = group.filter((name) => !environment[name]);
    if (absent.length < group.length)
      faults.push(...absent.map((name) => `${name} is missing: ${group.join(", ")} go together`));
  }
  if (faults.length > 0) throw new SettingsError(faults);
  return settings;
}

/** The address people use: the one that is set, or where the web listens. */
export const addressOf = (settings: Settings, host = settings.HOST, port = settings.PORT): string =>
  settings.SECOND_SOURCE_URL ?? `http://${host === "127.0.0.1" ? "localhost" : host}:${port}`;

/** What is missing and nobody else can choose, with how to choose it. */
const HOW_TO_CHOOSE = {
  DATABASE_URL: "this brings the database up to date, as its owner",
  APPLICATION_DATABASE_URL: "choose a name and a password for the login that the application uses",
  AUTH_SECRET: "choose one, openssl rand -hex 24",
} as const satisfies Partial<Record<Name, string>>;

/**
 * Refuses to go on without settings. On a PostgreSQL of one's own nothing secret is derived from anything: secrets are
 * chosen, and known to whoever chose them.
 */
export function refuseMissing(settings: Settings, needed: readonly (keyof typeof HOW_TO_CHOOSE)[]): void {
  const missing = needed.filter((name) => settings[name] === undefined);
  if (missing.length > 0) throw new SettingsError(missing.map((name) => `${name} is missing: ${HOW_TO_CHOOSE[name]}`));
}

/** Each setting as a line shows it: a secret only by whether it is there, an address without its password. */
export function shownSettings(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): readonly { readonly name: string; readonly value: string; readonly about: string }[] {
  const settings = readSettings(environment);
  return names.map((name) => {
    const { about, isSecret } = SETTINGS[name];
    const value = settings[name];
    const shown = value === undefined ? "not set" : isSecret ? "set, not shown" : value === "" ? "empty" : value;
    return { name, value: `${shown}${environment[name] ? "" : value === undefined ? "" : " (by default)"}`, about };
  });
}
