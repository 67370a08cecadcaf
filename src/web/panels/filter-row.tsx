import type { ReactNode } from "react";
import type { Share } from "#web/stage/count-stage.ts";
import { useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { showNumber } from "#web/words/words.ts";

/** One thing to filter by: on or off, how many are in sight, how many are left out, of how many in the case. */
export function FilterRow({
  isOn,
  share,
  inCase,
  keyName,
  toggle,
  children,
}: {
  isOn: boolean;
  share: Share | undefined;
  inCase?: number;
  keyName?: string;
  toggle: () => void;
  children: ReactNode;
}) {
  const say = useSay();
  const language = useSlice((state) => state.language);
  const { shown, all } = share ?? { shown: 0, all: 0 };
  const count = (value: number): string => showNumber(value, language);
  return (
    <li>
      <label className={all === 0 ? "absent" : ""}>
        <input type="checkbox" checked={isOn} onChange={toggle} aria-keyshortcuts={keyName} />
        {children}
        <span className="of">
          {all > shown && (
            <small title={say("filter.minus", { n: all - shown })}>−{count(all - shown)}</small>
          )}
          <span title={inCase === undefined ? undefined : say("legend.shown-of-case")}>
            {count(shown)}
            {inCase !== undefined && <small> / {count(inCase)}</small>}
          </span>
        </span>
      </label>
    </li>
  );
}
