import { Neo4jError } from "neo4j-driver";
import { Problem } from "#model/problem.ts";

/** The Problem that a failure of the driver is to a person; anything else comes back as it is. */
export function translateError(error: unknown, uri: string): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const cause = { cause: error };
  switch (error.code) {
    case "Neo.ClientError.Security.Unauthorized":
    case "Neo.ClientError.Security.CredentialsExpired":
    case "Neo.ClientError.Security.AuthenticationRateLimit":
    case "Neo.ClientError.Security.Forbidden":
      return new Problem("neo4j/wrong-password", `${uri} refuses the user or the password.`, [], cause);
    case "ServiceUnavailable":
    case "SessionExpired":
    case "Neo.TransientError.General.DatabaseUnavailable":
    case "Neo.ClientError.Database.DatabaseNotFound":
      return new Problem("neo4j/unreachable", `${uri} does not answer.`, [error.message], cause);
    case "Neo.TransientError.General.MemoryPoolOutOfMemoryError":
    case "Neo.TransientError.General.TransactionOutOfMemoryError":
      return new Problem("neo4j/out-of-memory", `${uri} ran out of memory for this.`, [error.message], cause);
    case "Neo.ClientError.Transaction.TransactionTimedOut":
    case "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration":
      return new Problem("neo4j/timed-out", `${uri} gave up on this after its time limit.`, [], cause);
    case "Neo.DatabaseError.Transaction.TransactionCommitFailed":
      return new Problem("neo4j/write-failed", `${uri} could not write.`, [error.message], cause);
    default:
      return error;
  }
}
