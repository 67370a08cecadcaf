import type { Context, Hono } from "hono";
import { getCookie } from "hono/cookie";
import { streamSSE } from "hono/streaming";
import type { HttpBindings } from "@hono/node-server";
import { z } from "zod";
import { decide } from "#access/policy.ts";
import type { Session } from "#access/sessions.ts";
import type { User } from "#model/access.ts";
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
import { auditEvent } from "./audit-event.ts";
import { receiveFile, type ReceivedFile } from "./receive-file.ts";

export type App = Hono<{ Bindings: HttpBindings }>;

/** A session and its user as of this request: roles are read anew each time. */
export type OpenSession = Session & { user: User };

/** What a handler knows of its caller. `scope` holds the case the path names, or none; `address` is the peer's. */
export type Caller = {
  scope: Scope;
  session: OpenSession | undefined;
  address: string;
  context: Context;
};

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
    const { input, caller, recorded } = await open(deps, route, context);
    const output = route.output.parse(await handle(input, caller)) as object;
    await recorded;
    return context.json(output);
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
    const { input, caller, recorded } = await open(deps, route, context);
    const { body, fileName } = await handle(input, caller);
    await recorded;
    context.header("content-type", route.mediaType);
    context.header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`);
    return context.body(typeof body === "string" ? body : new Uint8Array(body));
  });
}

/** Registers a handler that yields events until it returns; the signal is aborted when nobody listens any more. */
export function answerEvents<I extends z.ZodType, E extends z.ZodType>(
  app: App,
  deps: Deps,
  route: EventStream<I, E>,
  handle: (input: z.output<I>, caller: Caller, gone: AbortSignal) => AsyncIterable<z.input<E>>,
): void {
  app.on(route.method, [route.path], async (context) => {
    const { input, caller, recorded } = await open(deps, route, context);
    await recorded;
    const gone = new AbortController();
    const events = handle(input, caller, gone.signal);
    return streamSSE(context, async (stream) => {
      stream.onAbort(() => gone.abort());
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
    const { input, caller, recorded } = await open(deps, route, context);
    await recorded;
    const file = await receiveFile(context.env.incoming, deps.vault);
    return context.json(route.output.parse(await handle(input, file, caller)) as object);
  });
}

type Opened<I> = { input: I; caller: Caller; recorded: Promise<unknown> };

/**
 * Checks the input, decides, and has the decision recorded. What changes something waits for the record; a read may
 * be prepared meanwhile, but its answer waits too.
 */
async function open<I extends z.ZodType>(
  deps: Deps,
  route: AnyRoute & { input: I },
  context: Context<{ Bindings: HttpBindings }>,
): Promise<Opened<z.output<I>>> {
  const session = sessionOf(deps, route, context);
  const user = session?.user;
  if (user === undefined && route.action !== "session") throw signedOut();
  const raw = { ...(await bodyOrQuery(route, context)), ...context.req.param() };
  const parsed = route.input.safeParse(raw);
  if (!parsed.success) {
    const details = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Problem("request/invalid", `The request does not fit: ${details[0] ?? "its shape"}.`, details);
  }
  const named = namedCase(deps, user, context);
  const decision = decide({ user, action: route.action, ...(named && { case: named }) });
  const event = auditEvent({ route, session, context, input: parsed.data });
  if (!decision.allowed) {
    await deps.audit.append({ ...event, decision: "deny", reason: decision.why });
    throw refusal(decision.why, named?.id);
  }
  const { scope } = decision;
  const recorded = route.action === "session" ? Promise.resolve() : deps.audit.append(event);
  if (route.method === "GET") recorded.catch(() => {});
  else await recorded;
  const address = context.env.incoming.socket.remoteAddress ?? "";
  return { input: parsed.data, caller: { scope, session, address, context }, recorded };
}

function namedCase(
  deps: Deps,
  user: User | undefined,
  context: Context,
): { id: CaseId; isMember: boolean } | undefined {
  const id = CaseId.safeParse(context.req.param("case"));
  if (!id.success) return undefined;
  return { id: id.data, isMember: user !== undefined && deps.accounts.isMember(user, id.data) };
}

function signedOut(): Problem {
  return new Problem("access/sign-in", "You are not signed in, or the session has ended.");
}

/** Whoever does not work on a case learns as much as of a case that does not exist. */
function refusal(why: "signed-out" | "role" | "not-a-member", id: CaseId | undefined): Problem {
  if (why === "signed-out") return signedOut();
  if (why === "role") return new Problem("access/role", "None of your roles may do this.");
  return new Problem("case/unknown", `There is no case "${id}" among yours.`);
}

/** The session of the cookie; a request that changes something must carry the page's own token as well. */
function sessionOf(deps: Deps, route: AnyRoute, context: Context): OpenSession | undefined {
  const session = deps.sessions.find(getCookie(context, COOKIE));
  const user = session && deps.accounts.user(session.account);
  if (session === undefined || user === undefined) return undefined;
  const proved = route.method === "GET" || context.req.header(TOKEN_HEADER) === session.token;
  return proved ? { ...session, user } : undefined;
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
