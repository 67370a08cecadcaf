import { useCallback, useState } from "react";
import type { ListChanges, ListEntry } from "#model/list-changes.ts";
import { citedName } from "#model/source.ts";
import { Dialog } from "#web/panels/dialog.tsx";
import { Value } from "#web/panels/value.tsx";
import { Waiting } from "#web/panels/waiting.tsx";
import { apply, useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { WORDS, type Key } from "#web/words/words.ts";
import { compareVersions } from "./import-changes.ts";

const PAGE = 100;

/** What a version of a list says otherwise than the one it superseded. */
export function ChangesDialog() {
  const say = useSay();
  const compared = useSlice((state) => state.compared);
  const close = useCallback(() => apply(compareVersions(undefined)), []);
  if (compared === undefined) return null;
  const { source, changes } = compared;
  return (
    <Dialog title={say("changes.title", { file: citedName(source) })} wide close={close}>
      {changes === undefined ? <Waiting lines={6} /> : <Changes changes={changes} />}
    </Dialog>
  );
}

function Changes({ changes }: { changes: ListChanges }) {
  const say = useSay();
  const [shown, show] = useState(PAGE);
  const { listed, delisted, changed, entries } = changes;
  const total = listed + delisted + changed;
  return (
    <>
      <p>
        <strong>
          {total === 0 ? say("changes.none") : say("changes.counts", { listed, delisted, changed })}
        </strong>
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard */}
      <section className="scroll-x list-changes" tabIndex={0} aria-label={say("changes.said")}>
        <table>
          <thead>
            <tr>
              <th>{say("changes.what")}</th>
              <th>{say("changes.who")}</th>
              <th>{say("changes.said")}</th>
            </tr>
          </thead>
          <tbody>
            {entries.slice(0, shown).map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </tbody>
        </table>
      </section>
      {entries.length > shown && (
        <button type="button" onClick={() => show(shown + PAGE)}>
          {say("changes.more", { shown, total: entries.length })}
        </button>
      )}
      {total > entries.length && (
        <p className="hint">{say("changes.capped", { shown: entries.length, total })}</p>
      )}
    </>
  );
}

function Entry({ entry: { what, name, id, changes } }: { entry: ListEntry }) {
  const say = useSay();
  return (
    <tr className={what}>
      <td>{say(`changes.${what}`)}</td>
      <td>
        <Value text={name} raw={id} />
      </td>
      <td>
        <ul>
          {changes.map(({ field, before, after }) => (
            <li key={field}>
              {fieldWord(field, say)}:{" "}
              {before.length > 0 && (
                <del>
                  <Value text={before.join("; ")} />
                </del>
              )}{" "}
              {after.length > 0 && (
                <ins>
                  <Value text={after.join("; ")} />
                </ins>
              )}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

/** What a field of a list is called: an attribute, a kind of link, or the listing itself. */
function fieldWord(field: string, say: (key: Key) => string): string {
  if (field === "listed") return say("changes.listing");
  const key = [`attribute.${field}`, `link.${field}`].find((one) => one in WORDS.en);
  return key === undefined ? field : say(key as Key);
}
