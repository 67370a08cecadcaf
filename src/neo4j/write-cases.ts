import { Problem } from "#model/problem.ts";
import type { Store } from "#model/store.ts";
import type { Database } from "./database.ts";

/** Cases and the judgements made in them. */
export function caseWrites({ write }: Database): Pick<Store, "putCase" | "assess"> {
  return {
    async putCase({ id, title, offences, handling }) {
      await write((ask) => ask("put-case", { id, title, offences, handling }));
    },
    async assess(assessment) {
      const { handling = null, indicators = null, agreedBy = null } = assessment;
      const rows = await write((ask) => ask("assess", { ...assessment, handling, indicators, agreedBy }));
      if (rows.length === 0) throw new Problem("case/unknown", `There is no case "${assessment.case}".`);
    },
  };
}
