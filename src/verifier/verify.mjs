#!/usr/bin/env node
// @ts-check
// Checks a chart package of Redthread without Redthread: node verify.mjs [DIR] [--originals DIR] [--key SHA-256]
// Needs Node 20 or newer and nothing else. What it checks, and how, is written in docs/VERIFY.md.
import { createHash, createPublicKey, verify } from "node:crypto";
import { readFileSync, readdirSync, realpathSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const TYPE = "application/vnd.redthread.chart-index.v1+json";
const ENVELOPE = "manifest.dsse.json";
const MANIFEST = "manifest.json";
const LISTS = ["sources", "entities", "links", "facts", "rows"];
const WORD = { sources: "file", entities: "entity", links: "link", facts: "fact", rows: "row" };

/**
 * @typedef {{ what: string, says: string }} Finding
 * @typedef {{ ok: boolean, findings: Finding[], fingerprint: string, checked: Record<string, number> }} Verdict
 * @typedef {{ names: string[], read: (name: string) => Buffer }} Package
 * @typedef {(sha256: string) => Buffer | undefined} Originals
 * @typedef {(file: string, line: number) => string | undefined} Salts
 */

/**
 * What differs from what was signed, by name; nothing differs when `ok`. With `originals` every row is compared with the
 * bytes of its file, with `salts` also those whose text is not shown.
 * @param {Package} dir
 * @param {{ key?: string, originals?: Originals, salts?: Salts }} [options]
 * @returns {Verdict}
 */
export function verifyPackage(dir, options = {}) {
  /** @type {Finding[]} */
  const findings = [];
  /** @type {Record<string, number>} */
  const checked = {
    files: 0,
    links: 0,
    facts: 0,
    rows: 0,
    originals: 0,
    rowsInOriginals: 0,
    rowsNotOpened: 0,
  };
  const say = (/** @type {string} */ what, /** @type {string} */ says) => void findings.push({ what, says });
  const done = (fingerprint = "") => ({ ok: findings.length === 0, findings, fingerprint, checked });
  const index = readEnvelope(dir, say);
  if (index === undefined) return done();
  const fingerprint = String(index.key?.fingerprint ?? "");
  if (options.key !== undefined && plain(options.key) !== fingerprint) {
    say("key", `the package is signed by ${fingerprint}, not by ${plain(options.key)}`);
  }
  checkFiles(dir, index, say, checked);
  const manifest = readManifest(dir, say);
  if (manifest === undefined) return done(fingerprint);
  const follow = (/** @type {() => void} */ check) => {
    try {
      check();
    } catch (error) {
      say(MANIFEST, `has not the form it was signed in: ${String(error)}`);
    }
  };
  follow(() => checkItems(manifest, index, say, checked));
  follow(() => checkReferences(manifest, say));
  follow(() => checkPictures(dir, manifest, say));
  const { originals, salts } = options;
  if (originals !== undefined) follow(() => checkOriginals(manifest, originals, salts, say, checked));
  return done(fingerprint);
}

/** The signed index, or undefined (said) when the signature does not hold. */
function readEnvelope(/** @type {Package} */ dir, /** @type {(a: string, b: string) => void} */ say) {
  const refuse = (/** @type {string} */ why) => {
    say(ENVELOPE, why);
    return undefined;
  };
  try {
    const text = dir.read(ENVELOPE).toString("utf8");
    const envelope = JSON.parse(text);
    const payload = Buffer.from(String(envelope.payload), "base64");
    const [signature] = envelope.signatures;
    const sig = Buffer.from(String(signature.sig), "base64");
    const exact = canonical({
      payloadType: TYPE,
      payload: payload.toString("base64"),
      signatures: [{ keyid: signature.keyid, sig: sig.toString("base64") }],
    });
    if (`${exact}\n` !== text) return refuse("is not written as it was signed");
    const index = JSON.parse(payload.toString("utf8"));
    if (canonical(index) !== payload.toString("utf8")) return refuse("its index is not canonical");
    const spki = Buffer.from(index.key.publicKey, "base64");
    const fingerprint = hash(spki);
    if (fingerprint !== index.key.fingerprint || signature.keyid !== fingerprint) {
      return refuse("names another key than the one it carries");
    }
    const signed = Buffer.concat([Buffer.from(`DSSEv1 ${TYPE.length} ${TYPE} ${payload.length} `), payload]);
    const key = createPublicKey({ key: spki, format: "der", type: "spki" });
    if (key.asymmetricKeyType !== "ed25519" || !verify(null, signed, key, sig)) {
      return refuse("the signature does not fit: the index or the signature was changed");
    }
    return index;
  } catch (error) {
    return refuse(`cannot be read: ${String(error)}`);
  }
}

function checkFiles(
  /** @type {Package} */ dir,
  /** @type {any} */ index,
  /** @type {(a: string, b: string) => void} */ say,
  /** @type {Record<string, number>} */ checked,
) {
  const named = new Set([ENVELOPE]);
  for (const { name, bytes, sha256 } of index.files) {
    named.add(name);
    checked["files"] = (checked["files"] ?? 0) + 1;
    if (!dir.names.includes(name)) say(name, "is missing");
    else {
      const content = dir.read(name);
      if (content.length !== bytes) say(name, `has ${content.length} bytes, not ${bytes}`);
      else if (hash(content) !== sha256) say(name, `has SHA-256 ${hash(content)}, not ${sha256}`);
    }
  }
  for (const name of dir.names) if (!named.has(name)) say(name, "was not part of the package");
}

function readManifest(/** @type {Package} */ dir, /** @type {(a: string, b: string) => void} */ say) {
  try {
    const manifest = JSON.parse(dir.read(MANIFEST).toString("utf8"));
    for (const list of LISTS) if (!Array.isArray(manifest[list])) throw new TypeError(`it has no ${list}`);
    return manifest;
  } catch (error) {
    say(MANIFEST, `cannot be read: ${String(error)}`);
    return undefined;
  }
}

/** Every item by its number against the index: changed, missing, added, in another order. */
function checkItems(
  /** @type {any} */ manifest,
  /** @type {any} */ index,
  /** @type {(a: string, b: string) => void} */ say,
  /** @type {Record<string, number>} */ checked,
) {
  const heads = new Map(index.heads);
  for (const [name, value] of Object.entries(manifest)) {
    if (LISTS.includes(name)) continue;
    if (heads.get(name) !== hash(canonical(value)))
      say(`${MANIFEST} ${name}`, "differs from what was signed");
    heads.delete(name);
  }
  for (const name of heads.keys()) say(`${MANIFEST} ${name}`, "is missing");
  for (const [list, items] of index.items) {
    const word = WORD[/** @type {keyof typeof WORD} */ (list)];
    const signed = new Map(items);
    const seen = new Set();
    for (const item of manifest[list]) {
      const number = String(item?.number);
      checked[list] = (checked[list] ?? 0) + 1;
      if (!signed.has(number)) say(`${word} ${number}`, "was added");
      else if (seen.has(number)) say(`${word} ${number}`, "stands twice");
      else if (signed.get(number) !== hash(canonical(item)))
        say(`${word} ${number}`, "differs from what was signed");
      seen.add(number);
    }
    for (const number of signed.keys()) if (!seen.has(number)) say(`${word} ${number}`, "is missing");
    const order = manifest[list].map((/** @type {any} */ item) => String(item?.number)).join(" ");
    if (order !== [...signed.keys()].join(" ")) say(`${list}`, "do not stand in the order that was signed");
  }
}

/** Each link and fact leads to entities, a file and a row for every line it cites. */
function checkReferences(/** @type {any} */ manifest, /** @type {(a: string, b: string) => void} */ say) {
  const of = (/** @type {string} */ list) =>
    new Set(manifest[list].map((/** @type {any} */ item) => item.number));
  const [files, entities, rows] = [of("sources"), of("entities"), of("rows")];
  for (const { number, from, to, entity, file, lines } of [...manifest.links, ...manifest.facts]) {
    for (const end of [from, to, entity]) {
      if (end !== undefined && !entities.has(end)) say(number, `leads to no entity ${end}`);
    }
    if (!files.has(file)) say(number, `leads to no file ${file}`);
    for (const line of lines) if (!rows.has(`${file}:${line}`)) say(number, `cites no row ${file}:${line}`);
  }
  for (const { number, file, state, text, commitment } of manifest.rows) {
    if (!files.has(file)) say(`row ${number}`, `leads to no file ${file}`);
    const { encoding, sheet } = manifest.sources.find((/** @type {any} */ one) => one.number === file) ?? {};
    const isText = encoding === "utf-8" || sheet !== undefined;
    if (state === "open" && isText && !text.includes("\ufffd") && hash(text) !== commitment) {
      say(`row ${number}`, "its text is not the one it is bound to");
    }
  }
}

/** Each picture in the package draws links of the manifest only, and together they draw every one. */
function checkPictures(
  /** @type {Package} */ dir,
  /** @type {any} */ manifest,
  /** @type {(a: string, b: string) => void} */ say,
) {
  const pictures = dir.names.filter((name) => name.endsWith(".svg"));
  if (pictures.length === 0) return;
  const drawn = new Set();
  const links = new Set(manifest.links.map((/** @type {any} */ link) => link.number));
  for (const name of pictures) {
    for (const [, numbers = ""] of dir
      .read(name)
      .toString("utf8")
      .matchAll(/ data-exhibits="([^"]*)"/g)) {
      for (const number of numbers.split(" ")) {
        drawn.add(number);
        if (!links.has(number)) say(name, `draws a link ${number} that the manifest does not have`);
      }
    }
  }
  for (const number of links)
    if (!drawn.has(number)) say(`link ${number}`, "is on no picture of the package");
}

/** Every row against the bytes of its file. */
function checkOriginals(
  /** @type {any} */ manifest,
  /** @type {Originals} */ originals,
  /** @type {Salts | undefined} */ salts,
  /** @type {(a: string, b: string) => void} */ say,
  /** @type {Record<string, number>} */ checked,
) {
  for (const source of manifest.sources) {
    const bytes = originals(source.sha256);
    if (bytes === undefined) continue;
    checked["originals"] = (checked["originals"] ?? 0) + 1;
    if (hash(bytes) !== source.sha256)
      say(`file ${source.number}`, `the original has SHA-256 ${hash(bytes)}`);
    for (const row of manifest.rows) {
      if (row.file !== source.number || row.state === "missing" || row.length === 0) continue;
      const salt = row.state === "open" ? "" : salts?.(row.file, row.line);
      if (salt === undefined) checked["rowsNotOpened"] = (checked["rowsNotOpened"] ?? 0) + 1;
      else if (hash(salt, bytes.subarray(row.offset, row.offset + row.length)) !== row.commitment) {
        say(`row ${row.number}`, "is not what stands in the original file");
      } else checked["rowsInOriginals"] = (checked["rowsInOriginals"] ?? 0) + 1;
    }
  }
}

/** SHA-256 in hexadecimal. @param {...(string | Uint8Array)} parts */
function hash(...parts) {
  const sum = createHash("sha256");
  for (const part of parts) sum.update(part);
  return sum.digest("hex");
}

/** JSON with the keys of every object in code unit order. @param {any} value @returns {string} */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const keys = Object.keys(value).toSorted();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(",")}}`;
}

/** A fingerprint without the spaces it is printed with. */
function plain(/** @type {string} */ fingerprint) {
  return fingerprint.replace(/[\s:]/g, "").toLowerCase();
}

/** The files of a directory. @param {string} path @returns {Package} */
export function openDirectory(path) {
  const names = readdirSync(path).filter((name) => statSync(join(path, name)).isFile());
  return { names: names.toSorted(), read: (name) => readFileSync(join(path, name)) };
}

/** Finds originals by what they are, whatever they are called. @param {string} path @returns {Originals} */
export function originalsIn(path) {
  const found = new Map();
  for (const name of readdirSync(path, { recursive: true })) {
    const file = join(path, String(name));
    if (statSync(file).isFile()) found.set(hash(readFileSync(file)), file);
  }
  return (sha256) => (found.has(sha256) ? readFileSync(found.get(sha256)) : undefined);
}

/** The verdict in words. @param {Verdict} verdict */
export function verdictText({ ok, findings, fingerprint, checked }) {
  const counts = `${checked["files"]} files, ${checked["links"]} links, ${checked["facts"]} facts, ${checked["rows"]} rows`;
  const originals = `${checked["originals"]} originals compared, ${checked["rowsInOriginals"]} rows found in them`;
  const closed = checked["rowsNotOpened"] ?? 0;
  return [
    ...findings.map(({ what, says }) => `${what}: ${says}`),
    ok ? `Nothing differs: ${counts} are as they were signed.` : `${findings.length} differences.`,
    `${originals}${closed > 0 ? `; ${closed} rows about protected persons were not opened` : ""}.`,
    `Signed by the key with SHA-256 ${fingerprint.match(/.{8}/g)?.join(" ") ?? "(none)"}: compare it with the one printed on the chart.`,
  ].join("\n");
}

const started = process.argv[1];
if (
  started !== undefined &&
  started.endsWith("verify.mjs") &&
  import.meta.url === pathToFileURL(realpathSync(started)).href
) {
  const args = process.argv.slice(2);
  const option = (/** @type {string} */ name) =>
    args.includes(name) ? args.splice(args.indexOf(name), 2)[1] : undefined;
  const [originals, key] = [option("--originals"), option("--key")];
  const verdict = verifyPackage(openDirectory(resolve(args[0] ?? ".")), {
    ...(key !== undefined && { key }),
    ...(originals !== undefined && { originals: originalsIn(resolve(originals)) }),
  });
  console.log(verdictText(verdict));
  process.exitCode = verdict.ok ? 0 : 1;
}
