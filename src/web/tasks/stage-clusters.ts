import { clusterMembers } from "#api/paths.ts";
import { listRuns } from "#api/scores.ts";
import { call } from "#web/call.ts";
import { knowStageClusters } from "#web/changes.ts";
import { visible } from "#web/stage/visible.ts";
import { apply, current } from "#web/store.ts";
import { attempt } from "./attempt.ts";
import { openCaseId } from "./open-case-id.ts";

/** Asks the newest stored run which of what is in sight it has together in a cluster. */
export async function loadStageClusters(): Promise<void> {
  await attempt("groups", async () => {
    const { runs } = await call(listRuns, { case: openCaseId() });
    const [newest] = runs;
    if (newest === undefined) return;
    const ids = [...visible(current()).entities];
    const { clusters } = await call(clusterMembers, { case: openCaseId(), run: newest.id, ids });
    apply(knowStageClusters(clusters));
  });
}
