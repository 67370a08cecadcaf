import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import type { Bench } from "./bench.ts";

const GOAL_KB = 600;
const PAGES = resolve(import.meta.dirname, "../dist/web");

export const bench: Bench = {
  compares: "JavaScript that the first view loads, gzipped as a server would send it (needs `npm run build`)",
  takes: "1 s",
  run: async (print) => {
    const page = await readFile(join(PAGES, "index.html"), "utf8");
    const scripts = [...page.matchAll(/(?:src|href)="(\/?[^"]+\.js)"/g)].flatMap(([, path]) => path ?? []);
    let bytes = 0;
    for (const path of scripts) {
      const size = gzipSync(await readFile(join(PAGES, path))).length;
      print(`${path}: ${(size / 1000).toFixed(1)} kB gzip`);
      bytes += size;
    }
    const kb = bytes / 1000;
    return {
      figure: `${kb.toFixed(0)} kB gzip in ${scripts.length} files`,
      goal: `≤ ${GOAL_KB} kB`,
      pass: scripts.length > 0 && kb <= GOAL_KB,
    };
  },
};
