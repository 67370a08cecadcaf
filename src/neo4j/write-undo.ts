import { canonicalJson } from "#model/canonical-json.ts";
import { Problem } from "#model/problem.ts";
import type { SourceId } from "#model/source.ts";
import type { Removal, Scope, Store } from "#model/store.ts";
import { countTouched } from "./count-touched.ts";
import type { Ask, Database } from "./database.ts";
import { kindOfLabel, kindOfType } from "./labels.ts";
import { sourceOf } from "./source-record.ts";

/**
 * Undo: the source is out of sight in the first transaction; then its links, its statements and what nobody states
 * any more go, in transactions of their own. Cut off in between, undoing again (or importing again) goes on.
 */
export function undoWrites({ read, write, alone }: Database): Pick<Store, "removal" | "undo"> {
  return {
    removal: (id, scope) => read((ask) => countRemoval(ask, id, scope)),
    async undo(id, undoing, scope) {
      const removal = await read((ask) => countRemoval(ask, id, scope));
      await write(async (ask) => {
        const [row] = await ask("source", { id, scope });
        if (row === undefined) throw new Problem("source/unknown", `There is no ${id}.`);
        if (sourceOf(row["source"] as never).state === "undone") return;
        await ask("restore-version", { id, scope });
        await ask("mark-undone", { id, scope, undoing: canonicalJson(undoing) });
      });
      await removeSource(alone, id);
      return removal;
    },
  };
}

type EntityRow = { label: string | null; statements: number; entities: number };
type LinkRow = { type: string; links: number };

async function countRemoval(ask: Ask, id: SourceId, scope: Scope): Promise<Removal> {
  const [row] = await ask("source", { id, scope });
  if (row === undefined) throw new Problem("source/unknown", `There is no ${id}.`);
  const source = sourceOf(row["source"] as never);
  const stated = await ask<"count-removal", EntityRow>("count-removal", { id, scope });
  const linked = await ask<"count-removed-links", LinkRow>("count-removed-links", { id, scope });
  const kinds: Removal["kinds"] = {};
  for (const { label, entities } of stated) {
    if (label !== null && entities > 0) kinds[kindOfLabel(label)] = entities;
  }
  for (const { type, links } of linked) kinds[kindOfType(type)] = links;
  const restores = source.state === "complete" ? source.supersedes : undefined;
  return {
    source: id,
    entities: stated.reduce((sum, { entities }) => sum + entities, 0),
    links: linked.reduce((sum, { links }) => sum + links, 0),
    statements: stated.reduce((sum, { statements }) => sum + statements, 0),
    kinds,
    touched: await countTouched(ask, id, scope),
    ...(restores === undefined ? {} : { restores }),
  };
}

/** Takes out of the database whatever an undone source still has in it. */
export async function removeSource(alone: Ask, id: SourceId): Promise<void> {
  await alone("remove-links", { id });
  await alone("remove-statements", { id });
}
