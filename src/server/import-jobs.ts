import { randomUUID } from "node:crypto";
import { EventEmitter, on } from "node:events";
import type { z } from "zod";
import type { importEvents } from "#api/imports.ts";
import type { StatedFile } from "#model/import-record.ts";
import type { ImportReport } from "#model/import-report.ts";
import { Problem } from "#model/problem.ts";
import type { CaseId } from "#model/source.ts";

export type ImportEvent = z.input<(typeof importEvents)["event"]>;

/** What a job does: it tells its progress and its reports, file by file. */
export type ImportWork = (
  tell: (event: Extract<ImportEvent, { type: "progress" }>) => void,
  report: (report: ImportReport) => void,
  signal: AbortSignal,
) => Promise<void>;

export type ImportJobs = {
  /** Starts the work on these files and gives its id; throws `import/busy` while another import of the case runs. */
  start: (caseId: CaseId, work: ImportWork, about?: About) => string;
  /** What runs in the case. */
  running: (caseId: CaseId) => (About & { import: string })[];
  /** The job's events from its latest on, to the one that ends it; throws `import/unknown`. */
  events: (caseId: CaseId, id: string) => AsyncIterable<ImportEvent>;
  /** Stops the job after the batch it is writing; throws `import/unknown`. */
  cancel: (caseId: CaseId, id: string) => void;
};

/** What a job is about: its files with what was stated of them. */
export type About = { files: StatedFile[]; dryRun: boolean };

type Job = {
  case: CaseId;
  about: About;
  latest: ImportEvent | undefined;
  over: boolean;
  changes: EventEmitter;
  stop: AbortController;
};

/** The imports this server has run, one at a time for each case. A page that was closed finds them again by id. */
export function openImportJobs(logFault: (error: unknown) => void): ImportJobs {
  const jobs = new Map<string, Job>();

  const tell = (job: Job, event: ImportEvent): void => {
    job.latest = event;
    job.over = event.type !== "progress";
    job.changes.emit("event", event);
  };

  const run = async (job: Job, work: ImportWork): Promise<void> => {
    const reports: ImportReport[] = [];
    try {
      await work(
        (event) => tell(job, event),
        (report) => reports.push(report),
        job.stop.signal,
      );
      tell(job, { type: "done", reports });
    } catch (error) {
      const problem = problemOf(error, job.stop.signal, logFault);
      const { code, message, hint, details } = problem.toJSON().error;
      tell(job, { type: "failed", error: { code, message, hint, details: [...details] }, reports });
    }
  };

  const find = (caseId: CaseId, id: string): Job => {
    const job = jobs.get(id);
    if (job?.case !== caseId) throw new Problem("import/unknown", `There is no import "${id}" in this case.`);
    return job;
  };

  return {
    start: (caseId, work, about = { files: [], dryRun: false }) => {
      const running = [...jobs.values()].some((job) => job.case === caseId && !job.over);
      if (running) throw new Problem("import/busy", `Another import of the case "${caseId}" is running.`);
      const id = randomUUID();
      const job: Job = {
        case: caseId,
        about,
        latest: undefined,
        over: false,
        changes: new EventEmitter(),
        stop: new AbortController(),
      };
      job.changes.setMaxListeners(0);
      jobs.set(id, job);
      forgetOldest(jobs);
      void run(job, work);
      return id;
    },
    running: (caseId) =>
      [...jobs].flatMap(([id, job]) =>
        job.case === caseId && !job.over ? [{ import: id, ...job.about }] : [],
      ),
    events: (caseId, id) => follow(find(caseId, id)),
    cancel: (caseId, id) => find(caseId, id).stop.abort(),
  };
}

const KEPT_JOBS = 50;

/** Jobs that are over are found again for a while, not for ever: their reports lie in the vault. */
function forgetOldest(jobs: Map<string, Job>): void {
  const over = [...jobs].filter(([, job]) => job.over);
  for (const [id] of over.slice(0, Math.max(0, over.length - KEPT_JOBS))) jobs.delete(id);
}

function problemOf(error: unknown, signal: AbortSignal, logFault: (error: unknown) => void): Problem {
  if (error instanceof Problem) return error;
  if (signal.aborted) return new Problem("import/cancelled", "The import was cancelled.");
  logFault(error);
  return new Problem("internal", "The import was stopped by a fault of ours.");
}

async function* follow(job: Job): AsyncGenerator<ImportEvent> {
  const ended = job.over;
  const changes = ended ? [] : on(job.changes, "event");
  if (job.latest !== undefined) yield job.latest;
  for await (const [event] of changes as AsyncIterable<[ImportEvent]>) {
    yield event;
    if (event.type !== "progress") return;
  }
}
