import { mkdir, open, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";
import type { CaseId } from "#model/source.ts";

/** What one person asks for and another has to approve. */
type Asked = { id: string; case: CaseId };
export type Approval = { approvedBy?: string | undefined; approvedAt?: string | undefined };

export type AskedFile<T extends Asked> = {
  ask: (asked: T) => Promise<void>;
  /** The first approval of one counts. */
  approve: (id: string, by: string, at: string) => Promise<void>;
  /** Those of a case, in the order in which they were asked. */
  list: (of: CaseId) => Promise<(T & Approval)[]>;
};

const ApprovalLine = z.object({ approves: z.string(), by: z.string(), at: z.string() });

/** What was asked and approved, in a file to which lines of JSON are only ever added. */
export function openAskedFile<T extends Asked>(path: string, shape: z.ZodType<T>): AskedFile<T> {
  const all = async (): Promise<(T & Approval)[]> => {
    const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return "";
      throw error;
    });
    const asked = new Map<string, T & Approval>();
    for (const line of text.split("\n").filter((one) => one !== "")) {
      const value: unknown = JSON.parse(line);
      const approval = ApprovalLine.safeParse(value);
      if (!approval.success) {
        const one = shape.parse(value);
        asked.set(one.id, one);
        continue;
      }
      const { approves, by, at } = approval.data;
      const before = asked.get(approves);
      if (before !== undefined && before.approvedBy === undefined) {
        asked.set(approves, { ...before, approvedBy: by, approvedAt: at });
      }
    }
    return [...asked.values()];
  };
  const add = async (line: object): Promise<void> => {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(path, "a", 0o600);
    try {
      await file.writeFile(`${JSON.stringify(line)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  };
  return {
    ask: add,
    approve: (id, by, at) => add({ approves: id, by, at }),
    list: async (of) => (await all()).filter((one) => one.case === of),
  };
}
