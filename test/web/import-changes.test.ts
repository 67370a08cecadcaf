import { expect, test } from "vitest";
import type { ImportReport, Need } from "#model/import-report.ts";
import type { Proposal } from "#model/proposal.ts";
import type { ImportFile } from "#web/wizard/import-state.ts";
import {
  addFile,
  changeRun,
  endRun,
  isReady,
  showProgress,
  showReports,
  startRun,
} from "#web/wizard/import-changes.ts";
import { countReasons } from "#web/wizard/count-reasons.ts";
import { CaseId } from "#model/source.ts";
import { after } from "./made-up.ts";

const SHA = "a".repeat(64);
const proposal: Proposal = {
  file: "calls.csv",
  sha256: SHA,
  bytes: 1,
  findings: [],
  lines: [],
  header: [],
  columns: [],
  texts: {},
  rows: [],
  needs: [],
};
const file: ImportFile = { key: "1", name: "calls.csv", bytes: 1, options: {}, step: "proposed", proposal };

test("a file is ready when nothing is asked, nothing forbids it and its hash is the seized one", () => {
  const need: Need = { reason: "encoding", option: "--encoding", candidates: ["cp949"], message: "?" };
  expect(isReady(file)).toBe(true);
  expect(isReady({ ...file, proposal: { ...proposal, needs: [need] } })).toBe(false);
  expect(isReady({ ...file, proposal: { ...proposal, refusal: "not a CSV" } })).toBe(false);
  expect(isReady({ ...file, options: { sha256: "b".repeat(64) } })).toBe(false);
  expect(isReady({ ...file, options: { sha256: SHA } })).toBe(true);
  expect(isReady({ ...file, step: "importing" })).toBe(false);
  expect(isReady({ ...file, step: "cancelled" })).toBe(true);
});

const report: ImportReport = {
  file: "calls.csv",
  sha256: SHA,
  outcome: "accept",
  read: 1,
  accepted: 1,
  rejected: 0,
  issues: [],
  needs: [],
  entities: {},
  links: {},
  seconds: 0,
  peakMb: 0,
};

test("a report finds its file by the bytes, and only while it is being imported", () => {
  const state = after(
    addFile({ ...file, step: "importing" }),
    addFile({ ...file, key: "2" }),
    showReports([report]),
  );
  expect(state.imports.map(({ step }) => step)).toEqual(["done", "proposed"]);
});

const progress = {
  case: CaseId.parse("test"),
  file: "calls.csv",
  stage: "write",
  bytesRead: 1,
  bytesTotal: 1,
  rows: 1,
  linksWritten: 1,
  linksTotal: 2,
} as const;

test("a cancelled import leaves what it had begun as cancelled, and what waited as it was", () => {
  const running = after(
    addFile(file),
    addFile({ ...file, key: "2", name: "later.csv" }),
    startRun("run", new Set(["1", "2"])),
    showProgress(progress),
    changeRun({ isCancelling: true }),
  );
  expect(running.running).toEqual({ id: "run", isCancelling: true, isDryRun: false, isLost: false });
  expect(running.imports.map(({ step }) => step)).toEqual(["importing", "importing"]);
  const ended = endRun(running);
  expect(ended.running).toBeUndefined();
  expect(ended.imports.map(({ step }) => step)).toEqual(["cancelled", "proposed"]);
  const again = startRun("next", new Set(["1"]))(ended);
  expect(again.imports[0]).toEqual({ ...file, step: "importing" });
});

test("reasons are counted over all issues, also those that are not listed", () => {
  const issue = {
    line: 1,
    endLine: 1,
    disposition: "reject",
    reason: "bad-date",
    message: "",
    raw: "",
  } as const;
  expect(countReasons({ issues: [issue, issue] })).toEqual([["bad-date", 2]]);
  const reasons = { reject: { "bad-date": 5 }, flag: { "bad-date": 1, "duplicate-row": 9 } };
  expect(countReasons({ issues: [issue], reasons })).toEqual([
    ["duplicate-row", 9],
    ["bad-date", 6],
  ]);
});
