import { hash, verify } from "@node-rs/argon2";
import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";
import { Problem } from "#model/problem.ts";

/** Characters a passphrase has at least and at most (OWASP ASVS 5, 6.2.1 and 6.2.9). */
const SHORTEST = 15;
const LONGEST = 200;
/** zxcvbn's grade from 0 to 4: 3 takes more than a hundred million guesses. */
const LEAST_GRADE = 3;
/** Argon2id with 64 MiB and three rounds (RFC 9106, second recommended option). */
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

let guesser: ZxcvbnFactory | undefined;

/** Throws `access/weak-passphrase` when it is short, long or easily guessed, e.g. a common one or made of the account's name. */
export function requireStrong(passphrase: string, account: string): void {
  const length = Array.from(passphrase).length;
  if (length < SHORTEST || length > LONGEST) {
    throw weak(`It has ${length} characters; ${SHORTEST} to ${LONGEST} are needed.`);
  }
  guesser ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  const { score } = guesser.check(passphrase, [account, "redthread"]);
  if (score < LEAST_GRADE)
    throw weak("It is easily guessed: a common word, name, date, row of keys or repetition.");
}

/** The Argon2id hash in its usual text form, with a salt of its own. */
export function hashPassphrase(passphrase: string): Promise<string> {
  return hash(passphrase.normalize("NFC"), COST);
}

/** Whether the passphrase is the one that was hashed. */
export function isPassphrase(passphrase: string, hashed: string): Promise<boolean> {
  return verify(hashed, passphrase.normalize("NFC"));
}

function weak(why: string): Problem {
  return new Problem("access/weak-passphrase", `This passphrase is not taken. ${why}`);
}
