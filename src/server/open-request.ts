import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { HttpBindings } from "@hono/node-server";
import { z } from "zod";
import { decide } from "#access/policy.ts";
import { TOKEN_HEADER, type AnyRoute } from "#api/route.ts";
import type { Action, User } from "#model/access.ts";
import type { Handling } from "#model/handling.ts";
import { Problem } from "#model/problem.ts";
import { CaseId } from "#model/source.ts";
import type { Scope } from "#model/store.ts";
import type { Caller, OpenSession } from "./answer.ts";
import { auditEvent } from "./audit-event.ts";
import type { Deps } from "./deps.ts";
import { COOKIE } from "./session-cookie.ts";

/** `recorded` resolves when the audit log has it: no answer goes out before. */
type Opened<I> = { input: I; caller: Caller; recorded: Promise<unknown> };

/**
 * Decides, checks the input, and has both a refusal and what is asked for recorded. What changes something waits for
 * the record; a read may be prepared meanwhile, but its answer waits too.
 */
export async function openRequest<I extends z.ZodType>(
  deps: Deps,
  route: AnyRoute & { input: I },
  context: Context<{ Bindings: HttpBindings }>,
): Promise<Opened<z.output<I>>> {
  const session = sessionOf(deps, route, context);
  const address = context.env.incoming.socket.remoteAddress ?? "";
  if (session === undefined) deps.limits.stranger(address);
  else {
    deps.limits.session(session.id);
    context.env.outgoing.once("close", deps.limits.atOnce(session.id));
  }
  requireDatabase(deps, route);
  const scope = await scopeOf(deps, route, session, context);
  const input = await inputOf(route, context);
  const recorded = record(deps, route, session, context, input);
  if (route.method === "GET") recorded.catch(() => {});
  else await recorded;
  return { input, caller: { scope, session, address, context }, recorded };
}

/** Has what is asked for recorded: what the page does by itself only now and then, with how often it was done. */
async function record(
  { audit, repeats }: Deps,
  route: AnyRoute,
  session: OpenSession | undefined,
  context: Context,
  input: unknown,
): Promise<void> {
  if (route.action === "session") return;
  const event = auditEvent(route, session, context, input);
  if (route.bySelf !== true) {
    await audit.append(event);
    return;
  }
  const times = repeats(`${event.session} ${event.case} ${event.what}`);
  if (times !== undefined) await audit.append({ ...event, times });
}

/** What the caller may read in; a refusal is recorded and thrown. */
async function scopeOf(
  deps: Deps,
  route: AnyRoute,
  session: OpenSession | undefined,
  context: Context,
): Promise<Scope> {
  const user = session?.user;
  const named = await namedCase(deps, user, context);
  const decision = decide({ user, action: route.action, ...(named && { case: named }) });
  const why = decision.allowed ? lacking(deps, route, session) : decision.why;
  if (decision.allowed && why === undefined) return decision.scope;
  if (user === undefined || why === undefined) throw signedOut();
  const event = auditEvent(route, session, context);
  await deps.audit.append({ ...event, decision: "deny", reason: why });
  throw refusal(why, named?.id);
}

async function inputOf<I extends z.ZodType>(
  route: AnyRoute & { input: I },
  context: Context,
): Promise<z.output<I>> {
  const parsed = route.input.safeParse({ ...(await bodyOrQuery(route, context)), ...context.req.param() });
  if (parsed.success) return parsed.data;
  const details = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Problem("request/invalid", `The request does not fit: ${details[0] ?? "its shape"}.`, details);
}

/** The case the path names, and whether the user works on it: nobody works on a case that does not exist. */
async function namedCase(
  deps: Deps,
  user: User | undefined,
  context: Context,
): Promise<{ id: CaseId; clearance: Handling | undefined } | undefined> {
  const id = CaseId.safeParse(context.req.param("case"));
  if (!id.success) return undefined;
  const clearance = user && deps.accounts.clearance(user, id.data);
  const isThere = clearance !== undefined && (await deps.isCase(id.data));
  return { id: id.data, clearance: isThere ? clearance : undefined };
}

function signedOut(): Problem {
  return new Problem("access/sign-in", "You are not signed in, or the session has ended.");
}

/** What these work on lies in files of ours: they answer while the database does not. */
const WITHOUT_DATABASE: ReadonlySet<Action> = new Set([
  "session",
  "own-account",
  "manage-accounts",
  "read-audit",
]);

function requireDatabase({ database }: Deps, { action }: AnyRoute): void {
  const state = database.state();
  if (state === "up" || WITHOUT_DATABASE.has(action)) return;
  if (state === "recovering") throw new Problem("neo4j/recovering", "The database is being started again.");
  throw new Problem("neo4j/unreachable", "The database ended, and could not be started again.");
}

/** What the session lacks for a route that its user may use: one-time codes in an office, or the passphrase entered lately. */
function lacking(
  { sessions, accounts, isOffice }: Deps,
  route: AnyRoute,
  session: OpenSession | undefined,
): "no-codes" | "not-confirmed" | undefined {
  if (session === undefined || route.action === "session") return undefined;
  if (isOffice && route.action !== "own-account" && !accounts.require(session.account).hasCodes)
    return "no-codes";
  return route.confirmed !== true || sessions.isConfirmed(session.id) ? undefined : "not-confirmed";
}

/** Whoever does not work on a case learns as much as of a case that does not exist. */
function refusal(why: string, id: CaseId | undefined): Problem {
  if (why === "role") return new Problem("access/role", "None of your roles may do this.");
  if (why === "no-codes") return new Problem("access/needs-codes", "Your account has no one-time codes yet.");
  if (why === "not-confirmed") return new Problem("access/confirm", "Your passphrase is needed for this.");
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
