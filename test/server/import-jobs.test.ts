import { once } from "node:events";
import { expect, test } from "vitest";
import { Problem } from "#model/problem.ts";
import { CaseId } from "#model/source.ts";
import { openImportJobs, type ImportEvent, type ImportWork } from "#server/import-jobs.ts";

const CASE = CaseId.parse("lotus");
const OTHER = CaseId.parse("other");

const progress = {
  type: "progress" as const,
  progress: {
    case: CASE,
    file: "calls.csv",
    stage: "read" as const,
    bytesRead: 1,
    bytesTotal: 2,
    rows: 1,
    linksWritten: 0,
    linksTotal: 0,
  },
};

async function all(events: AsyncIterable<ImportEvent>): Promise<ImportEvent["type"][]> {
  const types: ImportEvent["type"][] = [];
  for await (const event of events) types.push(event.type);
  return types;
}

/** Work that tells its progress and then waits to be let go, or stopped. */
function held(): { work: ImportWork; release: () => void } {
  const gate = new AbortController();
  const work: ImportWork = async (tell, _, signal) => {
    tell(progress);
    await Promise.race([once(gate.signal, "abort"), once(signal, "abort")]);
    signal.throwIfAborted();
  };
  return { work, release: () => gate.abort() };
}

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) return error.code;
  }
  return "none";
}

test("a case imports one thing at a time; another case is not held up", async () => {
  const jobs = openImportJobs(() => {});
  const { work, release } = held();
  const id = jobs.start(CASE, work);
  expect(codeOf(() => jobs.start(CASE, work))).toBe("import/busy");
  const free = held();
  const other = jobs.start(OTHER, free.work);
  free.release();
  release();
  expect(await all(jobs.events(CASE, id))).toEqual(["progress", "done"]);
  await all(jobs.events(OTHER, other));
  expect(codeOf(() => jobs.start(CASE, held().work))).toBe("none");
});

test("whoever comes late gets the latest, and the end", async () => {
  const jobs = openImportJobs(() => {});
  const { work, release } = held();
  const id = jobs.start(CASE, work);
  const early = all(jobs.events(CASE, id));
  release();
  expect(await early).toEqual(["progress", "done"]);
  expect(await all(jobs.events(CASE, id))).toEqual(["done"]);
});

test("a cancelled import says so, and is no fault of ours", async () => {
  const faults: unknown[] = [];
  const jobs = openImportJobs((error) => faults.push(error));
  const id = jobs.start(CASE, held().work);
  const events = jobs.events(CASE, id);
  jobs.cancel(CASE, id);
  let last: ImportEvent | undefined;
  for await (const event of events) last = event;
  expect(last).toMatchObject({ type: "failed", error: { code: "import/cancelled" } });
  expect(faults).toEqual([]);
});

test("a fault of ours is logged and not shown", async () => {
  const faults: unknown[] = [];
  const jobs = openImportJobs((error) => faults.push(error));
  const fault = new Error("secret detail");
  const id = jobs.start(CASE, () => Promise.reject(fault));
  let last: ImportEvent | undefined;
  for await (const event of jobs.events(CASE, id)) last = event;
  expect(last).toMatchObject({ type: "failed", error: { code: "internal" } });
  expect(JSON.stringify(last)).not.toContain("secret");
  expect(faults).toEqual([fault]);
});

test("an import of another case is not there", () => {
  const jobs = openImportJobs(() => {});
  const id = jobs.start(CASE, () => Promise.resolve());
  expect(codeOf(() => jobs.events(OTHER, id))).toBe("import/unknown");
  expect(codeOf(() => jobs.cancel(OTHER, id))).toBe("import/unknown");
});
