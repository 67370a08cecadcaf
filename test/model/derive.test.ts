import fc from "fast-check";
import { expect, test } from "vitest";
import { derive } from "#model/derive.ts";
import { entityId, type Statement } from "#model/graph.ts";
import { CaseId, sourceId } from "#model/source.ts";
import { isProtected } from "#model/standing.ts";

const CASE = CaseId.parse("lotus");
const PERSON = entityId("person", "lotus:F-1");

function statement(file: number, names: string[], listed: Statement["listed"] = []): Statement {
  return { source: sourceId(CASE, String(file), "people"), lines: [1], names, attributes: {}, listed };
}

test("the caption is the name most sources state, ties by code points", () => {
  const entity = derive(PERSON, [
    statement(1, ["KIM MIN JUN", "김민준"]),
    statement(2, ["김민준"]),
    statement(3, ["គីម មីនជុន"]),
  ]);
  expect(entity.caption).toBe("김민준");
  expect(entity.names).toEqual(["김민준", "KIM MIN JUN", "គីម មីនជុន"]);
});

test("without a name the identifier stands for the entity", () => {
  const phone = derive(entityId("phone", "+85512000001"), [statement(1, [])]);
  expect(phone).toMatchObject({ kind: "phone", caption: "+85512000001", names: [] });
});

test("the order of the statements changes nothing", () => {
  const name = fc.constantFrom("김민준", "KIM MIN JUN", "គីម មីនជុន", "金民俊");
  const statements = fc.array(fc.tuple(fc.nat(5), fc.array(name, { maxLength: 3 })), { maxLength: 8 });
  fc.assert(
    fc.property(statements, (said) => {
      const list = said.map(([file, names]) => statement(file, names));
      expect(derive(PERSON, list.toReversed())).toEqual(derive(PERSON, list));
    }),
  );
});

test("standing comes from the lists, and an assessed victim is protected whatever a list says", () => {
  const wanted = { standing: "wanted" as const, list: "w", programs: [], reference: "1" };
  const entity = derive(PERSON, [statement(1, [], [wanted])], "possible_victim");
  expect(entity.standing).toEqual({ wanted: true, sanctioned: false, assessed: "possible_victim" });
  expect(isProtected(entity.standing)).toBe(true);
  expect(isProtected(derive(PERSON, [statement(1, [])], "suspect").standing)).toBe(false);
});
