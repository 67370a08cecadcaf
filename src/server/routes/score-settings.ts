import { changeParameters, refreshHubTable, showScoreSettings } from "#api/score-settings.ts";
import type { CaseId } from "#model/source.ts";
import { answer, type App, type Caller } from "#server/answer.ts";
import type { Deps } from "#server/deps.ts";
import { type Decider, hubsAnswer, parametersAnswer, settingsAnswer } from "#server/setting-answers.ts";

export function scoreSettingRoutes(app: App, deps: Deps): void {
  answer(app, deps, showScoreSettings, (_, { scope }) => settingsAnswer(deps, scope));
  answer(app, deps, changeParameters, (input, caller) =>
    parametersAnswer(deps, input, decider(input.case, caller)),
  );
  answer(app, deps, refreshHubTable, (input, caller) =>
    hubsAnswer(deps, input.reason, decider(input.case, caller)),
  );
}

function decider(caseId: CaseId, { scope, session }: Caller): Decider {
  return { case: caseId, scope, author: session?.user.name ?? "" };
}
