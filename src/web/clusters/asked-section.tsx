import type { ReactNode } from "react";
import { Waiting, useBusy } from "#web/panels/waiting.tsx";

/** A part of the page that asks the server when it is opened, the first time; `work` is the name of the asking. */
export function AskedSection({
  title,
  work,
  isKnown,
  ask,
  children,
}: {
  title: string;
  work: string;
  isKnown: boolean;
  ask: () => Promise<void>;
  children: ReactNode;
}) {
  const isBusy = useBusy(work);
  return (
    <details
      className="how"
      onToggle={(event) => {
        if (event.currentTarget.open && !isKnown && !isBusy) void ask();
      }}
    >
      <summary>{title}</summary>
      {isKnown ? children : isBusy && <Waiting lines={3} />}
    </details>
  );
}
