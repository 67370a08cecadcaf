import { LANGUAGES, type Language } from "#web/words/words.ts";
import { PANES, type Panes, type Theme } from "./state.ts";

/** Language, theme and panels as last chosen, else as the browser asks. Nothing of a case is ever kept in the browser. */
export function readPreferences(): { language: Language; theme: Theme; panes: Panes } {
  const kept = localStorage.getItem("redthread.language");
  const asked = [kept, ...navigator.languages].map((tag) => tag?.slice(0, 2));
  const known = asked.find((tag) => LANGUAGES.some((language) => language === tag));
  const dark = localStorage.getItem("redthread.theme") ?? (prefersDark() ? "dark" : "light");
  return {
    language: (known as Language | undefined) ?? "en",
    theme: dark === "dark" ? "dark" : "light",
    panes: readPanes(localStorage.getItem("redthread.panes") ?? ""),
  };
}

/** Panels out of `name:size:open` parts; what is no such part leaves its panel as it comes. */
function readPanes(text: string): Panes {
  const kept = text.split(" ").flatMap((part): [string, Panes[keyof Panes]][] => {
    const [name = "", size, isOpen] = part.split(":");
    return name in PANES && Number(size) > 0
      ? [[name, { size: Number(size), isOpen: isOpen === "open" }]]
      : [];
  });
  return { ...PANES, ...Object.fromEntries(kept) };
}

export function keepPanes(panes: Panes): void {
  const parts = Object.entries(panes).map(
    ([name, { size, isOpen }]) => `${name}:${size}:${isOpen ? "open" : "closed"}`,
  );
  localStorage.setItem("redthread.panes", parts.join(" "));
}

export function keepPreferences(language: Language, theme: Theme): void {
  localStorage.setItem("redthread.language", language);
  localStorage.setItem("redthread.theme", theme);
  document.documentElement.lang = language;
  document.documentElement.dataset["theme"] = theme;
}

function prefersDark(): boolean {
  return matchMedia("(prefers-color-scheme: dark)").matches;
}
