import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { chartFonts } from "#chart/chart-fonts.ts";
import { drawPdf } from "#chart/draw-pdf.ts";
import { CHART_LANGUAGES } from "#model/chart.ts";
import type { Bench } from "./bench.ts";
import { madeChart } from "./chart-inputs.ts";

const run = promisify(execFile);
const VERSION = "1.28.1";
const SOURCE = resolve(import.meta.dirname, "verapdf");
const BUILT = resolve(import.meta.dirname, "../node_modules/.cache/redthread/verapdf");

export const bench: Bench = {
  compares: `charts in four languages and over four sheets, judged by veraPDF ${VERSION} as PDF/A-3b (fetched once through Maven)`,
  takes: "2 min",
  run: async (print) => {
    await buildJudge();
    const { resolve: find } = createRequire(import.meta.url);
    const fonts = chartFonts((packagePath) => readFileSync(find(packagePath)));
    const { chart } = madeChart(40, 80, 120, 3);
    const files: string[] = [];
    for (const language of CHART_LANGUAGES) {
      for (const sheets of [1, 2]) {
        const setting = { paper: "A4", orientation: "portrait", arrangement: "layers" } as const;
        const input = { ...chart, setting: { ...setting, language, across: sheets, down: sheets } };
        const file = join(BUILT, `chart-${language}-${sheets}.pdf`);
        await writeFile(file, await drawPdf(input, fonts));
        files.push(file);
      }
    }
    const classes = [join(BUILT, "target", "classes"), join(BUILT, "lib", "*")].join(":");
    const { stdout } = await run("java", ["-cp", classes, "Judge", "3b", ...files]);
    for (const line of stdout.trim().split("\n")) print(line.replace(`${BUILT}/`, ""));
    const compliant = stdout.split("compliant=true").length - 1;
    return {
      figure: `${compliant} of ${files.length} charts compliant`,
      goal: `${files.length} of ${files.length}`,
      pass: compliant === files.length,
    };
  },
};

/** Builds the small program round veraPDF once, outside the sources. */
async function buildJudge(): Promise<void> {
  if (existsSync(join(BUILT, "target", "classes", "Judge.class"))) return;
  await mkdir(join(BUILT, "src", "main", "java"), { recursive: true });
  await writeFile(join(BUILT, "pom.xml"), await readFile(join(SOURCE, "pom.xml")));
  await writeFile(
    join(BUILT, "src", "main", "java", "Judge.java"),
    await readFile(join(SOURCE, "Judge.java")),
  );
  const goals = ["package", "dependency:copy-dependencies", "-DoutputDirectory=lib"];
  await run("mvn", ["-q", "-B", ...goals], { cwd: BUILT, maxBuffer: 2 ** 26 });
}
