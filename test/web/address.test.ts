import { expect, test } from "vitest";
import { CaseId } from "#model/source.ts";
import { addressOf, parseAddress } from "#web/tasks/address.ts";

test("a one-time token is read from the fragment, with what it is for", () => {
  expect(parseAddress("#t=abc-_123").entry).toEqual({ kind: "first", token: "abc-_123" });
  expect(parseAddress("#i=abc-_123").entry).toEqual({ kind: "invitation", token: "abc-_123" });
  expect(parseAddress("#/demo/clusters").entry).toBeUndefined();
});

test("an address leads back to the page of the case it was made for", () => {
  const id = CaseId.parse("demo");
  expect(parseAddress(addressOf(id, "clusters"))).toMatchObject({ case: id, page: "clusters" });
});

test.each(["", "#", "#/", "#/NO CASE/none", "#/../x"])("%j asks for nothing we do not know", (fragment) => {
  expect(parseAddress(fragment)).toEqual({ entry: undefined, case: undefined, page: undefined });
});
