import type { Context, Hono } from "hono";
import { getCookie } from "hono/cookie";
import { streamSSE } from "hono/streaming";
import type { HttpBindings } from "@hono/node-server";
import { z } from "zod";
import { decide } from "#access/policy.ts";
import type { Session } from "#access/sessions.ts";
import {
  TOKEN_HEADER,
  type AnyRoute,
  type Download,
  type EventStream,
  type Route,
  type Upload,
} from "#api/route.ts";
import { Problem } from "#model/problem.ts";
import { CaseId } from "#model/source.ts";
import type { Scope } from "#model/store.ts";
import type { Deps } from "./deps.ts";
import { receiveFile, type ReceivedFile } from "./receive-file.ts";

export type App = Hono<{ Bindings: HttpBindings }>;

/** What a handler knows of its caller. `scope` holds the case the path names, or every case for the case list. */
export type Caller = { scope: Scope; session: Session | undefined; context: Context };

export type FileAnswer = { body: Uint8Array | string; fileName: string };

export const COOKIE = "__Host-s";

/** Registers a handler for a JSON route: input checked, access decided, output checked. */
export function answer<I extends z.ZodType, O extends z.ZodType>(
  app: App,
  deps: Deps,
  route: Route<I, O>,
  handle: (input: z.output<I>, caller: Caller) => Promise<z.input<O>>,
): void {
  app.on(route.method, [route.path], async (context) => {
    const { input, caller } = await open(deps, route, context);
    return context.json(route.output.parse(await handle(input, caller)) as object);
  });
}

/** Registers a handler that answers with a file to keep. */
export function answerFile<I extends z.ZodType>(
  app: App,
  deps: Deps,
  route: Download<I>,
  handle: (input: z.output<I>, caller: Caller) => Promise<FileAnswer>,
): void {
  app.on(route.method, [route.path], async (context) => {
    const { input, caller } = await open(deps, route, context);
    const { body, fileName } = await handle(input, caller);
    context.header("content-type", route.mediaType);
    context.header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`);
    return context.body(typeof body === "string" ? body : new Uint8Array(body));
  });
}

/** Registers a handler that yields events until it returns. */
export function answerEvents<I extends z.ZodType, E extends z.ZodType>(
  app: App,
  deps: Deps,
  route: EventStream<I, E>,
  handle: (input: z.output<I>, caller: Caller) => AsyncIterable<z.input<E>>,
): void {
  app.on(route.method, [route.path], async (context) => {
    const { input, caller } = await open(deps, route, context);
    const events = handle(input, caller);
    return streamSSE(context, async (stream) => {
      for await (const event of events) {
        if (stream.aborted) return;
        await stream.writeSSE({ data: JSON.stringify(route.event.parse(event)) });
      }
    });
  });
}

/** Registers a handler for one uploaded file, streamed into the vault before the handler sees it. */
export function answerUpload<I extends z.ZodType, O extends z.ZodType>(
  app: App,
  deps: Deps,
  route: Upload<I, O>,
  handle: (input: z.output<I>, file: ReceivedFile, caller: Caller) => Promise<z.input<O>>,
): void {
  app.on(route.method, [route.path], async (context: Context<{ Bindings: HttpBindings }>) => {
    const { input, caller } = await open(deps, route, context);
    const file = await receiveFile(context.env.incoming, deps.vault);
    return context.json(route.output.parse(await handle(input, file, caller)) as object);
  });
}

async function open<I extends z.ZodType>(
  deps: Deps,
  route: AnyRoute & { input: I },
  context: Context,
): Promise<{ input: z.output<I>; caller: Caller }> {
  const session = sessionOf(deps, route, context);
  const raw = { ...(await bodyOrQuery(route, context)), ...context.req.param() };
  const parsed = route.input.safeParse(raw);
  if (!parsed.success) {
    const details = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Problem("request/invalid", `The request does not fit: ${details[0] ?? "its shape"}.`, details);
  }
  const named = CaseId.safeParse(context.req.param("case"));
  const decision = decide(session?.user, route.action, named.success ? [named.data] : []);
  if (!decision.allowed)
    throw new Problem("access/sign-in", "You are not signed in, or the session has ended.");
  return { input: parsed.data, caller: { scope: decision.scope, session, context } };
}

/** The session of the cookie; a request that changes something must carry the page's own token as well. */
function sessionOf(deps: Deps, route: AnyRoute, context: Context): Session | undefined {
  const session = deps.sessions.find(getCookie(context, COOKIE));
  const proved = route.method === "GET" || context.req.header(TOKEN_HEADER) === session?.token;
  return proved ? session : undefined;
}

async function bodyOrQuery(route: AnyRoute, context: Context): Promise<Record<string, unknown>> {
  if (route.method === "GET" || route.answers === "upload") return context.req.query();
  const text = await context.req.text();
  const body = z.record(z.string(), z.unknown()).safeParse(parseJson(text));
  if (!body.success) throw new Problem("request/invalid", "The body of the request is not a JSON object.");
  return body.data;
}

function parseJson(text: string): unknown {
  try {
    return text === "" ? {} : JSON.parse(text);
  } catch {
    return undefined;
  }
}
