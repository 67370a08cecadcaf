import { describe, expect, test } from "vitest";
import { parseContact } from "#model/identifiers/contact.ts";
import { parseEmail, parseHandle } from "#model/identifiers/handle.ts";

describe("parseHandle", () => {
  test.each<[text: string, platform: string, id: string]>([
    ["@Sample_Name", "Telegram", "online_account:telegram:sample_name"],
    ["1000000001", "텔레그램", "online_account:telegram:1000000001"],
    ["wxid_sample001", "微信", "online_account:wechat:wxid_sample001"],
    ["Sample.Line", "LINE", "online_account:line:Sample.Line"],
    ["Someone@Example.ORG", "email", "online_account:email:Someone@example.org"],
    ["someone@bücher.example", "e-mail", "online_account:email:someone@xn--bcher-kva.example"],
    ["user", "My Own App", "online_account:myownapp:user"],
  ])("reads %j on %s as %s", (text, platform, id) => {
    expect(parseHandle(text, platform).id).toBe(id);
  });

  test.each<[text: string, platform: string, reason: string]>([
    ["someone", "", "missing-required"],
    ["two words", "telegram", "bad-identifier"],
    ["x".repeat(300), "telegram", "bad-identifier"],
    ["unknown", "telegram", "placeholder"],
    ["no address", "email", "bad-identifier"],
    ["a@b@c.example", "email", "bad-identifier"],
    ["1.0E+9", "telegram", "lossy-number"],
  ])("finds no account in %j on %j: %s", (text, platform, reason) => {
    expect(parseHandle(text, platform).flaw?.reason).toBe(reason);
  });

  test("takes a label off an e-mail address", () => {
    expect(parseEmail("Home: someone@example.org").id).toBe("online_account:email:someone@example.org");
  });
});

describe("parseContact", () => {
  test.each<[text: string, platform: string, id: string, names: string[]]>([
    [
      "Ann (@Ann_sample 1000000002)",
      "telegram",
      "online_account:telegram:1000000002",
      ["Ann", "@Ann_sample"],
    ],
    ["WARN: UNK NAME (1000000003)", "telegram", "online_account:telegram:1000000003", []],
    ["120363000000000001@g.us", "whatsapp", "online_account:whatsapp:120363000000000001@g.us", []],
    ["85512000123@s.whatsapp.net", "whatsapp", "phone:+85512000123", []],
    ["someone@example.org", "", "online_account:email:someone@example.org", []],
    ["SampleBank", "", "online_account:sms-sender:samplebank", []],
    ["+85512000123", "sms", "phone:+85512000123", []],
  ])("reads %j of %j as %s", (text, platform, id, names) => {
    expect(parseContact(text, platform, undefined, true)).toEqual({ parsed: { id }, names });
  });

  test("takes a word for a sender only where texts have such", () => {
    expect(parseContact("SampleBank", "").parsed.flaw?.reason).toBe("bad-phone");
    expect(parseContact("1-800-SAMPLE", "", undefined, true).parsed.flaw?.reason).toBe("bad-phone");
  });

  test.each(["status@broadcast", "Local User", "unknown", "x@newsletter"])("takes %j for nobody", (text) => {
    expect(parseContact(text, "whatsapp").parsed.flaw?.reason).toBe("placeholder");
  });
});
