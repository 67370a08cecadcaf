import type { ListChanges, ListEntry } from "#model/list-changes.ts";
import { type Source, citedName } from "#model/source.ts";
import { visible } from "./print.ts";

/** One line of the import history, and what happened to the source since: undone, or a newer version of a list. */
export function printSource(
  source: Source & { changes: ListChanges | undefined },
  withEntries: boolean,
): void {
  const { id, state, importedBy, importedAt, undoings = [], supersedes, changes } = source;
  const counts = `${source.read} read, ${source.accepted} accepted, ${source.rejected} rejected`;
  print(
    `${id}\t${source.case}\t${state}\t${visible(citedName(source))}\t${counts}\t${visible(importedBy)}\t${importedAt}`,
  );
  for (const { by, at, reason } of undoings) {
    print(`  undone by ${visible(by)} at ${at}: ${reason === "" ? "no reason stated" : visible(reason)}`);
  }
  if (supersedes === undefined) return;
  print(`  supersedes ${supersedes}${changes === undefined ? "" : `: ${changesText(changes)}`}`);
  if (withEntries) for (const entry of changes?.entries ?? []) printEntry(entry);
}

function changesText({ listed, delisted, changed }: ListChanges): string {
  return `${listed} newly listed, ${delisted} delisted, ${changed} changed`;
}

function printEntry({ what, id, name, changes }: ListEntry): void {
  print(`    ${what}\t${visible(id)}\t${visible(name)}`);
  for (const { field, before, after } of changes) {
    for (const text of before) print(`      - ${field}: ${visible(text)}`);
    for (const text of after) print(`      + ${field}: ${visible(text)}`);
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
