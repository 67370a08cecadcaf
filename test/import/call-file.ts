import type { ImportOptions } from "#model/import-report.ts";
import { DEMO, NOW, fileOf, recorder } from "./import-text.ts";

export const HEADER = "caller,callee,start_time,duration\n";
export const call = (from: number, to: number, second: number): string =>
  `+855120000${from},+855120000${to},2026-02-01 10:00:${String(second).padStart(2, "0")},${second}`;

/** The request to import the content as a file, with a store that only records what it is told. */
export function request(content: string | Uint8Array, store = recorder(), options: ImportOptions = {}) {
  const file = fileOf(content);
  const stated = { timezone: "unstated", ...options };
  return {
    ...file,
    case: DEMO,
    options: stated,
    importedBy: "tester",
    now: () => NOW,
    peakMb: () => 0,
    store,
  };
}
