import { z } from "zod";
import { StatedFile } from "#model/import-record.ts";
import { ImportProgress, ImportReport } from "#model/import-report.ts";
import { Proposal } from "#model/proposal.ts";
import { Profile } from "#model/profile.ts";
import { CaseId, SourceId } from "#model/source.ts";
import { download, eventStream, route, upload } from "./route.ts";

/**
 * The formats that are read, and the columns each knows by name: what a person may state or match by hand. `own` are those
 * kept in this installation; `isTable` says whether columns can be matched.
 */
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
        version: z.int(),
        own: z.boolean(),
        isTable: z.boolean(),
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

const Files = z.array(StatedFile).min(1).max(50);
const FileInVault = StatedFile.omit({ options: true });

/** How files already in the vault would be read under other options; those `beside` were given with them. */
export const proposeFiles = route({
  method: "POST",
  path: "/api/cases/:case/proposals",
  action: "import",
  input: z.object({ case: CaseId, files: Files, beside: z.array(FileInVault).max(50).default([]) }),
  output: z.object({ proposals: z.array(Proposal) }),
});

/** Keeps how a file's columns were matched as a profile of this installation, or as its next version. */
export const keepProfile = route({
  method: "POST",
  path: "/api/cases/:case/profiles",
  action: "import",
  input: z.object({ case: CaseId, title: z.string().trim().min(1).max(100), file: StatedFile }),
  output: z.object({ id: z.string(), version: z.int(), title: z.string() }),
});

/** A kept profile as the JSON file that `redthread import --profile FILE` takes; the newest version when none is named. */
export const profileFile = download({
  method: "GET",
  path: "/api/profiles/:profile",
  action: "import",
  input: z.object({ profile: Profile.shape.id, version: z.coerce.number().int().min(1).optional() }),
  mediaType: "application/json",
});

/**
 * Starts importing; files of one list (OFAC's four) are given together and joined. A dry run reads every row of them,
 * writes nothing, and ends with the same reports.
 */
export const startImports = route({
  method: "POST",
  path: "/api/cases/:case/imports",
  action: "import",
  input: z.object({ case: CaseId, files: Files, dryRun: z.boolean().default(false) }),
  output: z.object({ import: z.string() }),
});

/** What is being imported into the case right now: a page that was closed finds it again. */
export const listImports = route({
  method: "GET",
  path: "/api/cases/:case/imports",
  action: "import",
  input: z.object({ case: CaseId }),
  output: z.object({
    imports: z.array(z.object({ import: z.string(), files: z.array(StatedFile), dryRun: z.boolean() })),
  }),
});

/** Goes on with an unfinished source, and with the files that were given with it and have not come in. */
export const resumeImport = route({
  method: "POST",
  path: "/api/cases/:case/sources/:source/resume",
  action: "import",
  input: z.object({ case: CaseId, source: SourceId }),
  output: z.object({ import: z.string(), files: z.array(StatedFile) }),
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
