import { useSlice } from "#web/store.ts";
import { loadLeads } from "#web/tasks/beside-score.ts";
import { useSay } from "#web/use-say.ts";
import { AskedSection } from "./asked-section.tsx";
import { LeadList } from "./lead-list.tsx";

/** Where to look next from the open card. */
export function CardLeads() {
  const say = useSay();
  const leads = useSlice((state) => state.clusters.leads);
  return (
    <AskedSection title={say("leads.title")} work="leads" isKnown={leads !== undefined} ask={loadLeads}>
      <LeadList leads={leads ?? []} />
    </AskedSection>
  );
}
