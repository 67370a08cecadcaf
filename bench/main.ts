import type { Bench } from "./bench.ts";

/** Every figure we claim, by name; loaded only when asked for. */
const BENCHES: Readonly<Record<string, () => Promise<{ bench: Bench }>>> = {
  start: () => import("./start.ts"),
  "demo-import": () => import("./demo-import.ts"),
  expand: () => import("./expand.ts"),
  hub: () => import("./hub.ts"),
  stage: () => import("./stage.ts"),
  "stage-scale": () => import("./stage-scale.ts"),
  "stage-response": () => import("./stage-response.ts"),
  "page-weight": () => import("./page-weight.ts"),
  "import-speed": () => import("./import-speed.ts"),
  "import-speed-bank": async () => (await import("./import-speed.ts")).bankBench,
  faults: () => import("./faults.ts"),
  fuzz: () => import("./fuzz.ts"),
  "import-memory": () => import("./import-memory.ts"),
  "score-speed": () => import("./score-speed.ts"),
  "score-quality": () => import("./score-quality.ts"),
  "score-from-neo4j": () => import("./score-from-neo4j.ts"),
  names: () => import("./names.ts"),
  "name-search": () => import("./name-search.ts"),
  screening: () => import("./screening.ts"),
  audit: () => import("./audit.ts"),
  chart: () => import("./chart.ts"),
  verify: () => import("./verify.ts"),
  verapdf: () => import("./verapdf.ts"),
  flood: () => import("./flood.ts"),
  twins: () => import("./twins.ts"),
  backup: () => import("./backup.ts"),
};

async function list(): Promise<void> {
  console.log("npm run bench NAME\n");
  for (const [name, load] of Object.entries(BENCHES)) {
    const { bench } = await load();
    console.log(`${name.padEnd(14)} ${bench.compares} (${bench.takes})`);
  }
}

async function main(name: string | undefined): Promise<number> {
  const load = name === undefined ? undefined : BENCHES[name];
  if (load === undefined) {
    await list();
    return name === undefined ? 0 : 2;
  }
  const { bench } = await load();
  const { figure, goal, pass } = await bench.run((line) => console.log(line), process.argv.slice(3));
  console.log(`${name}: ${figure} (goal ${goal}) ${pass ? "PASS" : "FAIL"}`);
  return pass ? 0 : 1;
}

process.exitCode = await main(process.argv[2]);
