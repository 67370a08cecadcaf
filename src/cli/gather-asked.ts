import type { Scope } from "#model/store.ts";
import { type ChartDesk, gatherChart } from "#server/gather-chart.ts";
import type { Charted } from "#server/gather-disclosure.ts";
import { selectForChart } from "#server/select-for-chart.ts";
import { openDeskScores } from "./open-desk-scores.ts";
import { caseScope } from "./case-scope.ts";
import {
  type ChartFlags,
  captionsOf,
  filterOf,
  notesOf,
  originOf,
  settingOf,
  titleOf,
} from "./chart-options.ts";
import type { Config } from "./config.ts";

/** The chart that a command line asks for, and the scope it was read in. */
type Gathered = Charted & { readonly scope: Scope };

export async function gatherAsked(
  what: readonly string[],
  flags: ChartFlags,
  desk: ChartDesk,
  config: Config,
): Promise<Gathered> {
  const { store } = desk;
  const { known, scope } = await caseScope(flags.case, store, "court");
  const origin = await originOf(what, flags, store, scope);
  const setting = settingOf(flags, origin);
  const scores = openDeskScores(store, desk.vault, config);
  const asked = { case: known.id, scope, author: config.user, asOf: flags.asOf };
  const scored = () => scores.current(asked);
  const selected = await selectForChart(origin, filterOf(flags), setting.language, { store, scope, scored });
  await scores.close();
  const { entities, links, places, selection, score } = selected;
  const chart = await gatherChart(
    {
      case: known.id,
      entities,
      links,
      places,
      title: titleOf(flags, known, config.user, origin, selection),
      setting,
      notes: notesOf(flags),
      captions: captionsOf(flags),
      score: flags.score ? score : undefined,
      showNames: flags.showName ?? [],
    },
    desk,
    scope,
  );
  return { chart, origin, selected, of: known.id, scope };
}
