import type { FileToWrite } from "#server/chart-package.ts";

/** The package with one random thing changed, and what that was. */
export type Changed = { readonly files: readonly FileToWrite[]; readonly what: string };

type Item = Record<string, unknown>;
type Manifest = Record<string, Item[]>;
type Pick = (below: number) => number;

const LISTS = ["sources", "entities", "links", "facts", "rows"] as const;

/** A byte flipped, inserted or cut; a file dropped, added or renamed; a link, row or name changed; two items swapped; the signature. */
export function changeOnce(files: readonly FileToWrite[], random: () => number): Changed {
  const pick: Pick = (below) => Math.floor(random() * below);
  const changes: readonly (() => Changed)[] = [
    () => byteChange(files, pick),
    () => byteChange(files, pick),
    () => fileChange(files, pick),
    () => itemChange(files, pick),
    () => itemChange(files, pick),
    () => orderChange(files, pick),
    () => signatureChange(files, pick),
  ];
  return (changes[pick(changes.length)] ?? changes[0] ?? (() => byteChange(files, pick)))();
}

function byteChange(files: readonly FileToWrite[], pick: Pick): Changed {
  const at = pick(files.length);
  const body = Buffer.from(files[at]?.body ?? []);
  const place = pick(body.length);
  const way = pick(3);
  const cut = [body.subarray(0, place), body.subarray(place)] as const;
  const changed =
    way === 0
      ? Buffer.concat([cut[0], Buffer.from([(body[place] ?? 0) ^ (1 << pick(8))]), cut[1].subarray(1)])
      : way === 1
        ? Buffer.concat([cut[0], Buffer.from([pick(256)]), cut[1]])
        : Buffer.concat([cut[0], cut[1].subarray(1)]);
  return { files: put(files, at, changed), what: ["byte flipped", "byte inserted", "byte cut"][way] ?? "" };
}

function fileChange(files: readonly FileToWrite[], pick: Pick): Changed {
  const at = pick(files.length);
  const way = pick(3);
  if (way === 0) return { files: files.filter((_, i) => i !== at), what: "file dropped" };
  if (way === 1) {
    return {
      files: [...files, { name: `chart-${2 + pick(90)}.svg`, body: Buffer.from("<svg/>") }],
      what: "file added",
    };
  }
  return {
    files: files.map((file, i) => (i === at ? { ...file, name: `x${file.name}` } : file)),
    what: "file renamed",
  };
}

function itemChange(files: readonly FileToWrite[], pick: Pick): Changed {
  return onManifest(files, (manifest) => {
    const filled = LISTS.filter((name) => (manifest[name]?.length ?? 0) > 0);
    const list = filled[pick(filled.length)] ?? "links";
    const items = manifest[list] ?? [];
    const at = pick(items.length);
    const item = items[at] ?? {};
    if (pick(5) === 0) {
      items.splice(at, 1);
      return `${list} item dropped`;
    }
    const names = Object.keys(item);
    const name = names[pick(names.length)] ?? "number";
    items[at] = { ...item, [name]: other(item[name]) };
    return `${list} item changed`;
  });
}

function orderChange(files: readonly FileToWrite[], pick: Pick): Changed {
  return onManifest(files, (manifest) => {
    const long = LISTS.filter((name) => (manifest[name]?.length ?? 0) > 1);
    const list = long[pick(long.length)] ?? "links";
    const items = manifest[list] ?? [];
    const at = pick(items.length - 1);
    items.splice(at, 2, ...items.slice(at, at + 2).toReversed());
    return `${list} order changed`;
  });
}

function signatureChange(files: readonly FileToWrite[], pick: Pick): Changed {
  const at = files.findIndex(({ name }) => name === "manifest.dsse.json");
  const envelope = JSON.parse(Buffer.from(files[at]?.body ?? []).toString()) as {
    signatures: { sig: string }[];
  };
  const [signature] = envelope.signatures;
  const bytes = Buffer.from(signature?.sig ?? "", "base64");
  const place = pick(bytes.length);
  bytes[place] = (bytes[place] ?? 0) ^ (1 << pick(8));
  if (signature !== undefined) signature.sig = bytes.toString("base64");
  return { files: put(files, at, Buffer.from(`${JSON.stringify(envelope)}\n`)), what: "signature changed" };
}

function onManifest(files: readonly FileToWrite[], change: (manifest: Manifest) => string): Changed {
  const at = files.findIndex(({ name }) => name === "manifest.json");
  const manifest = JSON.parse(Buffer.from(files[at]?.body ?? []).toString()) as Manifest;
  const what = change(manifest);
  return { files: put(files, at, Buffer.from(JSON.stringify(manifest))), what };
}

function put(files: readonly FileToWrite[], at: number, body: Buffer): FileToWrite[] {
  return files.map((file, i) => (i === at ? { ...file, body } : file));
}

/** Another value of the same kind. */
function other(value: unknown): unknown {
  if (typeof value === "number") return value + 1;
  if (typeof value === "string") return `${value}x`;
  if (Array.isArray(value)) return [...value, 1];
  return { ...(value as object), x: "x" };
}
