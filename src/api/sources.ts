import { z } from "zod";
import { Handling, Leave } from "#model/handling.ts";
import { ImportReport } from "#model/import-report.ts";
import { ENTITY_KINDS, LINK_KINDS } from "#model/kinds.ts";
import { ListChanges } from "#model/list-changes.ts";
import { CaseId, Source, SourceId } from "#model/source.ts";
import { TOUCHED } from "#model/store.ts";
import { download, route } from "./route.ts";

const OfSource = z.object({ case: CaseId, source: SourceId });

/** The import history of a case, newest first, undone sources included. */
export const listSources = route({
  method: "GET",
  path: "/api/cases/:case/sources",
  action: "read-source",
  input: z.object({ case: CaseId }),
  output: z.object({ sources: z.array(Source) }),
});

/** The original lines of the original file, read back from the vault; `cited` marks the ones asked for. */
export const sourceLines = route({
  method: "GET",
  path: "/api/cases/:case/sources/:source/lines",
  action: "read-source",
  input: OfSource.extend({
    from: z.coerce.number().int().min(1),
    to: z.coerce.number().int().min(1),
    around: z.coerce.number().int().min(0).max(50).default(2),
  }),
  output: z.object({
    source: Source,
    header: z.string().optional(),
    lines: z.array(z.object({ line: z.int(), text: z.string(), cited: z.boolean() })),
  }),
});

/** The report of the import that brought the source in, with its issues. */
export const sourceReport = route({
  method: "GET",
  path: "/api/cases/:case/sources/:source/report",
  action: "read-source",
  input: OfSource,
  output: ImportReport,
});

/** Every row that was not accepted: line, column, value, reason, raw text. */
export const sourceRejects = download({
  method: "GET",
  path: "/api/cases/:case/sources/:source/rejects.csv",
  action: "read-source",
  input: OfSource,
  mediaType: "text/csv; charset=utf-8",
});

/** What a version of a list says otherwise than the one it superseded: newly listed, delisted, changed. */
export const sourceChanges = route({
  method: "GET",
  path: "/api/cases/:case/sources/:source/changes",
  action: "read-source",
  input: OfSource,
  output: ListChanges,
});

/** Gives a source another handling code, at most the caller's own clearance; what people made from it follows upwards. */
export const recodeSource = route({
  method: "POST",
  path: "/api/cases/:case/sources/:source/handling",
  action: "set-handling",
  confirmed: true,
  input: OfSource.extend({ to: Handling, reason: z.string().trim().min(1).max(2000) }),
  output: z.object({}),
});

/** Records that whoever gave the source allows one use of it that its code forbids; the reason says where that is found. */
export const allowUse = route({
  method: "POST",
  path: "/api/cases/:case/sources/:source/leave",
  action: "set-handling",
  confirmed: true,
  input: OfSource.extend({ use: Leave.shape.use, reason: z.string().trim().min(1).max(2000) }),
  output: z.object({}),
});

/**
 * Removes what only this source stated; a dry run counts it and changes nothing. Who, when and why stay in the record of
 * the source.
 */
export const undoSource = route({
  method: "POST",
  path: "/api/cases/:case/sources/:source/undo",
  action: "undo",
  confirmed: true,
  input: OfSource.extend({ dryRun: z.boolean(), reason: z.string().trim().max(2000).default("") }),
  output: z.object({
    entities: z.int(),
    links: z.int(),
    statements: z.int(),
    kinds: z.partialRecord(z.enum([...ENTITY_KINDS, ...LINK_KINDS]), z.int()),
    touched: z.record(z.enum(TOUCHED), z.int()),
    restores: SourceId.optional(),
  }),
});
