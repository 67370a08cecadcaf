import { useSay, type Say } from "#web/use-say.ts";
import { Dialog } from "./dialog.tsx";

const KEYS: readonly (readonly [string, Parameters<Say>[0]])[] = [
  ["/", "keys.search"],
  ["E", "keys.expand"],
  ["C", "keys.collapse"],
  ["H", "keys.hide"],
  ["␣", "keys.pin"],
  ["P", "keys.path"],
  ["Ctrl Z", "keys.undo"],
  ["Ctrl ⇧ Z", "keys.redo"],
  ["1 … 9", "keys.kinds"],
  ["← ↑ → ↓", "keys.walk"],
  ["+ −", "keys.zoom"],
  ["0", "keys.fit"],
  ["L", "keys.layout"],
  ["F", "keys.full"],
  ["Esc", "keys.escape"],
  ["?", "keys.help"],
];

/** Every key of the stage. */
export function KeysDialog({ close }: { close: () => void }) {
  const say = useSay();
  return (
    <Dialog title={say("keys.title")} close={close}>
      <dl className="pairs keys">
        {KEYS.map(([key, name]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(name)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
