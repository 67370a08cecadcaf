import { describe, expect, test } from "vitest";
import { CaseId } from "#model/source.ts";
import { NO_FILTER } from "#model/view.ts";
import {
  know,
  openCase,
  select,
  showDetail,
  showFound,
  signedIn,
  signedOut,
  typeSearch,
} from "#web/changes.ts";
import { toggleOff } from "#web/stage/filter-changes.ts";
import { place } from "#web/stage/stage-changes.ts";
import { SOURCE, after, entity } from "./made-up.ts";

const one = entity("person", "one");
const two = entity("person", "two");

describe("an answer that comes late", () => {
  test("to a search that has changed is dropped", () => {
    const state = after(typeSearch("abc"), showFound("ab", [one], 1));
    expect(state.search.entities).toEqual([]);
    expect(after(typeSearch(" abc "), showFound("abc", [one], 1)).search.entities).toEqual([one]);
  });

  test("about an entity that is no longer selected is dropped", () => {
    const detail = { entity: one, sources: [], counts: [] };
    expect(after(select(two.id), showDetail(detail)).detail).toBeUndefined();
    expect(after(select(one.id), showDetail(detail)).detail).toBe(detail);
  });
});

test("another case leaves nothing of the one before on the screen", () => {
  const demo = after(
    openCase(CaseId.parse("demo")),
    know({ entities: [one], links: [] }),
    place([one.id]),
    toggleOff("kinds", "phone"),
  );
  const next = openCase(CaseId.parse("next"))(demo);
  expect(next.entities.size + next.stage.placed.size + next.past.length).toBe(0);
  expect(next.stage.filter).toBe(NO_FILTER);
  expect(openCase(CaseId.parse("demo"))(demo)).toBe(demo);
});

test("signing out forgets the case", () => {
  const state = after(
    signedIn("a", ["analyst"]),
    openCase(CaseId.parse("demo")),
    know({ entities: [one], links: [] }),
    signedOut,
  );
  expect(state.session).toBe("none");
  expect(state.entities.size).toBe(0);
  expect(state.case).toBeUndefined();
});

test("statements are not kept with what is known of an entity", () => {
  const statements = [{ source: SOURCE, lines: [1], names: [], attributes: {}, listed: [] }];
  const state = after(know({ entities: [{ ...one, statements }], links: [] }));
  expect(state.entities.get(one.id)).toEqual(one);
});
