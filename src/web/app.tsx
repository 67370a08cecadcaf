import { useEffect, type ComponentType } from "react";
import { AccessPage } from "./access/access-page.tsx";
import { ConfirmDialog } from "./access/confirm-dialog.tsx";
import { EntryPage } from "./access/entry-page.tsx";
import { ClustersPage } from "./clusters/clusters-page.tsx";
import { AskedDialog } from "./panels/asked-dialog.tsx";
import { listenToKeys } from "./actions/listen-to-keys.ts";
import { Bar } from "./panels/bar.tsx";
import { BusyLine } from "./panels/busy-line.tsx";
import { ComposerPage } from "./composer/composer-page.tsx";
import { ExplorePage } from "./explore-page.tsx";
import { ErrorBanner } from "./panels/error-banner.tsx";
import { ExpandDialog } from "./panels/expand-dialog.tsx";
import { NewCase } from "./panels/new-case.tsx";
import { NoCase } from "./panels/no-case.tsx";
import { SourceLine } from "./panels/source-line.tsx";
import { Waiting } from "./panels/waiting.tsx";
import { IdentitiesPage } from "./resolve/identities-page.tsx";
import { keepPreferences } from "./preferences.ts";
import type { Page } from "./state.ts";
import { useSlice } from "./store.ts";
import { ImportPage } from "./wizard/import-page.tsx";

/** The whole screen: signed out, or the bar and one page. */
export function App() {
  const session = useSlice((state) => state.session);
  const language = useSlice((state) => state.language);
  const theme = useSlice((state) => state.theme);
  useEffect(() => keepPreferences(language, theme), [language, theme]);
  useEffect(() => listenToKeys(), []);
  if (session === "unknown") return <Waiting lines={6} />;
  if (session === "none") return <EntryPage />;
  return (
    <div className="app">
      <Bar />
      <BusyLine />
      <ErrorBanner />
      <main>
        <OpenPage />
      </main>
      <SourceLine />
      <ExpandDialog />
      <NewCase />
      <AskedDialog />
      <ConfirmDialog />
    </div>
  );
}

const PAGE_VIEWS: Readonly<Record<Page, ComponentType>> = {
  explore: ExplorePage,
  clusters: ClustersPage,
  identities: IdentitiesPage,
  import: ImportPage,
  chart: ComposerPage,
  access: AccessPage,
};

function OpenPage() {
  const page = useSlice((state) => state.page);
  const View = PAGE_VIEWS[page];
  const hasNoCase = useSlice(
    (state) => state.case === undefined && page !== "access" && !state.busy.has("cases"),
  );
  return hasNoCase ? <NoCase /> : <View />;
}
