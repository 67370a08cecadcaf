import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chartFonts } from "#chart/chart-fonts.ts";

const { resolve } = createRequire(import.meta.url);

/** The fonts of the installed packages. */
export const fonts = chartFonts((packagePath) => readFileSync(resolve(packagePath)));
