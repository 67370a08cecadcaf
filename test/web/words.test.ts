import { expect, test } from "vitest";
import { PROFILES } from "#import/profiles/profiles.ts";
import { ENTITY_KINDS, LINK_KINDS } from "#model/kinds.ts";
import { PROBLEMS, type ProblemCode } from "#model/problem.ts";
import { ASSESSED } from "#model/standing.ts";
import { KO_FORMATS } from "#web/words/ko-formats.ts";
import { hintOf } from "#web/words/hints.ts";
import { LANGUAGES, WORDS, say, type Key } from "#web/words/words.ts";

const keys = Object.keys(WORDS.en) as Key[];

test("Korean says everything that English says, and fills in the same", () => {
  for (const key of keys) {
    expect(textsOf("ko", key).join("").trim(), key).not.toBe("");
    expect(holes(textsOf("ko", key)), key).toEqual(holes(textsOf("en", key)));
  }
});

/** What is written on and round the stage beside kinds, links and standings. */
const OF_THE_STAGE = /^(?:legend|filter|layout|fold|path|ways|view|pane|timeline|map|table)\./;

test.each(LANGUAGES)(
  "%s has words of its own for kinds, links, standings, legend, filters, groups, paths and views",
  (language) => {
    const needed = [
      ...ENTITY_KINDS.map((kind) => `kind.${kind}` as const),
      ...LINK_KINDS.map((kind) => `link.${kind}` as const),
      ...ASSESSED.map((standing) => `standing.${standing}` as const),
      ...keys.filter((key) => OF_THE_STAGE.test(key)),
      "standing.wanted",
      "standing.sanctioned",
      "protected.kind",
      "protected.person",
    ] satisfies Key[];
    for (const key of needed) {
      expect(WORDS[language][key], key).toBeTruthy();
      expect(holes(textsOf(language, key)), key).toEqual(holes(textsOf("en", key)));
    }
  },
);

test("every format has a Korean title, and no other has one", () => {
  expect(Object.keys(KO_FORMATS).toSorted()).toEqual(PROFILES.map(({ id }) => id).toSorted());
});

/** Problems that only the command line and the start can meet. */
const ELSEWHERE =
  /^(?:home|usage|backup)\/|^neo4j\/(?:no-|fetch|jar|port|home|start|unsafe|wrong|newer)|^server\/(?:port|not-built)|^score\/invalid/;

test("the page says in Korean what to do about every problem it can meet", () => {
  const codes = (Object.keys(PROBLEMS) as ProblemCode[]).filter((code) => !ELSEWHERE.test(code));
  for (const code of codes) {
    expect(hintOf(code, "ko"), code).not.toBe(PROBLEMS[code].hint);
    expect(hintOf(code, "en"), code).toBe(PROBLEMS[code].hint);
  }
});

test("numbers are written in full, one is one", () => {
  expect(say("en", "stage.capped", { shown: 200, total: 19_842 })).toBe(
    "200 of 19,842 neighbours, strongest first",
  );
  expect(say("en", "stage.expanded", { n: 1 })).toBe("1 neighbour");
  expect(say("en", "stage.expanded", { n: 0 })).toBe("0 neighbours");
});

function textsOf(language: (typeof LANGUAGES)[number], key: Key): string[] {
  const word = WORDS[language][key] ?? "";
  return typeof word === "string" ? [word] : [...word];
}

/** The `{names}` in any of the texts: what the code fills in. */
function holes(texts: readonly string[]): string[] {
  return [...new Set(texts.join(" ").match(/\{\w+\}/g))].toSorted();
}
