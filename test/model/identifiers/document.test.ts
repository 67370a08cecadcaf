import { describe, expect, test } from "vitest";
import { parseCompound } from "#model/identifiers/compound.ts";
import { countryKey } from "#model/identifiers/countries.ts";
import { parseDocument } from "#model/identifiers/document.ts";
import { documentedParty, parsePartyKind, referencedParty, unnamedParty } from "#model/identifiers/party.ts";
import { CaseId, sourceId } from "#model/source.ts";

describe("parseDocument", () => {
  test.each<[number: string, type: string, country: string, id: string]>([
    ["T 000-1234", "Passport", "Cambodia", "document:passport:KH:T0001234"],
    ["t0001234", "", "KHM", "document:passport:KH:T0001234"],
    ["000000-1000000", "National ID No.", "대한민국", "document:national_id:KR:0000001000000"],
    ["X1", "Library Card", "Nowhereland", "document:library_card:nowhereland:X1"],
  ])("reads %s, %s of %s as %s", (number, type, country, id) => {
    expect(parseDocument(number, type, country).id).toBe(id);
  });

  test.each<[number: string, country: string, reason: string]>([
    ["T0001234", "", "missing-required"],
    ["", "KH", "missing-required"],
    ["1.2E+9", "KH", "lossy-number"],
    ["<script>", "KH", "bad-identifier"],
    ["n/a", "KH", "placeholder"],
  ])("finds none in %j of %j: %s", (number, country, reason) => {
    expect(parseDocument(number, "passport", country).flaw?.reason).toBe(reason);
  });

  test.each([
    ["Korea, South", "KR"],
    ["Virgin Islands, British", "VG"],
    ["កម្ពុជា", "KH"],
    ["kh", "KH"],
    ["Elbonia", "elbonia"],
  ])("knows %s as %s", (text, key) => {
    expect(countryKey(text)).toBe(key);
    expect(countryKey(key)).toBe(key);
  });
});

describe("people and organizations", () => {
  const source = sourceId(CaseId.parse("demo"), "0".repeat(64), "people");

  test("go by the reference of a list or case, by number and country, else by their row", () => {
    expect(referencedParty("person", "demo", " P-01 ").id).toBe("person:demo:P-01");
    expect(referencedParty("organization", "OFAC SDN", "123").id).toBe("organization:ofac-sdn:123");
    expect(documentedParty("person", "passport", "T0001234", "KH").id).toBe("person:passport:KH:T0001234");
    expect(documentedParty("organization", "", "000 123", "KH").id).toBe("organization:register:KH:000123");
    expect(unnamedParty("person", source, 7).id).toBe(`person:${source.slice(7, 19)}:7`);
    expect(referencedParty("person", "demo", "x".repeat(300)).flaw?.reason).toBe("bad-identifier");
  });

  test.each([
    ["person", "person"],
    ["개인", "person"],
    ["Company", "organization"],
    ["법인", "organization"],
    ["vessel", undefined],
  ])("reads the kind %s as %s", (text, kind) => {
    expect(parsePartyKind(text)).toBe(kind);
  });
});

describe("parseCompound", () => {
  test("goes by code within the case, else by name and place", () => {
    expect(parseCompound("c-1", "Lotus Park", "Test Province", "demo").id).toBe("compound:demo:C-1");
    expect(parseCompound("", "Lotus  PARK", "Test-Province", "demo").id).toBe(
      "compound:lotus park@test province",
    );
    expect(parseCompound("", "", "Test Province", "demo").flaw?.reason).toBe("missing-required");
  });
});
