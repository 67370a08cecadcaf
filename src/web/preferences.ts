import { LANGUAGES, type Language } from "#web/words/words.ts";
import type { Theme } from "./state.ts";

/** Language and theme as last chosen, else as the browser asks. Nothing of a case is ever kept in the browser. */
export function readPreferences(): { language: Language; theme: Theme } {
  const kept = localStorage.getItem("redthread.language");
  const asked = [kept, ...navigator.languages].map((tag) => tag?.slice(0, 2));
  const known = asked.find((tag) => LANGUAGES.some((language) => language === tag));
  const dark = localStorage.getItem("redthread.theme") ?? (prefersDark() ? "dark" : "light");
  return {
    language: (known as Language | undefined) ?? "en",
    theme: dark === "dark" ? "dark" : "light",
  };
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
