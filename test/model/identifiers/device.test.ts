import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDevice } from "#model/identifiers/device.ts";

describe("parseDevice", () => {
  test.each<[text: string, id: string]>([
    ["490154203237518", "device:imei:490154203237518"],
    ["49015420323751", "device:imei:490154203237518"],
    ["4901542032375101", "device:imei:490154203237518"],
    ["49-015420-323751-8", "device:imei:490154203237518"],
    ["IMEI: 490154203237518", "device:imei:490154203237518"],
    ["'490154203237518", "device:imei:490154203237518"],
    ["f2lz-test-0001", "device:serial:F2LZTEST0001"],
  ])("reads %j as %s", (text, id) => {
    expect(parseDevice(text)).toEqual({ id });
  });

  test.each<[text: string, reason: string]>([
    ["490154203237519", "bad-device"],
    ["1234567", "bad-device"],
    ["4.9015E+14", "lossy-number"],
    ["000000000000000", "placeholder"],
    ["111111111111111", "placeholder"],
    ["004999010640000", "placeholder"],
    ["unknown", "placeholder"],
    ["a phone", "bad-device"],
  ])("finds no device in %j: %s", (text, reason) => {
    const parsed = parseDevice(text);
    expect(parsed.id).toBeUndefined();
    expect(parsed.flaw?.reason).toBe(reason);
  });

  test("14, 15 and 16 digits of one phone are one device, and its key is itself", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^35\d{12}$/), (body) => {
        const { id = "" } = parseDevice(body);
        const whole = id.slice("device:imei:".length);
        expect(parseDevice(whole).id).toBe(id);
        expect(parseDevice(`${body}07`).id).toBe(id);
      }),
    );
  });
});
