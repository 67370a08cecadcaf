import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePhone } from "#model/identifiers/phone.ts";
import { parseWallet } from "#model/identifiers/wallet.ts";
import { LINK_KINDS } from "#model/kinds.ts";
import { Problem } from "#model/problem.ts";
import { canonicalJson } from "#model/canonical-json.ts";
import { PARAMETERS, hashParameters, parseParameters } from "#score/parameters.ts";

describe("the parameter file", () => {
  test("says why for every number in it", () => {
    const bare: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return;
      const hasNumber = Object.values(value).some((part) => typeof part === "number");
      const why: unknown = (value as { why?: unknown }).why;
      if (path !== "" && hasNumber && !(typeof why === "string" && why.length > 20)) bare.push(path);
      for (const [key, part] of Object.entries(value)) visit(part, `${path}/${key}`);
    };
    const { services: _, ...numbers } = PARAMETERS;
    visit(numbers, "");
    expect(bare).toEqual([]);
  });

  test("weighs every kind of link and names no relation that no rule uses", () => {
    const ruled = new Set(PARAMETERS.rules.map(({ link }) => link));
    expect([...ruled].toSorted()).toEqual(LINK_KINDS.toSorted());
    const used = new Set(PARAMETERS.rules.map(({ relation }) => relation));
    expect(Object.keys(PARAMETERS.relations).toSorted()).toEqual([...used, "service"].toSorted());
  });

  test("names every service once, by an id that an import would give it, and says why", () => {
    const { entries } = PARAMETERS.services;
    expect(new Set(entries.map(({ entity }) => entity)).size).toBe(entries.length);
    for (const { entity, why } of entries) {
      expect(why.length).toBeGreaterThan(20);
      const key = entity.slice(entity.indexOf(":") + 1);
      const parsed = entity.startsWith("phone:") ? parsePhone(key) : parseWallet(key);
      expect(parsed.id).toBe(entity);
    }
  });

  test("has the hash of its values, whatever the order of its keys", () => {
    const reversed = JSON.parse(JSON.stringify(PARAMETERS), (_key, value: unknown) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toReversed())
        : value,
    ) as unknown;
    expect(Object.keys(reversed as object)[0]).not.toBe(Object.keys(PARAMETERS)[0]);
    expect(hashParameters(parseParameters(reversed))).toBe(hashParameters(PARAMETERS));
    expect(hashParameters({ ...PARAMETERS, version: 99 })).not.toBe(hashParameters(PARAMETERS));
  });

  test.each([
    ["a chance above 1", { chains: { ...PARAMETERS.chains, listing: { value: 1.2, why: "no" } } }],
    ["a ceiling of 1", { chains: { ...PARAMETERS.chains, ceiling: { value: 1, why: "certain" } } }],
    ["a number without a reason", { shownFrom: { value: 0.1 } }],
    ["an unknown entry", { bonus: 3 }],
    ["a kind without a last rule", { rules: PARAMETERS.rules.filter(({ link }) => link !== "owns") }],
    ["a rule to nowhere", { rules: [{ link: "owns", relation: "likes" }, ...PARAMETERS.rules] }],
  ])("is refused with %s", (_what, change) => {
    const wrong = { ...PARAMETERS, ...change };
    expect(() => parseParameters(wrong)).toThrow(Problem);
    expect(() => parseParameters(wrong)).toThrow("The parameter file is wrong");
  });
});

describe("canonicalJson", () => {
  test("is the same for equal values and reads back as the value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test("puts keys in order at every depth and keeps the order of lists", () => {
    expect(canonicalJson({ b: [3, { z: 1, a: 2 }], a: null })).toBe('{"a":null,"b":[3,{"a":2,"z":1}]}');
  });
});
