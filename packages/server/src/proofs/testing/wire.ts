import { TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { RequestContext } from "../../context.ts";
import { appRouter } from "../../router/app-router.ts";
import { createCallerFactory } from "../../trpc.ts";

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type ContextSource = () => RequestContext | Promise<RequestContext>;

/** One call as a browser sends it. `meta` is the transformer's own: what of `input` stands for something else. */
export interface WireCall {
  readonly path: string;
  readonly type: "query" | "mutation" | "subscription";
  readonly input?: Json | undefined;
  readonly meta?: Json;
}

export const mutation = (path: string, input: Json): WireCall => ({ path, type: "mutation", input });

/** What came back. `text` is every byte of it, for whoever looks for words that must not be there. */
export interface Answer {
  readonly status: number;
  readonly isRefused: boolean;
  /** The wire's code, such as NOT_FOUND; null where it was answered. */
  readonly code: string | null;
  /** The product's code, such as not-found; null where it was answered, or refused at the door. */
  readonly refusal: string | null;
  readonly message: string;
  readonly text: string;
}

const createCaller = createCallerFactory(appRouter);
const ENDPOINT = "/api/trpc";
const FIRST_EVENT_MS = 5_000;

/** Sends one call through the same handler as the web does, and reads the whole answer, or a stream's first event. */
export function send(context: ContextSource, call: WireCall): Promise<Answer> {
  return answerTo(context, requestOf(call));
}

/** The same for a call that a browser has put into its form already. */
export async function answerTo(context: ContextSource, request: Request): Promise<Answer> {
  const response = await handle(context, request);
  const isStream = response.headers.get("content-type")?.startsWith("text/event-stream") ?? false;
  const text = isStream ? await firstEvent(response) : await response.text();
  return answerOf(response.status, text);
}

/** The code for an input that no transformer has read: it drops a `__proto__` before anybody else sees it. */
export async function codePastTransformer(context: ContextSource, path: string, input: Json): Promise<string | null> {
  const root: unknown = createCaller(await context());
  const call = path.split(".").reduce((at, key) => (at as Record<string, unknown>)[key], root);
  const outcome = await (call as (input: Json) => Promise<unknown>)(input).then(
    () => null,
    (error: unknown) => error,
  );
  return outcome instanceof TRPCError ? outcome.code : null;
}

/** Several mutations in one request. */
export async function sendBatch(context: ContextSource, calls: readonly WireCall[]): Promise<Answer[]> {
  const paths = calls.map((call) => call.path).join(",");
  const body = Object.fromEntries(calls.map((call, index) => [index, { json: call.input }]));
  const response = await handle(context, post(`${paths}?batch=1`, JSON.stringify(body)));
  const answers = (await response.json()) as object[];
  return answers.map((answer) => answerOf(response.status, JSON.stringify(answer)));
}

function handle(context: ContextSource, req: Request): Promise<Response> {
  return fetchRequestHandler({
    endpoint: ENDPOINT,
    req,
    router: appRouter,
    createContext: async () => context(),
    onError: ({ error, path }) => {
      if (error.code === "INTERNAL_SERVER_ERROR") console.error(path, error.cause);
    },
  });
}

export function requestOf({ path, type, input, meta }: WireCall): Request {
  const body =
    input === undefined ? null : JSON.stringify(meta === undefined ? { json: input } : { json: input, meta });
  if (type === "mutation") return post(path, body ?? "{}");
  const accept = type === "subscription" ? "text/event-stream" : "application/json";
  const asked = body === null ? "" : `?input=${encodeURIComponent(body)}`;
  return new Request(`http://desk.test${ENDPOINT}/${path}${asked}`, { headers: { accept } });
}

function post(path: string, body: string): Request {
  const headers = { "content-type": "application/json" };
  return new Request(`http://desk.test${ENDPOINT}/${path}`, { method: "POST", headers, body });
}

interface WireError {
  readonly message?: string;
  readonly data?: { readonly code?: string; readonly refusal?: { readonly code?: string } | null };
}

function answerOf(status: number, text: string): Answer {
  const body = (text === "" ? {} : JSON.parse(text)) as { error?: { json?: WireError } };
  const error = body.error ? (body.error.json ?? {}) : null;
  return {
    status,
    text,
    isRefused: error !== null,
    code: error ? (error.data?.code ?? "UNKNOWN") : null,
    refusal: error?.data?.refusal?.code ?? null,
    message: error?.message ?? "",
  };
}

/** The first event that says something, then nobody listens any more. An error event reads like any other error. */
async function firstEvent(response: Response): Promise<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) throw new Error("A stream without a body.");
  const late = setTimeout(() => void reader.cancel(), FIRST_EVENT_MS);
  try {
    for (let read = ""; ;) {
      const { done, value } = await reader.read();
      read += value ?? "";
      const said = read.split("\n\n").find((event) => /^data: ?[^ ]/m.test(event) && !/^event: connected/m.test(event));
      if (said) return eventBody(said);
      if (done) throw new Error(`No event in ${FIRST_EVENT_MS} ms, but: ${read}`);
    }
  } finally {
    clearTimeout(late);
    await reader.cancel();
  }
}

function eventBody(event: string): string {
  const data = /^data: ?(.*)$/m.exec(event)?.[1] ?? "";
  return /^event: serialized-error/m.test(event) ? `{"error":${data}}` : data;
}
