import { useEffect, useRef, useState } from "react";

const PAUSE = 300;

/**
 * A value that is typed: shown at once, handed on when the typing rests, so that no key waits for what follows from it.
 * A value that changes from outside takes its place.
 */
export function useLater(value: string, commit: (value: string) => void): [string, (value: string) => void] {
  const [typed, setTyped] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (next: string): void => {
    setTyped(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setTyped(undefined);
      commit(next);
    }, PAUSE);
  };
  return [typed ?? value, type];
}
