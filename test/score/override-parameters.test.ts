import { describe, expect, test } from "vitest";
import { EntityId } from "#model/graph.ts";
import { Problem } from "#model/problem.ts";
import { addServices, overrideParameters } from "#score/override-parameters.ts";
import { PARAMETERS, hashParameters, parseParameters } from "#score/parameters.ts";

const BY = { reason: "Local practice: shared telephones.", author: "Analyst 4", at: "2024-12-31T09:00:00Z" };

describe("a case that changes a number", () => {
  const once = overrideParameters(PARAMETERS, [{ path: "relations.called.tie", value: 0.2, ...BY }]);
  const twice = overrideParameters(once, [{ path: "chains.perSide", value: 1, ...BY }]);

  test("has it changed, and nothing else", () => {
    expect(twice.relations["called"]!.tie).toBe(0.2);
    expect(twice.chains.perSide).toEqual({ ...PARAMETERS.chains.perSide, value: 1 });
    const { overrides: _, ...rest } = twice;
    const called = { ...twice.relations["called"]!, tie: PARAMETERS.relations["called"]!.tie };
    expect({
      ...rest,
      relations: { ...rest.relations, called },
      chains: { ...rest.chains, perSide: PARAMETERS.chains.perSide },
    }).toEqual(PARAMETERS);
  });

  test("carries what it was and why, in its hash as well", () => {
    expect(twice.overrides).toEqual([
      { path: "relations.called.tie", was: 0.5, value: 0.2, ...BY },
      { path: "chains.perSide", was: 2, value: 1, ...BY },
    ]);
    expect(parseParameters(JSON.parse(JSON.stringify(twice)))).toEqual(twice);
    const same = overrideParameters(PARAMETERS, [{ path: "relations.called.tie", value: 0.5, ...BY }]);
    expect(hashParameters(same)).not.toBe(hashParameters(PARAMETERS));
  });

  test("leaves the published ones as they were", () => {
    expect(PARAMETERS.relations["called"]!.tie).toBe(0.5);
    expect(PARAMETERS.overrides).toBeUndefined();
  });
});

test("a relation may be made to age, or not to", () => {
  const path = "relations.called.halfLifeDays";
  const never = overrideParameters(PARAMETERS, [{ path, value: null, ...BY }]);
  expect(never.relations["called"]!.halfLifeDays).toBeNull();
  expect(overrideParameters(never, [{ path, value: 90, ...BY }]).relations["called"]!.halfLifeDays).toBe(90);
});

test.each([
  ["relations.called.tie", 1.5],
  ["relations.called", 0.2],
  ["relations.nothing.tie", 0.2],
  ["rules.0.relation", 1],
  ["constructor.name", 1],
  ["version", 3],
  ["", 1],
])("%s cannot be made %d", (path, value) => {
  expect(() => overrideParameters(PARAMETERS, [{ path, value, ...BY }])).toThrow(Problem);
});

test("a change without a reason is refused", () => {
  const change = { path: "shownFrom", value: 1, ...BY, reason: "" };
  expect(() => overrideParameters(PARAMETERS, [change])).toThrow("overrides.0.reason");
});

test("a service added for a case is named in the parameters and their hash", () => {
  const entity = EntityId.parse("phone:+85512345678");
  const added = addServices(PARAMETERS, [{ entity, kind: "service", why: "A taxi office, by its licence." }]);
  expect(added.services.entries.at(-1)?.entity).toBe(entity);
  expect(added.services.entries).toHaveLength(PARAMETERS.services.entries.length + 1);
  expect(hashParameters(added)).not.toBe(hashParameters(PARAMETERS));
});
