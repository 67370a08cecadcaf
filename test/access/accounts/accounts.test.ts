import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Secret, TOTP } from "otpauth";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openAccounts, type Accounts } from "#access/accounts/accounts.ts";
import { CaseId } from "#model/source.ts";

const STRONG = "violet harbour mosaic 52";
const OTHER = "sorghum lantern quartz 17";
const lotus = CaseId.parse("lotus");

let home: string;
let time: Date;
let accounts: Accounts;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "redthread-accounts-"));
  time = new Date("2026-03-01T00:00:00Z");
  accounts = await openAccounts(home, () => time);
});
afterEach(() => rm(home, { recursive: true }));

const code = (value: string): unknown => expect.objectContaining({ code: value });

test("the first account is a supervisor's, and there is only one first", async () => {
  await accounts.addFirst("Kim", STRONG);
  expect(accounts.user("kim")).toEqual({
    name: "Kim",
    roles: ["supervisor", "investigator", "analyst", "prosecutor"],
  });
  await expect(accounts.addFirst("Sok", OTHER)).rejects.toEqual(code("access/account-exists"));
});

test("right credentials let in, wrong ones, unknown names and accounts without a passphrase do not", async () => {
  await accounts.addFirst("Kim", STRONG);
  await accounts.add({ name: "Sok", roles: ["analyst"], by: "Kim" });
  expect(await accounts.verify({ name: "Kim", passphrase: STRONG })).toMatchObject({ name: "Kim" });
  for (const [name, passphrase] of [
    ["Kim", OTHER],
    ["Nobody", STRONG],
    ["Sok", STRONG],
    ["Sok", ""],
  ] as const) {
    expect(await accounts.verify({ name, passphrase })).toBeUndefined();
  }
});

test.each([
  "short of 15",
  "passwordpassword",
  "qwertyuiopasdfghjkl",
  "Supervisor Kim Supervisor Kim".slice(0, 14),
  "aaaaaaaaaaaaaaaaaaaa",
  "x".repeat(201),
])("the passphrase %j is not taken", async (passphrase) => {
  await expect(accounts.addFirst("Kim", passphrase)).rejects.toEqual(code("access/weak-passphrase"));
});

test("the file holds only an Argon2id hash of 64 MiB and three rounds, for its owner's eyes", async () => {
  await accounts.addFirst("Kim", STRONG);
  const path = join(home, "accounts.json");
  const text = await readFile(path, "utf8");
  expect(text).toContain("$argon2id$v=19$m=65536,t=3,p=1$");
  expect(text).not.toContain(STRONG);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test("what was changed is there after a restart", async () => {
  await accounts.addFirst("Kim", STRONG);
  await accounts.add({ name: "Sok", roles: ["analyst"], by: "Kim" });
  await accounts.addMember("Sok", lotus, "H0");
  const again = await openAccounts(home, () => time);
  expect(again.list()).toEqual(accounts.list());
  expect(again.memberships()).toEqual([
    { account: "Sok", case: lotus, clearance: "H0", from: "2026-03-01T00:00:00.000Z" },
  ]);
});

test("a disabled account is nobody, at once, until it is enabled again", async () => {
  await accounts.addFirst("Kim", STRONG);
  await accounts.add({ name: "Sok", roles: ["analyst"], by: "Kim" });
  await accounts.setPassphrase("Sok", OTHER);
  await accounts.setDisabled("Sok", true);
  expect(accounts.user("Sok")).toBeUndefined();
  expect(await accounts.verify({ name: "Sok", passphrase: OTHER })).toBeUndefined();
  await accounts.setDisabled("Sok", false);
  expect(accounts.user("Sok")).toBeDefined();
});

test("the last supervisor can be neither disabled nor turned into something else", async () => {
  await accounts.addFirst("Kim", STRONG);
  await expect(accounts.setDisabled("Kim", true)).rejects.toEqual(code("access/last-supervisor"));
  await expect(accounts.setRoles("Kim", ["analyst"])).rejects.toEqual(code("access/last-supervisor"));
  expect(accounts.user("Kim")?.roles).toContain("supervisor");
});

test("two spellings of one name are one account", async () => {
  await accounts.addFirst("Kim", STRONG);
  await expect(accounts.add({ name: "ＫＩＭ", roles: [], by: "Kim" })).rejects.toEqual(
    code("access/account-exists"),
  );
});

test("a case without members is the supervisors'; with members it is theirs, from one day to another", async () => {
  await accounts.addFirst("Kim", STRONG);
  await accounts.add({ name: "Sok", roles: ["analyst"], by: "Kim" });
  const of = (name: string): string | undefined =>
    accounts.clearance(accounts.user(name) ?? { name, roles: [] }, lotus);
  expect([of("Kim"), of("Sok")]).toEqual(["H3", undefined]);
  await accounts.addMember("Sok", lotus, "H1");
  expect([of("Kim"), of("Sok")]).toEqual([undefined, "H1"]);
  time = new Date("2026-03-02T00:00:00Z");
  await accounts.endMember("Sok", lotus);
  expect(of("Sok")).toBeUndefined();
  expect(accounts.memberships()).toHaveLength(1);
});

test("another clearance ends the membership before it and begins a new one", async () => {
  await accounts.addFirst("Kim", STRONG);
  await accounts.addMember("Kim", lotus, "H0");
  await accounts.addMember("Kim", lotus, "H0");
  await accounts.addMember("Kim", lotus, "H2");
  expect(accounts.memberships().map(({ clearance, to }) => [clearance, to !== undefined])).toEqual([
    ["H0", true],
    ["H2", false],
  ]);
  expect(accounts.clearance({ name: "Kim", roles: [] }, lotus)).toBe("H2");
});

test("codes are needed once confirmed, count once, and only about their time", async () => {
  await accounts.addFirst("Kim", STRONG);
  const { secret, uri } = accounts.proposeCodes("Kim");
  expect(uri).toMatch(/^otpauth:\/\/totp\/Redthread:Kim\?/);
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const at = (offset: number): string => totp.generate({ timestamp: time.getTime() + offset });
  await expect(accounts.confirmCodes("Kim", secret, "000000")).rejects.toEqual(code("access/wrong-code"));
  await accounts.confirmCodes("Kim", secret, at(0));
  const verify = (text?: string): Promise<unknown> =>
    accounts.verify({ name: "Kim", passphrase: STRONG, ...(text !== undefined && { code: text }) });
  expect(await verify()).toBeUndefined();
  expect(await verify(at(-120_000))).toBeUndefined();
  expect(await verify(at(0))).toMatchObject({ name: "Kim" });
  expect(await verify(at(0))).toBeUndefined();
  expect(await verify(at(30_000))).toMatchObject({ name: "Kim" });
});
