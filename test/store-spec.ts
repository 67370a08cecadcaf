import { describe } from "vitest";
import type { Store } from "#model/store.ts";
import { specifyDecisions } from "./store-spec/decisions.ts";
import { specifyEvidence } from "./store-spec/evidence.ts";
import { specifyExplore } from "./store-spec/explore.ts";
import { specifyHandling } from "./store-spec/handling.ts";
import { specifyImport } from "./store-spec/import.ts";
import { specifyIsolation } from "./store-spec/isolation.ts";
import { specifyScoreRecords } from "./store-spec/score-records.ts";
import { specifyRemarks } from "./store-spec/remarks.ts";
import { specifySearch } from "./store-spec/search.ts";
import { specifyStanding } from "./store-spec/standing.ts";
import { specifyUndo } from "./store-spec/undo.ts";
import { specifyVersions } from "./store-spec/versions.ts";
import { specifyViews } from "./store-spec/views.ts";

/** What every store must do. `open` gives the store under test; each test works in a case of its own. */
export function storeSpec(open: () => Store): void {
  describe("import", () => {
    specifyImport(open);
  });
  describe("undo", () => {
    specifyUndo(open);
  });
  describe("decisions", () => {
    specifyDecisions(open);
  });
  describe("versions of a list", () => {
    specifyVersions(open);
  });
  describe("search", () => {
    specifySearch(open);
  });
  describe("explore", () => {
    specifyExplore(open);
  });
  describe("isolation", () => {
    specifyIsolation(open);
  });
  describe("handling codes", () => {
    specifyHandling(open);
  });
  describe("standing", () => {
    specifyStanding(open);
  });
  describe("evidence", () => {
    specifyEvidence(open);
  });
  describe("remarks", () => {
    specifyRemarks(open);
  });
  describe("views", () => {
    specifyViews(open);
  });
  describe("score records", () => {
    specifyScoreRecords(open);
  });
}
