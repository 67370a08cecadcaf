import type { EntityId } from "#model/graph.ts";
import type { StatedEntity, Store } from "#model/store.ts";
import type { Database, Row } from "./database.ts";
import { kindOfType } from "./labels.ts";
import { statementKey, statementOf } from "./records.ts";

const PAGE = 1000;

type ContentRow = { id: EntityId; said: Row; links: { type: string; to: EntityId }[] };

/** What one source states, entity by entity, whatever state it is in. */
export function sourceContentRead({ read }: Database): Pick<Store, "sourceContent"> {
  return {
    async *sourceContent(id, scope): AsyncGenerator<StatedEntity> {
      const until = `${id}!`;
      for (let after = `${id} `; ;) {
        const rows = await read((ask) =>
          ask<"source-content", ContentRow>("source-content", {
            id,
            after,
            until,
            limit: BigInt(PAGE),
            scope,
          }),
        );
        for (const { id: entity, said, links } of rows) {
          const { names, attributes, listed } = statementOf(said, id);
          const from = links.map(({ type, to }) => ({ kind: kindOfType(type), to }));
          yield { id: entity, names, attributes, listed, links: from };
        }
        const last = rows.at(-1);
        if (last === undefined || rows.length < PAGE) return;
        after = statementKey(id, last.id);
      }
    },
  };
}
