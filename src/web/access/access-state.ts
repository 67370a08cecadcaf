import type { z } from "zod";
import type { addAccount, listAccounts, listMembers, proposeCodes } from "#api/accounts.ts";
import type { showAudit } from "#api/audit.ts";

export type AccountView = z.output<typeof listAccounts.output>["accounts"][number];

/** What the access page shows; secrets that are shown once are forgotten when the page is opened again. */
export type Access = {
  readonly accounts?: readonly AccountView[];
  readonly members?: z.output<typeof listMembers.output>["members"];
  readonly memberAccounts: readonly string[];
  readonly audit?: z.output<typeof showAudit.output>;
  readonly invitation: z.output<typeof addAccount.output> | undefined;
  readonly codes: z.output<typeof proposeCodes.output> | undefined;
};

export const EMPTY_ACCESS: Access = { memberAccounts: [], invitation: undefined, codes: undefined };
