import { listLeads, showOwnership, traceBetween } from "#api/beside-score.ts";
import { examineSet, scoreDrawnSet, scoreUndamped, scoreWithout, showCluster } from "#api/clusters.ts";
import { answer, type App } from "#server/answer.ts";
import { leadsAnswer, moneyAnswer, ownershipAnswer } from "#server/beside-answers.ts";
import type { Deps } from "#server/deps.ts";
import {
  clusterAnswer,
  drawnSetAnswer,
  examinationAnswer,
  undampedAnswer,
  withoutAnswer,
} from "#server/score-answers.ts";

export function clusterRoutes(app: App, deps: Deps): void {
  answer(app, deps, showCluster, (input, { scope }) => clusterAnswer(deps, input, scope));
  answer(app, deps, examineSet, (input, { scope }) => examinationAnswer(deps, input, scope));
  answer(app, deps, scoreDrawnSet, (input, { scope }) => drawnSetAnswer(deps, input, scope));
  answer(app, deps, scoreUndamped, (input, { scope }) => undampedAnswer(deps, input, scope));
  answer(app, deps, listLeads, (input, { scope }) => leadsAnswer(deps, input, scope));
  answer(app, deps, showOwnership, (input, { scope }) => ownershipAnswer(deps, input, scope));
  answer(app, deps, traceBetween, (input, { scope }) => moneyAnswer(deps, input, scope));
  answer(app, deps, scoreWithout, (input, { scope }) => withoutAnswer(deps, input, scope));
}
