import {
  allowUse,
  listSources,
  recodeSource,
  sourceChanges,
  sourceLines,
  sourceRejects,
  sourceReport,
  undoSource,
} from "#api/sources.ts";
import { readSourceLines } from "#import/source-lines.ts";
import { Problem } from "#model/problem.ts";
import { type Source, type SourceId, citedName } from "#model/source.ts";
import type { Scope } from "#model/store.ts";
import { answer, answerFile, type App } from "#server/answer.ts";
import type { Deps } from "#server/deps.ts";

const MOST_LINES = 500;

export function sourceRoutes(app: App, deps: Deps): void {
  const { store, vault } = deps;

  const find = async (id: SourceId, scope: Scope): Promise<Source> => {
    const source = await store.source(id, scope);
    if (source === undefined) throw new Problem("source/unknown", `There is no ${id} in this case.`);
    return source;
  };

  const headerOf = async (source: Source): Promise<string | undefined> => {
    const { headerLine, sha256 } = source;
    if (headerLine === undefined) return undefined;
    return (await readSourceLines(vault.open(sha256), source, headerLine, headerLine))[0]?.text;
  };

  answer(app, deps, listSources, async (_, { scope }) => ({ sources: await store.sources(scope) }));

  answer(app, deps, sourceLines, async ({ source: id, from, to, around }, { scope }) => {
    const source = await find(id, scope);
    const last = Math.min(to, from + MOST_LINES - 1);
    const first = Math.max(1, from - around);
    const lines = await readSourceLines(vault.open(source.sha256), source, first, last + around);
    if (!lines.some(({ line }) => line >= from)) {
      throw new Problem("source/line-missing", `${citedName(source)} has no line ${from}.`);
    }
    const header = await headerOf(source);
    return {
      source,
      ...(header === undefined ? {} : { header }),
      lines: lines.map(({ line, text }) => ({ line, text, cited: line >= from && line <= last })),
    };
  });

  answer(app, deps, sourceReport, async ({ source: id }, { scope }) => {
    const source = await find(id, scope);
    const report = await vault.report(id);
    if (report === undefined) throw new Problem("import/unknown", `${source.fileName} has no report.`);
    return report;
  });

  answerFile(app, deps, sourceRejects, async ({ source: id }, { scope }) => {
    const source = await find(id, scope);
    const body = await vault.rejects(id);
    if (body === undefined) throw new Problem("import/unknown", `${source.fileName} has no rejects file.`);
    return { body, fileName: `${source.fileName}.rejects.csv` };
  });

  answer(app, deps, sourceChanges, async ({ source: id }, { scope }) => {
    const source = await find(id, scope);
    const changes = await vault.listChanges(id);
    if (changes === undefined) {
      throw new Problem("import/unknown", `${source.fileName} superseded no older version.`);
    }
    return changes;
  });

  answer(app, deps, recodeSource, async ({ source: id, to, reason }, { scope, session }) => {
    const { handling: from = "H0" } = await find(id, scope);
    if (to > scope.clearance) {
      throw new Problem("access/clearance", `You are cleared up to ${scope.clearance}, not ${to}.`);
    }
    const by = session?.user.name ?? "";
    await store.recode(id, { from, to, by, at: deps.now().toISOString(), reason }, scope);
    return {};
  });

  answer(app, deps, allowUse, async ({ source: id, use, reason }, { scope, session }) => {
    await find(id, scope);
    const by = session?.user.name ?? "";
    await store.allow(id, { use, by, at: deps.now().toISOString(), reason }, scope);
    return {};
  });

  answer(app, deps, undoSource, async ({ source: id, dryRun, reason }, { scope, session }) => {
    await find(id, scope);
    if (dryRun) return store.removal(id, scope);
    const by = session?.user.name ?? "";
    return store.undo(id, { by, at: deps.now().toISOString(), reason }, scope);
  });
}
