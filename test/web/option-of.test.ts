import { expect, test } from "vitest";
import { ImportOptions } from "#model/import-report.ts";
import { optionOf, shared, withOption } from "#web/wizard/option-of.ts";

test("every option of an import but the column map can be stated on the page", () => {
  const flags = Object.keys(ImportOptions.shape)
    .filter((name) => name !== "map")
    .map((name) => ({
      name,
      flag: `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    }));
  for (const { name, flag } of flags) expect(optionOf(flag)).toBe(name);
  expect(optionOf("--map")).toBeUndefined();
});

test("an option is set, and taken out by an empty text", () => {
  expect(withOption({ grade: "B2" }, "timezone", "Asia/Seoul")).toEqual({
    grade: "B2",
    timezone: "Asia/Seoul",
  });
  expect(withOption({ grade: "B2" }, "headerLine", "4")).toEqual({ grade: "B2", headerLine: 4 });
  expect(withOption({ grade: "B2" }, "grade", "")).toEqual({});
});

test("files of one seizure share what is said of their origin, not how they are read", () => {
  const options = { grade: "B2", exhibit: "EXH-1", encoding: "cp949", sha256: "a".repeat(64) };
  expect(shared(options)).toEqual({ grade: "B2", exhibit: "EXH-1" });
});
