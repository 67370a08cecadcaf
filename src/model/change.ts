import { z } from "zod";
import { Decision } from "./decision.ts";
import { Leave, Recoding } from "./handling.ts";
import { ImportRecord } from "./import-record.ts";
import { Note, NoteId } from "./note.ts";
import { RunRecord } from "./run-record.ts";
import { ScoreSetting } from "./score-setting.ts";
import { Case, CaseId, Source, SourceId, Undoing } from "./source.ts";
import { Assessment } from "./standing.ts";
import { View, ViewId } from "./view.ts";

/**
 * One change of the graph with all it takes to make it again: kept in the vault before it is made, and named in the audit
 * log by its SHA-256. An import names its file by hash; the bytes lie in the vault already.
 */
export const Change = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("case"), case: CaseId, value: Case }),
  z.strictObject({
    kind: z.literal("import"),
    case: CaseId,
    source: Source,
    record: ImportRecord.optional(),
  }),
  z.strictObject({ kind: z.literal("undo"), case: CaseId, source: SourceId, undoing: Undoing }),
  z.strictObject({ kind: z.literal("recoding"), case: CaseId, source: SourceId, recoding: Recoding }),
  z.strictObject({ kind: z.literal("leave"), case: CaseId, source: SourceId, leave: Leave }),
  z.strictObject({ kind: z.literal("assessment"), case: CaseId, assessment: Assessment }),
  z.strictObject({ kind: z.literal("decision"), case: CaseId, decision: Decision }),
  z.strictObject({ kind: z.literal("note"), case: CaseId, note: Note }),
  z.strictObject({
    kind: z.literal("note-withdrawal"),
    case: CaseId,
    note: NoteId,
    author: z.string(),
    at: z.string(),
  }),
  z.strictObject({ kind: z.literal("view"), case: CaseId, view: View, seen: z.string().optional() }),
  z.strictObject({ kind: z.literal("view-deletion"), case: CaseId, view: ViewId }),
  z.strictObject({ kind: z.literal("score-run"), case: CaseId, run: RunRecord }),
  z.strictObject({ kind: z.literal("score-setting"), case: CaseId, setting: ScoreSetting }),
]);
export type Change = z.infer<typeof Change>;

/** Who made a change, where it says so, and the identifiers of what it is about. */
type Facets = { actor?: string; about: string[] };

const FACETS: { [K in Change["kind"]]: (change: Extract<Change, { kind: K }>) => Facets } = {
  case: () => ({ about: [] }),
  import: ({ source }) => ({ actor: source.importedBy, about: [source.id] }),
  undo: ({ source, undoing }) => ({ actor: undoing.by, about: [source] }),
  recoding: ({ source, recoding }) => ({ actor: recoding.by, about: [source] }),
  leave: ({ source, leave }) => ({ actor: leave.by, about: [source] }),
  assessment: ({ assessment }) => ({ actor: assessment.author, about: [assessment.entity] }),
  decision: ({ decision }) => ({ actor: decision.author, about: [decision.a, decision.b] }),
  note: ({ note }) => ({ actor: note.author, about: [note.id] }),
  "note-withdrawal": ({ note, author }) => ({ actor: author, about: [note] }),
  view: ({ view }) => ({ actor: view.author, about: [view.id] }),
  "view-deletion": ({ view }) => ({ about: [view] }),
  "score-run": ({ run }) => ({ about: [run.id] }),
  "score-setting": ({ setting }) => ({ actor: setting.author, about: [setting.hash] }),
};

/** What the audit log says of a change. */
export function facetsOf(change: Change): Facets {
  return FACETS[change.kind](change as never);
}
