import { useSlice } from "#web/store.ts";

/** A thin line under the bar while the server is being waited for. */
export function BusyLine() {
  const busy = useSlice((state) => state.busy.size > 0);
  return <div className={busy ? "busy-line on" : "busy-line"} aria-hidden="true" />;
}
