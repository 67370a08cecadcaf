import type { EntityKind } from "#model/kinds.ts";
import { citedText } from "./cite.ts";
import type { Prepared } from "./prepare-export.ts";

const LABELS: Readonly<Record<EntityKind, string>> = {
  person: "Person",
  organization: "Organization",
  compound: "Compound",
  phone: "Phone",
  bank_account: "BankAccount",
  crypto_wallet: "CryptoWallet",
  device: "Device",
  online_account: "OnlineAccount",
  document: "Document",
};
const ROWS = 500;

/**
 * A script for cypher-shell that makes the graph in another Neo4j: each entity under `Entity` and its kind, each link as one
 * relationship with its events as lists. Running it twice changes nothing. Every value is a literal, no text of a file is ever code.
 */
export function* writeCypher({ entities, links, about }: Prepared): Generator<string> {
  yield `// ${about.replaceAll(/[\r\n\u2028\u2029\u0085]/g, " ")}\n`;
  yield "CREATE CONSTRAINT redthread_entity IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;\n";
  for (const kind of new Set(entities.map(({ entity }) => entity.kind))) {
    const rows = entities
      .filter(({ entity }) => entity.kind === kind)
      .map(({ entity, record, stated }) => ({
        id: entity.id,
        says: {
          caption: entity.caption,
          names: record.names,
          ...record.attributes,
          listed: record.listed.map((listing) => JSON.stringify(listing)),
          sources: stated.map(({ citation }) => citedText(citation)),
        },
      }));
    yield* batches(rows, `MERGE (e:Entity {id: row.id}) SET e:${LABELS[kind]}, e += row.says`);
  }
  for (const kind of new Set(links.map(({ link }) => link.kind))) {
    const rows = links
      .filter(({ link }) => link.kind === kind)
      .map(({ link, part, record, citation }) => ({
        from: record.from,
        to: record.to,
        id: part === 0 ? link.id : `${link.id}#${part + 1}`,
        says: { ...record.attributes, ...record.events, source: citedText(citation) },
      }));
    yield* batches(
      rows,
      `MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to}) MERGE (a)-[r:${kind.toUpperCase()} {id: row.id}]->(b) SET r += row.says`,
    );
  }
}

function* batches(rows: readonly object[], change: string): Generator<string> {
  for (let at = 0; at < rows.length; at += ROWS) {
    yield `UNWIND [\n${rows
      .slice(at, at + ROWS)
      .map(literal)
      .join(",\n")}\n] AS row\n${change};\n`;
  }
}

/** A value as a literal of Cypher: text, number, list or map. Keys are of our own closed lists. */
function literal(value: unknown): string {
  if (typeof value === "string") return text(value);
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  const pairs = Object.entries(value as object).filter(([, inner]) => inner !== undefined);
  return `{${pairs.map(([key, inner]) => `${key}: ${literal(inner)}`).join(", ")}}`;
}

/** Quotes, backslashes and everything that is not plainly visible are escaped: nothing ends the text before its end. */
function text(value: string): string {
  const escaped = value.replaceAll(/[\\'\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (letter) =>
    letter === "\\" || letter === "'" ? `\\${letter}` : units(letter),
  );
  return `'${escaped}'`;
}

/** A letter as the escapes of its UTF-16 units; half of a pair alone becomes U+FFFD, for no database keeps it. */
function units(letter: string): string {
  if (/\p{Cs}/u.test(letter)) return "\\uFFFD";
  return Array.from(
    { length: letter.length },
    (_, at) => `\\u${letter.charCodeAt(at).toString(16).padStart(4, "0")}`,
  ).join("");
}
