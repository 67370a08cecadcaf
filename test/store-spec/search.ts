import { beforeAll, expect, it } from "vitest";
import type { Scope, Store } from "#model/store.ts";
import { idsOf, importAll, openCase, sourceIn, stated } from "./builders.ts";

const NAMES: Record<string, string[]> = {
  "person:search-1": ["김가상", "Kim Gasang"],
  "person:search-2": ["范例志强"],
  "person:search-3": ["Chén Examplé"],
  "person:search-4": ["ឧទាហរណ៍ គ្រុប"],
  "person:search-5": ["Examplé Chén Junior"],
  "person:search-6": ["Chenoweth"],
  "person:search-7": ["한\u200b글", "ﾃｽﾄ"],
  "organization:search-8": ['A+B (Holdings) "Group" ~ * : / \\ Ltd'],
  "person:search-9": ["ជា សុភ័ក្រ"],
  "phone:+821000001234": ["Chén Examplé"],
  "phone:+85512000987": [],
  "bank_account:XX:ABA-000123456": [],
  "crypto_wallet:ethereum:0xABCDEF0000000000000000000000000000000001": [],
};

export function specifySearch(open: () => Store): void {
  let scope: Scope;
  const ids = async (text: string): Promise<string[]> =>
    idsOf((await open().search(text, scope, 20)).entities);

  beforeAll(async () => {
    const opened = await openCase(open(), "search");
    scope = opened.scope;
    const source = sourceIn(opened.id, 1);
    const entities = Object.entries(NAMES).map(([id, names]) => stated(id, source.id, { names }));
    await importAll(open(), source, [], entities);
  });

  it.each([
    ["1000001234", "phone:+821000001234"],
    ["+82 10-0000-1234", "phone:+821000001234"],
    ["010-0000-1234", "phone:+821000001234"],
    ["1234", "phone:+821000001234"],
    ["012 000 987", "phone:+85512000987"],
    ["000123456", "bank_account:XX:ABA-000123456"],
    ["aba-000", "bank_account:XX:ABA-000123456"],
    ["0xabcdef", "crypto_wallet:ethereum:0xABCDEF0000000000000000000000000000000001"],
    ["김가상", "person:search-1"],
    ["가상", "person:search-1"],
    ["김", "person:search-1"],
    ["gasang kim", "person:search-1"],
    ["志强", "person:search-2"],
    ["范例", "person:search-2"],
    ["志", "person:search-2"],
    ["ឧទាហរណ៍", "person:search-4"],
    ["ឧទា", "person:search-4"],
    ["គ្រុប", "person:search-4"],
    ["한글", "person:search-7"],
    ["テスト", "person:search-7"],
    ["holdings (group)", "organization:search-8"],
    ["A+B", "organization:search-8"],
  ])("finds %s", async (text, id) => {
    expect(await ids(text)).toContain(id);
  });

  it("puts the whole name first, then its beginning, then its words", async () => {
    expect(await ids("chen example")).toEqual(["person:search-3", "phone:+821000001234", "person:search-5"]);
    expect(await ids("Chén Examplé")).toEqual(["person:search-3", "phone:+821000001234", "person:search-5"]);
    expect((await ids("chen")).at(-1)).toBe("person:search-6");
  });

  it.each([
    ["Kim Ga Sang", "person:search-1", "romanisation"],
    ["Gasang KIM", "person:search-1", "romanisation"],
    ["Gim Gasang", "person:search-1", "romanisation"],
    ["គីម កាសាង", "person:search-1", "romanisation"],
    ["范例志強", "person:search-2", "characters"],
    ["Fan Lizhiqiang", "person:search-2", "romanisation"],
    ["Chen Exampel", "person:search-3", "spelling"],
    ["CHEA Sopheak", "person:search-9", "romanisation"],
  ])("finds %s under another writing, and says how", async (text, id, because) => {
    const { entities, matches } = await open().search(text, scope, 20);
    expect(idsOf(entities)[0]).toBe(id);
    expect(matches.find((match) => match.id === id)?.because).toBe(because);
  });

  it("does not find another writing in another case", async () => {
    const { scope: other } = await openCase(open(), "search-other");
    expect((await open().search("Kim Ga Sang", other, 20)).total).toBe(0);
  });

  it("counts all it finds and returns no more than asked for", async () => {
    const found = await open().search("chen", scope, 2);
    expect(found.total).toBe(4);
    expect(found.entities).toHaveLength(2);
  });

  it.each([
    "nobody at all",
    "phone",
    "person",
    "~",
    "*",
    "+",
    '"',
    "\\",
    ")(",
    "AND OR NOT",
    "a:b",
    "[1 TO 2]",
    "\u200b",
  ])("takes %j for a plain text", async (text) => {
    expect((await open().search(text, scope, 5)).total).toBeLessThan(Object.keys(NAMES).length);
  });

  it("finds nothing for a text nothing is called", async () => {
    expect(await open().search("zzqq", scope, 5)).toEqual({ entities: [], total: 0, matches: [] });
    expect(await open().search("phone", scope, 5)).toEqual({ entities: [], total: 0, matches: [] });
  });
}
