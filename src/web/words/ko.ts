import { koAccess } from "./ko-access.ts";
import { koClusterCard } from "./ko-cluster-card.ts";
import { koClusters } from "./ko-clusters.ts";
import { koChart } from "./ko-chart.ts";
import { koDomain } from "./ko-domain.ts";
import { koExplore } from "./ko-explore.ts";
import { koImport } from "./ko-import.ts";
import { koNames } from "./ko-names.ts";
import { koPages } from "./ko-pages.ts";
import { koViews } from "./ko-views.ts";
import { koWizard } from "./ko-wizard.ts";
import { koScreen } from "./ko-screen.ts";

export const ko = {
  ...koDomain,
  ...koAccess,
  ...koClusters,
  ...koClusterCard,
  ...koScreen,
  ...koPages,
  ...koChart,
  ...koExplore,
  ...koImport,
  ...koNames,
  ...koViews,
  ...koWizard,
};
