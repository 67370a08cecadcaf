import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateText, orderEvidence, parseDate } from "#import/parse-date.ts";
import { parseTime } from "#import/parse-time.ts";
import { zoneNamed } from "#import/zone.ts";

const SEOUL = zoneNamed("Asia/Seoul");

describe("parseTime", () => {
  test.each<[text: string, at: string, utc: string]>([
    ["2026-03-04 10:15:30", "2026-03-04T10:15:30+09:00", "2026-03-04T01:15:30Z"],
    ["2026-03-04T10:15:30Z", "2026-03-04T10:15:30Z", "2026-03-04T10:15:30Z"],
    ["2026-03-04 10:15:30+07:00", "2026-03-04T10:15:30+07:00", "2026-03-04T03:15:30Z"],
    ["2026-03-04 10:15:30 (UTC-3)", "2026-03-04T10:15:30-03:00", "2026-03-04T13:15:30Z"],
    ["2026-03-04 10:15:30.250", "2026-03-04T10:15:30.250+09:00", "2026-03-04T01:15:30Z"],
    ["2026.03.04 10:15", "2026-03-04T10:15:00+09:00", "2026-03-04T01:15:00Z"],
    ["2026. 3. 4. 오후 2:30", "2026-03-04T14:30:00+09:00", "2026-03-04T05:30:00Z"],
    ["2026년 3월 4일 오전 12:05", "2026-03-04T00:05:00+09:00", "2026-03-03T15:05:00Z"],
    ["2026년 3월 4일 14시 30분 5초", "2026-03-04T14:30:05+09:00", "2026-03-04T05:30:05Z"],
    ["2026/03/04 02:15 PM", "2026-03-04T14:15:00+09:00", "2026-03-04T05:15:00Z"],
    ["04 Mar 2026 10:15:00 KST", "2026-03-04T10:15:00+09:00", "2026-03-04T01:15:00Z"],
    ["20260304101530", "2026-03-04T10:15:30+09:00", "2026-03-04T01:15:30Z"],
    ["20260304", "2026-03-04", "2026-03-04"],
    ["25/12/2025 10:00", "2025-12-25T10:00:00+09:00", "2025-12-25T01:00:00Z"],
  ])("reads %j", (text, at, utc) => {
    expect(parseTime(text, { zone: SEOUL })).toEqual({ at, utc });
  });

  test("a local time of no known zone keeps no offset", () => {
    expect(parseTime("2026-03-04 10:15:30", {})).toMatchObject({ at: "2026-03-04T10:15:30" });
  });

  test.each<[text: string, reason: string]>([
    ["2026-02-30 10:00:00", "bad-date"],
    ["2026-13-01", "bad-date"],
    ["2026-03-04 24:00:00", "bad-date"],
    ["2026-03-04 10:60", "bad-date"],
    ["2026-03-04 13:00 PM", "bad-date"],
    ["2026-03-04 10:00 MARS", "bad-date"],
    ["04/05/2026 10:00", "ambiguous-date"],
    ["26/03/04 10:00", "ambiguous-date"],
    ["45726", "bad-date"],
    ["45726.5", "bad-date"],
    ["4.57E+04", "lossy-number"],
    ["#####", "bad-date"],
    ["Kim 1", "bad-date"],
    ["2026-03-04'; //", "bad-date"],
    ["2569-03-04 10:00", "implausible-date"],
    ["1987", "bad-date"],
    ["yesterday", "bad-date"],
  ])("does not read %j: %s", (text, reason) => {
    const time = parseTime(text, { zone: SEOUL });
    expect(time.at).toBeUndefined();
    expect(time.flaw?.reason).toBe(reason);
  });

  test("keeps but marks what cannot well be", () => {
    expect(parseTime("1970-01-01 00:00:00", { zone: SEOUL })).toMatchObject({
      at: "1970-01-01T00:00:00+09:00",
      flaw: { reason: "implausible-date" },
    });
    expect(parseTime("2031-01-01", { latest: "2026-11-25" }).flaw?.reason).toBe("implausible-date");
  });

  test("knows clocks that spring forward and fall back", () => {
    const berlin = zoneNamed("Europe/Berlin");
    expect(parseTime("2026-03-29 02:30:00", { zone: berlin }).flaw?.reason).toBe("bad-date");
    expect(parseTime("2026-03-29 03:30:00", { zone: berlin })).toMatchObject({ utc: "2026-03-29T01:30:00Z" });
    expect(parseTime("2026-10-25 02:30:00", { zone: berlin })).toMatchObject({ utc: "2026-10-25T00:30:00Z" });
    expect(parseTime("2026-07-01 12:00:00", { zone: berlin })).toMatchObject({ utc: "2026-07-01T10:00:00Z" });
  });

  test("a zone that is none is wrong usage", () => {
    expect(() => zoneNamed("Mars/Base")).toThrow(expect.objectContaining({ code: "usage/invalid" }));
    expect(zoneNamed("UTC+8").offsetAt(0)).toBe(480);
  });

  test("every moment comes back as itself", () => {
    const moments = fc.date({
      min: new Date(Date.UTC(1995, 0)),
      max: new Date(Date.UTC(2040, 0)),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (moment) => {
        const text = `${moment.toISOString().slice(0, 19)}Z`;
        expect(parseTime(text, {})).toEqual({ at: text, utc: text });
      }),
    );
  });
});

describe("parseDate", () => {
  test.each<[text: string, order: "dmy" | "mdy" | undefined, iso: string]>([
    ["16 Dec 1987", undefined, "1987-12-16"],
    ["Dec 16, 1987", undefined, "1987-12-16"],
    ["Dec 1987", undefined, "1987-12"],
    ["1987", undefined, "1987"],
    ["00/00/1961", undefined, "1961"],
    ["03/04/1987", "dmy", "1987-04-03"],
    ["03/04/1987", "mdy", "1987-03-04"],
    ["13/04/1987", undefined, "1987-04-13"],
    ["04/13/1987", undefined, "1987-04-13"],
    ["29 Feb 2024", undefined, "2024-02-29"],
  ])("reads %j (%s) as %s", (text, order, iso) => {
    const date = parseDate(text, order);
    expect("flaw" in date ? date.flaw : dateText(date)).toBe(iso);
  });

  test("29 February needs a leap year; a day over 12 contradicts an order", () => {
    expect(parseDate("29 Feb 2023")).toMatchObject({ flaw: { reason: "bad-date" } });
    expect(parseDate("13/04/1987", "mdy")).toMatchObject({ flaw: { reason: "bad-date" } });
  });

  test.each([
    ["13/04/2026", "dmy"],
    ["04/13/2026 10:00", "mdy"],
    ["04/05/2026", "either"],
    ["04/04/2026", undefined],
    ["2026-04-05", undefined],
    ["31/31/2026", undefined],
  ])("%s tells %s of the order", (text, evidence) => {
    expect(orderEvidence(text)).toBe(evidence);
  });
});
