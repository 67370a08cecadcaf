import type { Way, WayQuestion } from "#model/way.ts";
import type { EvidenceTable } from "#model/evidence-table.ts";
import type { Scope, Store } from "#model/store.ts";
import { weighEvidence, type WeighedEvidence } from "#score/evidence-weights.ts";
import { findWays } from "#score/find-ways.ts";
import type { Parameters } from "#score/parameters.ts";
import type { Vault } from "#vault/vault.ts";
import { currentSettings } from "./score-settings.ts";

export type Ways = {
  /** The ways of the question through the case as it stands; `asOf` is the day from which evidence ages. */
  find: (question: WayQuestion, scope: Scope, asOf: string) => Promise<Way[]>;
};

type Weighed = { key: string; weighed: Promise<WeighedEvidence & Pick<EvidenceTable, "standings">> };

/** Finds ways through the evidence as the settings of the case weigh it; that of the case asked about last is kept as long as it has not changed. */
export function openWays(store: Store, vault: Vault): Ways {
  let kept: Weighed | undefined;
  return {
    find: async (question, scope, asOf) => {
      const [revision, { parameters, parametersHash }] = await Promise.all([
        store.revision(scope),
        currentSettings(store, vault, scope),
      ]);
      const { cases, clearance, use } = scope;
      const key = [...cases, clearance, use, revision, parametersHash, asOf].join(" ");
      if (kept?.key !== key) kept = { key, weighed: weigh(store, scope, parameters, asOf) };
      const asked = kept;
      try {
        const weighed = await asked.weighed;
        return findWays(weighed, weighed.standings, question);
      } catch (error) {
        if (kept === asked) kept = undefined;
        throw error;
      }
    },
  };
}

async function weigh(
  store: Store,
  scope: Scope,
  parameters: Parameters,
  asOf: string,
): Promise<Awaited<Weighed["weighed"]>> {
  const evidence = await store.evidence(scope);
  return { ...weighEvidence(evidence, parameters, asOf), standings: evidence.standings };
}
