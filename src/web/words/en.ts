import { enAccess } from "./en-access.ts";
import { enClusterCard } from "./en-cluster-card.ts";
import { enClusters } from "./en-clusters.ts";
import { enChart } from "./en-chart.ts";
import { enDomain } from "./en-domain.ts";
import { enExplore } from "./en-explore.ts";
import { enImport } from "./en-import.ts";
import { enNames } from "./en-names.ts";
import { enPages } from "./en-pages.ts";
import { enViews } from "./en-views.ts";
import { enWizard } from "./en-wizard.ts";
import { enScreen } from "./en-screen.ts";

/** English: the language that names every key. */
export const en = {
  ...enDomain,
  ...enAccess,
  ...enClusters,
  ...enClusterCard,
  ...enScreen,
  ...enPages,
  ...enChart,
  ...enExplore,
  ...enImport,
  ...enNames,
  ...enViews,
  ...enWizard,
};
