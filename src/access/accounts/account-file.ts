import { randomUUID } from "node:crypto";
import { open, readFile, rename } from "node:fs/promises";
import { z } from "zod";
import { AccountName, Membership, Role } from "#model/access.ts";

/** What is kept of an account. `disabledAt` ends all it may do; the account itself stays, for the record. */
export const Account = z.object({
  name: AccountName,
  roles: z.array(Role),
  /** Argon2id, or absent until the invitation has been taken up. */
  passphrase: z.string().optional(),
  /** The secret of the one-time codes, base32, when the account uses them. */
  codes: z.string().optional(),
  createdAt: z.string(),
  createdBy: z.string(),
  disabledAt: z.string().optional(),
});
export type Account = z.infer<typeof Account>;

export const AccountFile = z.object({
  version: z.literal(1),
  accounts: z.array(Account),
  memberships: z.array(Membership),
});
export type AccountFile = z.infer<typeof AccountFile>;

/** What the file holds, or nobody when there is none. */
export async function readAccountFile(path: string): Promise<AccountFile> {
  try {
    return AccountFile.parse(JSON.parse(await readFile(path, "utf8")));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return { version: 1, accounts: [], memberships: [] };
  }
}

/** Puts the file there whole or not at all, readable for its owner only. */
export async function writeAccountFile(path: string, content: AccountFile): Promise<void> {
  const part = `${path}.${randomUUID()}`;
  const file = await open(part, "wx", 0o600);
  try {
    await file.writeFile(`${JSON.stringify(content, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, path);
}
