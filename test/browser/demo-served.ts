import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { loadDemoCase } from "#cli/demo-case.ts";
import { serveForTest, type ServedForTest } from "../server/served.ts";

export const CASE_TITLE = "Browser journey (fictional)";

/** The built pages on a real server and database, with the demo case under an id of its own. */
export async function serveDemo(id = "browser-journey", title = CASE_TITLE): Promise<ServedForTest> {
  const served = await serveForTest();
  const root = await mkdtemp(join(tmpdir(), "redthread-demo-"));
  const folder = join(root, "fixtures", "demo");
  await cp(resolve(import.meta.dirname, "../../fixtures/demo"), folder, { recursive: true });
  const file = join(folder, "case.json");
  const text = (await readFile(file, "utf8")).replaceAll("demo-grey-heron", id);
  await writeFile(file, text.replace("Operation Grey Heron (fictional)", title));
  const config = {
    home: root,
    root,
    scoreWorker: "",
    resolveWorker: "",
    javaHome: undefined,
    remote: undefined,
    user: "tester",
  };
  await loadDemoCase(config, served.workspace);
  await rm(root, { recursive: true, force: true });
  return served;
}
