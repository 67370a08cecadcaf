import { ACTIONS } from "#web/actions/actions.ts";
import { showKeys } from "#web/actions/show-keys.ts";
import { useSay } from "#web/use-say.ts";
import { sayAction } from "./say-action.ts";
import { Dialog } from "./dialog.tsx";

const MOUSE = ["box", "lasso", "more", "drag", "double"] as const;

/** Every key, and what the mouse does. */
export function KeysDialog({ close }: { close: () => void }) {
  const say = useSay();
  return (
    <Dialog title={say("keys.title")} wide close={close}>
      <dl className="pairs keys">
        {ACTIONS.filter((action) => action.keys !== undefined).map((action) => (
          <div key={action.keys?.join()}>
            <dt>
              {action.keys?.map((keys) => (
                <kbd key={keys}>{showKeys(keys)}</kbd>
              ))}
            </dt>
            <dd>{sayAction(say, action)}</dd>
          </div>
        ))}
      </dl>
      <h3>{say("mouse.title")}</h3>
      <dl className="pairs keys">
        {MOUSE.map((name) => (
          <div key={name}>
            <dt>
              <kbd>{say(`mouse.${name}-keys`)}</kbd>
            </dt>
            <dd>{say(`mouse.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
