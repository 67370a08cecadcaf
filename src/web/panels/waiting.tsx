import { useEffect, useState } from "react";
import { useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";

const LATE = 150;

/** Grey lines in the place of what is being fetched, from 150 ms on; before that nothing, so that nothing flickers. */
export function Waiting({ lines = 4 }: { lines?: number }) {
  const say = useSay();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), LATE);
    return () => clearTimeout(timer);
  }, []);
  return (
    <output className="waiting" aria-label={say("state.loading")}>
      {late && Array.from({ length: lines }, (_, index) => <span className="bone" key={index} />)}
    </output>
  );
}

/** True while the named work is under way. */
export function useBusy(work: string): boolean {
  return useSlice((state) => state.busy.has(work));
}
