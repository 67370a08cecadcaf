import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { z } from "zod";

const ROOT = resolve(import.meta.dirname, "..");
const Row = z.strictObject({
  requirement: z.string().regex(/^V\d+\.\d+\.\d+$/),
  level: z.enum(["1", "2"]),
  status: z.enum(["met", "deviation", "not applicable"]),
  "behind it": z.string(),
  note: z.string(),
});
const text = readFileSync(join(ROOT, "docs/asvs.csv"), "utf8").trimEnd();
const rows = Papa.parse(text, { header: true }).data.map((row) => Row.parse(row));

test("docs/asvs.csv has every requirement of ASVS 5.0.0, levels 1 and 2, once", () => {
  expect(new Set(rows.map(({ requirement }) => requirement)).size).toBe(rows.length);
  expect(rows.filter(({ level }) => level === "1").length).toBe(70);
  expect(rows.filter(({ level }) => level === "2").length).toBe(183);
});

test("behind each that is met or deviated from is a file that exists, and the test it names is in it", () => {
  for (const { requirement, status, "behind it": behind } of rows) {
    if (status === "not applicable") continue;
    const [file = "", name] = behind.split("#");
    expect(file !== "" && existsSync(join(ROOT, file)), `${requirement}: ${file}`).toBe(true);
    if (name === undefined) continue;
    expect(readFileSync(join(ROOT, file), "utf8").includes(name), `${requirement}: ${behind}`).toBe(true);
  }
});

test("each that is not applicable or deviated from says why", () => {
  const silent = rows.filter(({ status, note }) => status !== "met" && note.length < 5);
  expect(silent).toEqual([]);
});
