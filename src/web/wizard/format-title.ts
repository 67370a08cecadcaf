import type { Format } from "#web/state.ts";

/** What a format is called; its id while the formats are not known. */
export function formatTitle(id: string, formats: readonly Format[]): string {
  return formats.find((format) => format.id === id)?.title ?? id;
}
