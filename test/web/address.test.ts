import { expect, test } from "vitest";
import { CaseId } from "#model/source.ts";
import { addressOf, parseAddress } from "#web/tasks/address.ts";

test("the sign-in token is read from the fragment", () => {
  expect(parseAddress("#t=abc-_123").token).toBe("abc-_123");
  expect(parseAddress("#/demo/clusters").token).toBeUndefined();
});

test("an address leads back to the page of the case it was made for", () => {
  const id = CaseId.parse("demo");
  expect(parseAddress(addressOf(id, "clusters"))).toMatchObject({ case: id, page: "clusters" });
});

test.each(["", "#", "#/", "#/NO CASE/none", "#/../x"])("%j asks for nothing we do not know", (fragment) => {
  expect(parseAddress(fragment)).toEqual({ token: undefined, case: undefined, page: undefined });
});
