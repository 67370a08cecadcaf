import { expect, test } from "vitest";
import { PROFILES } from "#import/profiles/profiles.ts";
import { textOf, wantedOf, withMap, withRole, withText } from "#web/wizard/column-map.ts";
import { withOption } from "#web/wizard/option-of.ts";
import { roleNames } from "#web/wizard/role-names.ts";
import { ROW_KINDS } from "#web/wizard/row-kinds.ts";
import { KO_ROLES } from "#web/words/ko-roles.ts";

test("a column has one role and a role one column", () => {
  const one = withRole({}, [], 0, "from");
  expect(one).toEqual({ from: "#1" });
  expect(withRole(one, [], 2, "from")).toEqual({ from: "#3" });
  expect(withRole(one, [{ column: 0, role: "from", hand: true }], 0, "to")).toEqual({ from: "#0", to: "#1" });
});

test("a column that is read by its heading can be read as something else, or not at all", () => {
  const columns = [
    { column: 0, role: "from", hand: false },
    { column: 1, role: "to", hand: false },
  ];
  expect(withRole({}, columns, 1, "")).toEqual({ to: "#0" });
  expect(withRole({}, columns, 1, "other")).toEqual({ to: "#0", other: "#2" });
  expect(withRole({ to: "#0" }, [], 1, "to")).toEqual({ to: "#2" });
});

test("a text is stated for all rows, and taken out when it is empty", () => {
  const stated = withText({ from: "#1" }, "owner", "+85512000011");
  expect(stated).toEqual({ from: "#1", owner: "=+85512000011" });
  expect(textOf(stated, "owner")).toBe("+85512000011");
  expect(textOf(stated, "from")).toBe("");
  expect(withText(stated, "owner", "")).toEqual({ from: "#1" });
});

test("what a need wants is read from its candidates", () => {
  expect(wantedOf({ candidates: ["from=HEADER", "own_account==TEXT", "name=#3", "?"] })).toEqual([
    { by: "column", role: "from" },
    { by: "text", role: "own_account" },
    { by: "choice", role: "name", column: 2 },
  ]);
});

test("an empty map is left out, and another header takes the map with it", () => {
  expect(withMap({ grade: "B2", map: { from: "#1" } }, {})).toEqual({ grade: "B2" });
  const mapped = withMap({ profile: "calls" }, { from: "#1" });
  expect(withOption(mapped, "grade", "B2").map).toEqual({ from: "#1" });
  for (const name of ["profile", "delimiter", "headerLine"] as const)
    expect(withOption(mapped, name, "2").map).toBeUndefined();
});

test("a role is called by its name and the heading it usually stands under", () => {
  const columns = [
    { role: "at", name: "time" },
    { role: "from_account", name: "from account" },
  ];
  const names = roleNames(
    { id: "x", title: "", means: "", version: 1, own: false, isTable: true, columns },
    "en",
  );
  expect(["at", "from_account", "other"].map(names)).toEqual(["at (time)", "from account", "other"]);
});

test("every role of a format that columns are matched to by hand has a Korean name", () => {
  const roles = PROFILES.filter(({ id }) => ROW_KINDS.includes(id)).flatMap(({ columns }) => columns);
  expect(
    [...new Set(roles.map(({ role }) => role))].filter((role) => !Object.hasOwn(KO_ROLES, role)),
  ).toEqual([]);
  expect(ROW_KINDS.filter((id) => !PROFILES.some((profile) => profile.id === id))).toEqual([]);
});
