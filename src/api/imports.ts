import { z } from "zod";
import { ImportOptions, ImportProgress, ImportReport, Proposal } from "#model/import-report.ts";
import { CaseId, Sha256 } from "#model/source.ts";
import { eventStream, route, upload } from "./route.ts";

/** The formats that are read, and the columns each knows by name: what a person may state or match by hand. */
export const listProfiles = route({
  method: "GET",
  path: "/api/profiles",
  action: "import",
  input: z.object({}),
  output: z.object({
    profiles: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        means: z.string(),
        columns: z.array(z.object({ role: z.string(), name: z.string() })),
      }),
    ),
  }),
});

/** Puts a file's bytes into the vault and says how they would be read. Nothing enters the graph. */
export const uploadFile = upload({
  method: "POST",
  path: "/api/cases/:case/files",
  action: "import",
  input: z.object({ case: CaseId }),
  output: Proposal,
});

const FileToImport = z.object({ file: z.string().min(1).max(255), sha256: Sha256, options: ImportOptions });

/** How files already in the vault would be read under other options. */
export const proposeFiles = route({
  method: "POST",
  path: "/api/cases/:case/proposals",
  action: "import",
  input: z.object({ case: CaseId, files: z.array(FileToImport).min(1).max(50) }),
  output: z.object({ proposals: z.array(Proposal) }),
});

/** Starts importing; files of one list (OFAC's four) are given together and joined. */
export const startImports = route({
  method: "POST",
  path: "/api/cases/:case/imports",
  action: "import",
  input: z.object({ case: CaseId, files: z.array(FileToImport).min(1).max(50) }),
  output: z.object({ import: z.string() }),
});

/** Stops a running import after the batch it is writing; importing the same files again goes on from there. */
export const cancelImport = route({
  method: "POST",
  path: "/api/cases/:case/imports/:import/cancel",
  action: "import",
  input: z.object({ case: CaseId, import: z.string() }),
  output: z.object({}),
});

/** Progress of a running import; the last event carries the reports. */
export const importEvents = eventStream({
  method: "GET",
  path: "/api/cases/:case/imports/:import/events",
  action: "import",
  input: z.object({ case: CaseId, import: z.string() }),
  event: z.discriminatedUnion("type", [
    z.object({ type: z.literal("progress"), progress: ImportProgress }),
    z.object({ type: z.literal("done"), reports: z.array(ImportReport) }),
    z.object({
      type: z.literal("failed"),
      error: z.object({
        code: z.string(),
        message: z.string(),
        hint: z.string(),
        details: z.array(z.string()),
      }),
      reports: z.array(ImportReport),
    }),
  ]),
});
