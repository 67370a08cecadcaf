import type { AtOnceLimit } from "#access/at-once-limit.ts";
import type { Accounts } from "#access/accounts/accounts.ts";
import type { SignInBrake } from "#access/accounts/sign-in-brake.ts";
import type { AuditLog } from "#access/audit/audit-log.ts";
import type { Repeats } from "#access/audit/gather-repeats.ts";
import type { Invitations } from "#access/invitations.ts";
import type { NameReleases } from "#access/name-releases.ts";
import type { RateLimit } from "#access/rate-limit.ts";
import type { DatabaseWatch } from "#model/database-watch.ts";
import type { ProtectionEnds } from "#access/protection-ends.ts";
import type { Sessions } from "#access/sessions.ts";
import type { Signer } from "#access/signer.ts";
import type { CaseId } from "#model/source.ts";
import type { Store } from "#model/store.ts";
import type { Vault } from "#vault/vault.ts";
import type { Candidates } from "./candidates.ts";
import type { DisclosedQuery } from "./disclosed-queries.ts";
import type { ImportJobs } from "./import-jobs.ts";
import type { Scores } from "./scores.ts";
import type { Ways } from "./ways.ts";
import type { ChartFonts } from "#chart/shape-text.ts";

/** Everything the server works with; the composition root makes it. */
export type Deps = {
  store: Store;
  vault: Vault;
  isCase: (id: CaseId) => Promise<boolean>;
  accounts: Accounts;
  invitations: Invitations;
  sessions: Sessions;
  brake: SignInBrake;
  limits: { session: RateLimit; stranger: RateLimit; atOnce: AtOnceLimit };
  /** Whether the database is there: a local one is started again when it ends. */
  database: DatabaseWatch;
  audit: AuditLog;
  repeats: Repeats;
  imports: ImportJobs;
  scores: Scores;
  ways: Ways;
  candidates: Candidates;
  fonts: () => ChartFonts;
  signer: Signer;
  releases: NameReleases;
  ends: ProtectionEnds;
  /** Name and version of this program. */
  tool: string;
  /** The single-file verifier that goes with a chart. */
  verifier: () => Promise<Uint8Array>;
  /** The text of a query of the store. */
  queryText: (name: DisclosedQuery) => string;
  /** Open to a network: nobody does anything there without one-time codes. */
  isOffice: boolean;
  /** The exact origin the pages are served under, e.g. `http://abc.localhost:7688`. */
  origin: string;
  now: () => Date;
  /** Where faults of ours go; callers never see them. */
  logFault: (error: unknown) => void;
};
