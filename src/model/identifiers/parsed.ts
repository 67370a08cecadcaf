import { type EntityId, MAX_ID_LENGTH, entityId } from "#model/graph.ts";
import type { IssueReason } from "#model/import-report.ts";
import type { EntityKind } from "#model/kinds.ts";

/** What is wrong with a text that should be an identifier, in words for the person who imports it. */
export type Flaw = { readonly reason: IssueReason; readonly message: string };

/** An identifier read from text (with a flaw worth a flag, if any), or why the text is none. */
export type Parsed =
  | { readonly id: EntityId; readonly flaw?: Flaw }
  | { readonly id?: undefined; readonly flaw: Flaw };

/** The identifier of that kind; a key too long for an id is a flaw. */
export function found(kind: EntityKind, key: string, flaw?: Flaw): Parsed {
  if (kind.length + 1 + key.length > MAX_ID_LENGTH) {
    return none("bad-identifier", `is longer than an identifier can be (${key.length} characters)`);
  }
  return flaw === undefined ? { id: entityId(kind, key) } : { id: entityId(kind, key), flaw };
}

/** No identifier, and why. */
export function none(reason: IssueReason, message: string): Parsed {
  return { flaw: { reason, message } };
}
