const PATHS = {
  undo: "M5 7 H11 A4 4 0 0 1 11 15 H7 M5 7 L8 4 M5 7 L8 10",
  redo: "M15 7 H9 A4 4 0 0 0 9 15 H13 M15 7 L12 4 M15 7 L12 10",
  layout: "M10 4 L4 15 M10 4 L16 15 M4 15 H16 M10 4 V4.01 M4 15 V15.01 M16 15 V15.01",
  stop: "M6 6 H14 V14 H6 Z",
  fit: "M4 8 V4 H8 M12 4 H16 V8 M16 12 V16 H12 M8 16 H4 V12",
  closer: "M10 5 V15 M5 10 H15",
  further: "M5 10 H15",
  full: "M3 5 H17 V15 H3 Z M7 8 H13 V12 H7 Z",
} as const;

export type IconName = keyof typeof PATHS;

/** A small line drawing for a button that has a name beside it or in its label. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
