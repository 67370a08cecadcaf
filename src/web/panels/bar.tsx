import { paint, speak, turnTo } from "#web/changes.ts";
import { PAGES } from "#web/state.ts";
import { apply, useSlice } from "#web/store.ts";
import { leave } from "#web/tasks/session.ts";
import { useSay } from "#web/use-say.ts";
import { LANGUAGES, LANGUAGE_NAMES, type Language } from "#web/words/words.ts";
import { CasePicker } from "./case-picker.tsx";
import { ExportMenu } from "./export-menu.tsx";
import { SearchBox } from "./search-box.tsx";

/** The bar on top: case, search, pages, language, theme, sign out. */
export function Bar() {
  const say = useSay();
  const page = useSlice((state) => state.page);
  const language = useSlice((state) => state.language);
  const theme = useSlice((state) => state.theme);
  const user = useSlice((state) => (typeof state.session === "object" ? state.session.user : ""));
  return (
    <header className="bar">
      <span className="brand" aria-label="Redthread">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 18 C 9 18 7 6 12 6 S 15 18 20 18" />
          <circle cx="4" cy="18" r="2.4" />
          <circle cx="20" cy="18" r="2.4" />
        </svg>
        Redthread
      </span>
      <CasePicker />
      <ExportMenu />
      <SearchBox />
      <nav aria-label={say("bar.pages")}>
        {PAGES.map((name) => (
          <button
            type="button"
            key={name}
            aria-current={page === name ? "page" : undefined}
            onClick={() => apply(turnTo(name))}
          >
            {say(`page.${name}`)}
          </button>
        ))}
      </nav>
      <select
        aria-label={say("bar.language")}
        value={language}
        onChange={(event) => apply(speak(event.target.value as Language))}
      >
        {LANGUAGES.map((name) => (
          <option key={name} value={name} lang={name}>
            {LANGUAGE_NAMES[name]}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="quiet"
        aria-pressed={theme === "dark"}
        onClick={() => apply(paint(theme === "dark" ? "light" : "dark"))}
      >
        {say(theme === "dark" ? "bar.light" : "bar.dark")}
      </button>
      <button
        type="button"
        className="quiet"
        title={say("bar.signed-in", { user })}
        onClick={() => void leave()}
      >
        {say("bar.sign-out")}
      </button>
    </header>
  );
}
