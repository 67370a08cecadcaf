import type { Format } from "./import-state.ts";
import { KO_FORMATS } from "#web/words/ko-formats.ts";
import type { Language } from "#web/words/words.ts";

/** What a format is called in the language of the screen; its id while the formats are not known. */
export function formatTitle(id: string, formats: readonly Format[], language: Language): string {
  const known = language === "ko" && Object.hasOwn(KO_FORMATS, id) ? KO_FORMATS[id] : undefined;
  return known ?? formats.find((format) => format.id === id)?.title ?? id;
}
