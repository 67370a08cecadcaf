import { Problem } from "#model/problem.ts";
import type { SourceId } from "#model/source.ts";
import type { Removal, Store } from "#model/store.ts";
import type { Ask, Database } from "./database.ts";

/**
 * Undo: the source is out of sight in the first transaction; then its links, its statements and what nobody states
 * any more go, in transactions of their own. Cut off in between, undoing again (or importing again) goes on.
 */
export function undoWrites({ read, write, alone }: Database): Pick<Store, "undo"> {
  return {
    async undo(id, { cases }, dryRun) {
      const removal = await read((ask) => countRemoval(ask, id, cases));
      if (dryRun) return removal;
      await write((ask) => ask("mark-undone", { id, cases }));
      await removeSource(alone, id);
      return removal;
    },
  };
}

async function countRemoval(ask: Ask, id: SourceId, cases: readonly string[]): Promise<Removal> {
  const [removal] = await ask<"count-removal", Removal>("count-removal", { id, cases });
  if (removal === undefined) throw new Problem("source/unknown", `There is no ${id}.`);
  return removal;
}

/** Takes out of the database whatever an undone source still has in it. */
export async function removeSource(alone: Ask, id: SourceId): Promise<void> {
  await alone("remove-links", { id });
  await alone("remove-statements", { id });
}
