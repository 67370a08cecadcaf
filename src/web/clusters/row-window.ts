import { useEffect, useState, type RefObject } from "react";

/** Height of a row of the ranking, in pixels; the style sheet says the same. */
export const ROW_HEIGHT = 34;
/** Lists up to this long are drawn whole. */
const SHORT = 120;
/** Rows drawn above and below what is in sight. */
const MARGIN = 20;

export type RowWindow = { readonly from: number; readonly to: number };

/**
 * Which of the rows to draw when their list starts `above` pixels over the upper edge of what is in sight, `height`
 * pixels tall.
 */
export function windowOf(rows: number, above: number, height: number): RowWindow {
  if (rows <= SHORT) return { from: 0, to: rows };
  const first = Math.floor(above / ROW_HEIGHT) - MARGIN;
  const from = Math.min(Math.max(0, first), rows - 1);
  return { from, to: Math.min(rows, from + Math.ceil(height / ROW_HEIGHT) + 2 * MARGIN) };
}

/** The window on the rows of this table body, kept up as any box round it is scrolled. */
export function useWindow(body: RefObject<HTMLTableSectionElement | null>, rows: number): RowWindow {
  const [view, setView] = useState<RowWindow>(() => windowOf(rows, 0, 0));
  useEffect(() => {
    const look = (): void => {
      const top = body.current?.getBoundingClientRect().top ?? 0;
      const next = windowOf(rows, -top, globalThis.innerHeight);
      setView((before) => (before.from === next.from && before.to === next.to ? before : next));
    };
    look();
    addEventListener("scroll", look, { capture: true, passive: true });
    addEventListener("resize", look);
    return () => {
      removeEventListener("scroll", look, { capture: true });
      removeEventListener("resize", look);
    };
  }, [body, rows]);
  return view.to > rows ? windowOf(rows, 0, globalThis.innerHeight) : view;
}
