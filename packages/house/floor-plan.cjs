/*
 * Who may see whom. An allow-list: a folder that is not drawn here is sealed. Look down, never up or sideways.
 */
const TESTS = "\\.test\\.ts$|/testing/";
const door = (from, to, more = {}) => ({ from: { path: from, ...more }, to: { path: to } });
const npm = (...names) => names.map((name) => `node_modules/(\\.pnpm/)?${name.replace("/", "[/+]")}`);

const DOMAIN = "^packages/domain/src";
const SERVER = "^packages/server/src";
const DOORS_OF_SERVER = [
  `${SERVER}/(router/app-router|context|errors|actor|log|sealer|passkey-site|link-mail)\\.ts$`,
  `${SERVER}/contract/`,
];

module.exports = {
  allowedSeverity: "error",
  forbidden: [
    {
      name: "no-circle",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "not-resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "tests-stay-out",
      severity: "error",
      from: { pathNot: [TESTS, "^e2e/", "^packages/bench/src/bench(-size|-people|-policy|ed-desk)"] },
      to: { path: TESTS },
    },
  ],
  allowed: [
    // the ground floor: rules of evidence, which see nothing at all
    door(DOMAIN, DOMAIN),

    // formats and the database itself: side by side, never through the wall
    door("^packages/importers/src", [
      "^packages/importers/src",
      DOMAIN,
      ...npm("chrono-node", "feedsmith", "htmlparser2", "mammoth", "marked", "pdfjs-dist", "postal-mime", "warcio"),
      ...npm("yauzl", "@types/yauzl"),
      "^(stream/consumers|node:stream/consumers)$",
    ]),
    // the one way out to the network
    door("^packages/importers/src/url/", [
      "^packages/importers/src/(url/|import-fault\\.ts$)",
      ...npm("ipaddr.js", "undici", "robots-parser"),
      "^(dns|net)$",
    ]),
    // what takes long, on threads of its own
    door("^packages/threads/src", ["^packages/threads/src", ...npm("piscina"), "^(fs|path)$"]),
    door("^packages/(exporters|importers)/src", ["^packages/threads/src"]),
    door("^packages/exporters/src", [
      "^packages/exporters/src",
      DOMAIN,
      ...npm("@myriaddreamin/", "marked"),
      "^node:",
      "^(fs|os|path|module|url|worker_threads)$",
    ]),
    door("^packages/database/src", [
      "^packages/database/src",
      ...npm("@prisma/", "pg@", "pg/", "@types/pg", "pg-boss", "zod"),
      "^(fs|path|net|os|crypto|child_process|module)$",
    ]),

    // the server's storeys: router, then use-case and view, then desk, story, store
    door(`${SERVER}/store`, [
      `${SERVER}/store`,
      `${SERVER}/(errors|sha256)\\.ts$`,
      DOMAIN,
      "^packages/database/src/job-names\\.ts$",
      "^packages/threads/src/fair-share\\.ts$",
      ...npm("@prisma/", "pg@", "@types/pg", "pg-boss", "rate-limiter-flexible", "superjson"),
    ]),
    door(`${SERVER}/contract`, [`${SERVER}/contract`, DOMAIN, ...npm("zod")]),
    // what the rules decide on, and the transaction that everything at a desk runs in
    door(`${SERVER}/story`, [`${SERVER}/(story|store)/`, `${SERVER}/(errors|sha256|actor)\\.ts$`, DOMAIN]),
    door(`${SERVER}/desk`, [`${SERVER}/(desk|story|store)/`, `${SERVER}/(errors|actor)\\.ts$`]),
    // what screens are given, and what people do: side by side
    door(`${SERVER}/view`, [
      `${SERVER}/(view|desk|story|store|contract)/`,
      `${SERVER}/(errors|sha256|actor)\\.ts$`,
      "^packages/importers/src/read-elsewhere\\.ts$",
      DOMAIN,
      ...npm("zod"),
    ]),
    door(`${SERVER}/usecase`, [
      `${SERVER}/(usecase|desk|story|store|contract)/`,
      `${SERVER}/(errors|sha256|sealer|passkey-site|link-mail|actor|log)\\.ts$`,
      DOMAIN,
      "^packages/(importers|exporters)/src",
      ...npm("@node-rs/argon2", "@sindresorhus/slugify", "@zxcvbn-ts/", "@simplewebauthn/server", "otpauth", "zod"),
      "^crypto$",
    ]),
    door(`${SERVER}/router`, [
      `${SERVER}/(router|usecase|view|desk|story|contract)/`,
      `${SERVER}/(trpc|errors|context|sealer|passkey-site|link-mail)\\.ts$`,
      ...npm("@trpc/server"),
    ]),
    door(`${SERVER}/[^/]+\\.ts$`, [
      `${SERVER}/[^/]+\\.ts$`,
      `${SERVER}/store/(answered-requests|database|limits|listener)\\.ts$`,
      `${SERVER}/contract/text-fields\\.ts$`,
      DOMAIN,
      ...npm("@trpc/server", "pino", "superjson", "zod"),
      "^crypto$",
    ]),

    // the top floor, and the server before its door
    door("^apps/web/serve\\.ts$", ["^apps/web/src/server/client-address\\.ts$", ...npm("next"), "^(http|util)$"]),
    door("^apps/web/src", [
      "^apps/web/src",
      DOMAIN,
      ...DOORS_OF_SERVER,
      ...npm(
        "next",
        "next-auth",
        "react",
        "@base-ui/react",
        "@tanstack/",
        "@trpc/",
        "sonner",
        "nodemailer",
        "superjson",
        "zod",
        "diff",
        "uqr",
        "@simplewebauthn/browser",
        "server-only",
        "@types/",
      ),
    ]),
    {
      from: { path: "^apps/web/src" },
      to: { path: `${SERVER}/(view|usecase|story)/`, dependencyTypes: ["type-only"] },
    },
    door("^apps/web/src/(auth\\.ts$|server/|app/api/)", [
      `${SERVER}/(usecase|desk)/`,
      `${SERVER}/store/(database|listener)\\.ts$`,
      "^crypto$",
    ]),
    door("^apps/cli/src", [
      "^apps/cli/src",
      "^packages/database/src",
      DOMAIN,
      ...DOORS_OF_SERVER,
      `${SERVER}/(usecase|desk)/`,
      `${SERVER}/store/database\\.ts$`,
      ...npm("asn1js", "pkijs", "zod"),
      "^(crypto|os|util|path|fs|fs/promises)$",
    ]),
    // its tests play the authority that stamps times
    door("^apps/cli/src/(testing/|[^/]+\\.test\\.ts$)", ["^(child_process|http)$"]),
    // a mail server that is none
    door("^apps/web/src/server/mailer\\.test\\.ts$", ["^net$"]),
    door("^apps/worker/src", [
      "^apps/worker/src",
      "^packages/importers/src/(import-fault|read-bytes|url/guarded-fetch)\\.ts$",
      "^packages/database/src/job-names\\.ts$",
      `${SERVER}/usecase/(compare-texts|edition-files|poll-watches|read-intake|sweep|weigh-anew)\\.ts$`,
      `${SERVER}/log\\.ts$`,
      `${SERVER}/store/database\\.ts$`,
      ...npm("pg-boss", "zod"),
      "^(child_process|fs|os|path|stream/consumers)$",
    ]),
    door("^seeds/", [
      "^seeds/",
      DOMAIN,
      "^packages/database/src",
      "^packages/importers/src/import-article\\.ts$",
      ...DOORS_OF_SERVER,
      `${SERVER}/(usecase|view|desk|story)/`,
      `${SERVER}/store/database\\.ts$`,
      "^(fs|util)$",
    ]),
    door("^packages/bench/src", [
      "^packages/bench/src",
      `${SERVER}/testing/large-(desk|log|story)\\.ts$`,
      "^seeds/",
      DOMAIN,
      "^packages/(database|importers)/src",
      ...npm("@mozilla/readability", "@myriaddreamin/", "approx-string-match", "diff", "linkedom", "nodemailer"),
      "^(child_process|zlib)$",
      ...DOORS_OF_SERVER,
      `${SERVER}/(usecase|view|desk|story)/`,
      `${SERVER}/store/database\\.ts$`,
      "^(fs|os|path|util|perf_hooks)$",
    ]),
    door("^packages/house/", [
      "^packages/house/",
      "^packages/(database|bench)/src",
      "^seeds/",
      "^apps/cli/src/(main|audit-heads-file|audit-key|stamped-heads)\\.ts$",
      `${SERVER}/usecase/(add-person|carry-over|count-editions|has-people|open-desk|read-audit-heads)\\.ts$`,
      `${SERVER}/store/database\\.ts$`,
      ...npm("vitest", "dependency-cruiser", "semver", "@playwright/test"),
      "^(fs|os|path|util|url|crypto|module|child_process)$",
    ]),
    door("^e2e/", [
      "^e2e/",
      "^packages/database/src/(connection|free-port)\\.ts$",
      "^seeds/",
      `${SERVER}/(usecase|view|desk)/`,
      `${SERVER}/store/database\\.ts$`,
      ...npm("@playwright/test", "@axe-core/playwright", "next-auth", "oidc-provider", "pdfjs-dist", "smtp-server"),
      "^(child_process|crypto|events|fs|fs/promises|http|net|path)$",
    ]),

    // proofs of the worker's walls play the hostile site and make the hostile file
    door("^apps/worker/src/proofs/", [...npm("undici"), "^(http|net|worker_threads|zlib)$"]),

    // tests see what they test, the tools to test it, and a database to test it on
    door(TESTS, [
      "^packages/(domain|importers|exporters|database|server|threads)/src",
      "^apps/worker/src",
      "^seeds/",
      ...npm("vitest", "fast-check", "pdfjs-dist", "pg@", "@types/pg", "@trpc/server", "@simplewebauthn/server"),
      "^(fs|os|path|url|crypto|module|zlib|timers/promises)$",
    ]),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["/generated/", "\\.next/", "\\.css$", "apps/web/next(-env\\.d|\\.config)\\.ts$"] },
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "packages/house/tsconfig/web-paths.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".d.ts"],
    },
  },
};
