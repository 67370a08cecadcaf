const SIGNS: Readonly<Record<string, string>> = {
  ctrl: "Ctrl",
  shift: "⇧",
  " ": "␣",
  Escape: "Esc",
  Delete: "Del",
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
};

/** Keys as they are written on the screen: `ctrl+shift+z` is "Ctrl ⇧ Z". */
export function showKeys(keys: string): string {
  const parts = keys === "+" ? [keys] : keys.split("+");
  return parts.map((part) => SIGNS[part] ?? (part.length === 1 ? part.toUpperCase() : part)).join(" ");
}
