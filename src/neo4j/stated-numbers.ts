import type { EntityId } from "#model/graph.ts";
import type { SourceId } from "#model/source.ts";
import type { Ask, Row } from "./database.ts";
import { statementKey } from "./records.ts";

type Numbers = Map<string, bigint>;

/**
 * The database's own numbers of the entities that running imports state: a link between two numbers is written a fifth
 * faster than one whose ends are looked up. A number holds as long as its entity is stated, so those of an import that was
 * undone and begun anew (`importedAt` differs) are forgotten, and those of a transaction count only once it is committed.
 */
export type StatedNumbers = {
  begin: (source: SourceId, importedAt: string) => NumbersInTransaction;
  forget: (source: SourceId) => void;
};

export type NumbersInTransaction = {
  /** Takes the answer of `add-statements`. */
  learn: (rows: readonly Row[]) => void;
  /** The numbers of all of these; an entity that the source does not state has none. */
  find: (ask: Ask, ids: ReadonlySet<EntityId>) => Promise<ReadonlyMap<string, bigint>>;
  /** To be called when the transaction is committed. */
  keep: () => void;
};

/** So many are kept for an import; beyond that each batch asks for its own. */
const MAX_KEPT = 300_000;

/** No numbers yet. */
export function statedNumbers(): StatedNumbers {
  const sources = new Map<SourceId, { importedAt: string; kept: Numbers }>();
  return {
    begin(source, importedAt) {
      let known = sources.get(source);
      if (known?.importedAt !== importedAt) sources.set(source, (known = { importedAt, kept: new Map() }));
      return inTransaction(source, known.kept);
    },
    forget: (source) => void sources.delete(source),
  };
}

function inTransaction(source: SourceId, kept: Numbers): NumbersInTransaction {
  const learnt: Numbers = new Map();
  const learn: NumbersInTransaction["learn"] = (rows) => {
    for (const row of rows) {
      const numbers = row["numbers"] as number[];
      (row["ids"] as string[]).forEach((id, index) => learnt.set(id, BigInt(numbers[index] as number)));
    }
  };
  return {
    learn,
    async find(ask, ids) {
      const unknown = [...ids].filter((id) => !learnt.has(id) && !kept.has(id));
      const keys = unknown.map((id) => statementKey(source, id));
      if (keys.length > 0) learn(await ask("stated-numbers", { keys }));
      const found = new Map<string, bigint>();
      for (const id of ids) {
        const number = learnt.get(id) ?? kept.get(id);
        if (number !== undefined) found.set(id, number);
      }
      return found;
    },
    keep() {
      if (kept.size + learnt.size > MAX_KEPT) kept.clear();
      for (const [id, number] of learnt) kept.set(id, number);
    },
  };
}
