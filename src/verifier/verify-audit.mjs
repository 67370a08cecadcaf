#!/usr/bin/env node
// @ts-check
// Checks an audit log of Redthread without Redthread: node verify-audit.mjs DIR [--key FILE.pem] [--head SEQ:HASH]
// Needs Node 20 or newer and nothing else. What it checks, and how, is written in docs/AUDIT.md.
import { createHash, createPublicKey, verify } from "node:crypto";
import { readFileSync, readdirSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * @typedef {{ publicKey?: string, head?: { seq: number, hash: string } }} Expected
 * @typedef {{ entries: number, checkpoints: number, signed: number, head: string, bad?: { line: number, why: string } }} Verdict
 */

/** Every line of a log in order: how many hold, and the first that does not. @param {Iterable<string>} lines @param {Expected} [expected] @returns {Verdict} */
export function verifyAuditLines(lines, { publicKey, head } = {}) {
  const key = publicKey === undefined ? undefined : createPublicKey(publicKey);
  const fingerprint = key && sha256(key.export({ type: "spki", format: "der" }));
  let [seq, hash, line, checkpoints, signed] = [0, "0".repeat(64), 0, 0, 0];
  let seen = head === undefined || head.seq === 0;
  const verdict = (/** @type {string | undefined} */ why) => ({
    entries: seq,
    checkpoints,
    signed,
    head: `${seq}:${hash}`,
    ...(why !== undefined && { bad: { line, why } }),
  });
  for (const text of lines) {
    line++;
    const entry = parse(text);
    if (entry === undefined || entry.v !== 1) return verdict("it is not an entry");
    if (canonical(entry) !== text) return verdict("its text is not the canonical form of its entry");
    if (entry.seq !== seq + 1) return verdict(`its number is ${entry.seq}, not ${seq + 1}`);
    if (entry.prev !== hash) return verdict("it does not follow the entry before it");
    const { hash: own, ...rest } = entry;
    if (sha256(`audit/1\n${canonical(rest)}`) !== own) return verdict("its hash is not that of its content");
    if (entry.action === "checkpoint") {
      if (key !== undefined) {
        if (entry.key !== fingerprint)
          return verdict(`it is signed with another key, ${entry.key ?? "none"}`);
        const bytes = Buffer.from(`audit-checkpoint/1\n${entry.seq}\n${entry.prev}`);
        const signature = Buffer.from(String(entry.signature), "base64url");
        if (!verify(null, bytes, key, signature)) return verdict("its signature does not hold");
        signed = entry.seq;
      }
      checkpoints++;
    }
    if (head !== undefined && entry.seq === head.seq) {
      if (own !== head.hash) return verdict("it is not the entry of the head that was noted");
      seen = true;
    }
    [seq, hash] = [entry.seq, own];
  }
  return verdict(seen ? undefined : `the log ends at entry ${seq}; the head noted is ${head?.seq}`);
}

/** The lines of every `YYYY-MM.jsonl` of a directory, in order. @param {string} directory @returns {Generator<string>} */
export function* auditLines(directory) {
  const names = readdirSync(directory).filter((name) => /^\d{4}-\d{2}\.jsonl$/.test(name));
  for (const name of names.toSorted()) {
    const lines = readFileSync(join(directory, name), "utf8").split("\n");
    const rest = lines.pop();
    yield* lines;
    if (rest !== undefined && rest !== "") yield rest;
  }
}

/** RFC 8785 for what an entry is made of: strings, integers and lists of strings. @param {Record<string, unknown>} entry */
function canonical(entry) {
  const keys = Object.keys(entry).toSorted((a, b) => (a < b ? -1 : 1));
  return `{${keys.map((key) => `${JSON.stringify(key)}:${JSON.stringify(entry[key])}`).join(",")}}`;
}

/** @param {string} text @returns {Record<string, any> | undefined} */
function parse(text) {
  try {
    const value = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string | Uint8Array} bytes */
function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The verdict in words. @param {Verdict} verdict @param {boolean} hasKey */
export function auditVerdictText({ entries, checkpoints, signed, head, bad }, hasKey) {
  if (bad !== undefined) {
    return `Line ${bad.line} does not hold: ${bad.why}.\nThe ${entries} entries before it do.`;
  }
  const signatures = hasKey
    ? `${checkpoints} checkpoints are signed, the last over all up to entry ${signed}.`
    : `The signatures of ${checkpoints} checkpoints were not checked: --key FILE.pem.`;
  return `${entries} entries hold. ${signatures}\nHead: ${head} (compare it with one noted elsewhere: nothing else shows a cut tail).`;
}

const started = process.argv[1];
if (
  started !== undefined &&
  started.endsWith("verify-audit.mjs") &&
  import.meta.url === pathToFileURL(realpathSync(started)).href
) {
  const args = process.argv.slice(2);
  const option = (/** @type {string} */ name) =>
    args.includes(name) ? args.splice(args.indexOf(name), 2)[1] : undefined;
  const [key, noted] = [option("--key"), option("--head")];
  const [seq, hash = ""] = noted?.split(":") ?? [];
  const verdict = verifyAuditLines(auditLines(resolve(args[0] ?? ".")), {
    ...(key !== undefined && { publicKey: readFileSync(key, "utf8") }),
    ...(noted !== undefined && { head: { seq: Number(seq), hash } }),
  });
  console.log(auditVerdictText(verdict, key !== undefined));
  process.exitCode = verdict.bad === undefined ? 0 : 1;
}
