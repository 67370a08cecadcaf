import { useSlice } from "#web/store.ts";
import { loadCaseLeads } from "#web/tasks/beside-score.ts";
import { useSay } from "#web/use-say.ts";
import { AskedSection } from "./asked-section.tsx";
import { LeadList } from "./lead-list.tsx";

/** Where to look next from both sides of the case. */
export function CaseLeads() {
  const say = useSay();
  const leads = useSlice((state) => state.clusters.caseLeads);
  return (
    <AskedSection
      title={say("leads.case-title")}
      work="leads"
      isKnown={leads !== undefined}
      ask={loadCaseLeads}
    >
      <LeadList leads={leads ?? []} />
    </AskedSection>
  );
}
