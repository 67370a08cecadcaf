import type { Context } from "hono";
import type { AuditEvent } from "#access/audit/audit-entry.ts";
import { sha256 } from "#access/secret.ts";
import type { AnyRoute } from "#api/route.ts";
import type { Action } from "#model/access.ts";
import { canonicalJson } from "#model/canonical-json.ts";
import type { OpenSession } from "./answer.ts";

/** A hash of a passphrase could be guessed at. */
const HOLDS_SECRETS: ReadonlySet<Action> = new Set(["session", "own-account"]);

/**
 * What the log says of a request: the identifiers in its path, and only a hash of what it asks for, if that is known
 * yet.
 */
export function auditEvent(
  route: AnyRoute,
  session: OpenSession | undefined,
  context: Context,
  input?: unknown,
): AuditEvent {
  const { case: named, ...objects } = context.req.param() as Record<string, string>;
  const object = Object.values(objects);
  const isHashed = input !== undefined && !HOLDS_SECRETS.has(route.action);
  return {
    actor: session?.user.name ?? "nobody",
    ...(session && { role: session.user.roles.join(" ") }),
    ...(session && { session: sha256(session.id).slice(0, 16) }),
    ...(named !== undefined && { case: named }),
    action: route.action,
    what: `${route.method} ${route.path}`,
    ...(object.length > 0 && { object }),
    decision: "allow",
    ...(isHashed && { params: sha256(canonicalJson(input)) }),
  };
}
