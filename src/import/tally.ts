import type { Graph } from "#model/graph.ts";
import { type ImportReport, type Issue, type IssueReason, MAX_ISSUES } from "#model/import-report.ts";
import type { EntityKind, LinkKind } from "#model/kinds.ts";
import { detached } from "./detached.ts";
import { distinct } from "./distinct.ts";
import type { Said } from "./said.ts";

/** How much text of rows a report holds. */
const MAX_RAW_LENGTH = 32 * 1024 * 1024;

/** Keeps the count of an import: rows, issues by reason, distinct entities and links by kind. */
export type Tally = {
  count: (said: Said) => void;
  note: (issue: Issue) => void;
  /** Counts what a batch speaks of; gives the ids that an earlier one spoke of. */
  written: (graph: Graph) => ReadonlySet<string>;
  readonly read: number;
  readonly accepted: number;
  result: () => Pick<
    ImportReport,
    "read" | "accepted" | "rejected" | "issues" | "reasons" | "entities" | "links"
  >;
};

/** An empty tally; `onIssue` is told every issue. */
export function openTally(onIssue: (issue: Issue) => void): Tally {
  let read = 0;
  let accepted = 0;
  const issues: Issue[] = [];
  let rawLength = 0;
  const reasons: Record<Issue["disposition"], Partial<Record<IssueReason, number>>> = {
    reject: {},
    flag: {},
  };
  const seen = distinct();
  const entities: Partial<Record<EntityKind, number>> = {};
  const links: Partial<Record<LinkKind, number>> = {};

  function note(issue: Issue): void {
    rawLength += issue.raw.length;
    if (issues.length < MAX_ISSUES && rawLength <= MAX_RAW_LENGTH) {
      issues.push(kept(issue));
    }
    const counts = reasons[issue.disposition];
    counts[issue.reason] = (counts[issue.reason] ?? 0) + 1;
    onIssue(issue);
  }

  return {
    note,
    count(said) {
      read += 1;
      if (!said.rejected) accepted += 1;
      for (const issue of said.issues) note(issue);
    },
    written(graph) {
      const met = new Set<string>();
      for (const { id, kind } of graph.entities) {
        if (seen.add(id)) entities[kind] = (entities[kind] ?? 0) + 1;
        else met.add(id);
      }
      for (const { id, kind } of graph.links) {
        if (seen.add(id)) links[kind] = (links[kind] ?? 0) + 1;
        else met.add(id);
      }
      return met;
    },
    get read() {
      return read;
    },
    get accepted() {
      return accepted;
    },
    result: () => ({ read, accepted, rejected: read - accepted, issues, reasons, entities, links }),
  };
}

function kept(issue: Issue): Issue {
  const { value, raw } = issue;
  return { ...issue, raw: detached(raw), ...(value === undefined ? {} : { value: detached(value) }) };
}
