import { useCallback, useState } from "react";
import { Dialog } from "#web/panels/dialog.tsx";
import { showClock } from "#web/panels/show-time.ts";
import { useBusy } from "#web/panels/waiting.tsx";
import { apply, useSlice } from "#web/store.ts";
import { decideParameters, decidePublished } from "#web/tasks/score-settings.ts";
import { useSay } from "#web/use-say.ts";
import { onClusters } from "./cluster-changes.ts";
import type { Settings } from "./cluster-state.ts";
import { HubTable } from "./hub-table.tsx";
import { ParameterTable } from "./parameter-table.tsx";
import { changedNumbers } from "./changed-numbers.ts";
import { ServiceList } from "./service-list.tsx";
import { ReasonForm } from "./reason-form.tsx";

/** By what the case is scored: its numbers, each changed for a reason, its frozen hub table, and who decided what. */
export function SettingsDialog() {
  const settings = useSlice((state) => state.clusters.settings);
  return settings === undefined ? null : <Shown key={settings.hash} settings={settings} />;
}

function Shown({ settings }: { settings: Settings }) {
  const say = useSay();
  const busy = useBusy("settings-change");
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map());
  const close = useCallback(() => apply(onClusters({ settings: undefined })), []);
  const changes = changedNumbers(settings.entries, texts);
  return (
    <Dialog title={say("settings.title")} wide close={close}>
      <p className="run-facts">
        {say(settings.isPublished ? "settings.published" : "settings.own", {
          name: settings.name,
          version: settings.version,
        })}{" "}
        <span className="mono">{settings.hash}</span>
      </p>
      <ParameterTable
        entries={settings.entries}
        texts={texts}
        type={(path, text) => setTexts(new Map([...texts, [path, text]]))}
      />
      <ReasonForm
        label={say("settings.change", { n: changes.length })}
        isReady={changes.length > 0 && !busy}
        decide={(reason) => decideParameters(changes, reason)}
      />
      {!settings.isPublished && (
        <ReasonForm label={say("settings.to-published")} isReady={!busy} decide={decidePublished} />
      )}
      <HubTable settings={settings} />
      <ServiceList settings={settings} />
      <History history={settings.history} />
    </Dialog>
  );
}

function History({ history }: { history: Settings["history"] }) {
  const say = useSay();
  return (
    <>
      <h3>{say("settings.history")}</h3>
      <table>
        <tbody>
          {history.map(({ kind, hash, reason, author, at }) => (
            <tr key={`${kind} ${at} ${hash}`}>
              <td>{showClock(at)}</td>
              <td>{author}</td>
              <td>{say(`settings.kind-${kind}`)}</td>
              <td>
                <bdi>{reason}</bdi>
              </td>
              <td className="mono">{hash.slice(0, 12)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
