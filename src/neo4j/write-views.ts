import { Problem } from "#model/problem.ts";
import type { Store } from "#model/store.ts";
import type { Database, Row } from "./database.ts";
import { summaryOf } from "./read-views.ts";

/** Views are kept whole, their content as JSON: nothing is ever asked about a part of it. */
export function viewWrites({ write }: Database): Pick<Store, "saveView" | "deleteView"> {
  return {
    async saveView({ updatedAt, content, ...view }, seen) {
      const { id, title, author, revision, sources, isDraft, handling } = view;
      const [row] = await write((ask) =>
        ask("save-view", {
          case: view.case,
          id,
          title,
          author,
          at: updatedAt,
          seen: seen ?? updatedAt,
          revision,
          sources,
          entities: BigInt(content.places.length),
          isDraft,
          handling: handling ?? null,
          content: JSON.stringify(content),
        }),
      );
      if (row === undefined) {
        throw new Problem("view/changed", `The view "${title}" is not as it was when it was opened here.`);
      }
      return summaryOf(row["view"] as Row);
    },
    async deleteView(id, scope) {
      const [row] = await write((ask) => ask("delete-view", { id, scope }));
      if (row?.["deleted"] === 0) throw new Problem("view/unknown", `There is no ${id} in this case.`);
    },
  };
}
