import { expect, test } from "vitest";
import { proposeImport } from "#import/propose-import.ts";
import { TERMS } from "./import-text.ts";

async function profileOf(header: string): Promise<string | undefined> {
  const bytes = Buffer.from(`${header}\n+85512000104,+85512000105,2026-01-02 03:04:05,77\n`);
  const file = {
    fileName: "extract.csv",
    sha256: "0".repeat(64),
    bytes: bytes.length,
    open: async function* () {
      yield bytes;
    },
  };
  return (await proposeImport(file, {}, TERMS)).profile;
}

test.each([
  ["caller,callee,start time,duration", "calls"],
  ["발신번호,착신번호,통화일시,통화시간", "calls"],
  ["sender,recipient,time,message id", "messages"],
  ["sender,recipient,time,message", "messages"],
])("%s is a file of %s", async (header, profile) => {
  expect(await profileOf(header)).toBe(profile);
});
