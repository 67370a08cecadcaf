import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { z } from "zod";
import { ImportOptions } from "#model/import-report.ts";
import { Case } from "#model/source.ts";
import { Assessment } from "#model/standing.ts";
import { importFiles, keepFile } from "#server/import-files.ts";
import type { Config } from "./config.ts";
import { progressLine, say } from "./print.ts";
import type { Workspace } from "./workspace.ts";

/** A case as files: what to import in which order, and the assessments that people made of it. */
const CaseFiles = z.object({
  case: Case,
  files: z.array(z.object({ files: z.array(z.string()).min(1), options: ImportOptions })),
  assessments: z.array(Assessment),
});

/** Imports the fictional demo case of `fixtures/demo` through the same engine as every other file. */
export async function loadDemoCase(config: Config, { store, vault }: Workspace): Promise<void> {
  const began = performance.now();
  const folder = join(config.root, "fixtures", "demo");
  const demo = CaseFiles.parse(JSON.parse(await readFile(join(folder, "case.json"), "utf8")));
  await store.putCase(demo.case);
  const progress = progressLine();
  for (const { files, options } of demo.files) {
    const kept = [];
    for (const name of files) {
      kept.push(await keepFile(name, createReadStream(join(folder, name)), vault));
    }
    progress.show(`loading the demo case: ${files.join(", ")}`, { demo: files });
    const given = kept.map((file) => ({ ...file, options }));
    await importFiles({ files: given, case: demo.case.id, user: "redthread demo" }, store, vault);
  }
  for (const assessment of demo.assessments) await store.assess(assessment);
  progress.end();
  say(`demo case "${demo.case.title}" loaded in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}
