import { Problem } from "#model/problem.ts";

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/**
 * A property's value as JSON that keeps its type: integers (bigint here) as `{"int":"5"}`, bytes as `{"bytes":base64}`,
 * numbers as they are for floats. Throws `backup/unknown-value` for a type we never write.
 */
export function toTypedJson(value: unknown): Json {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "bigint") return { int: value.toString() };
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (ArrayBuffer.isView(value)) {
    return { bytes: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("base64") };
  }
  if (Array.isArray(value)) return value.map(toTypedJson);
  throw new Problem(
    "backup/unknown-value",
    `A property holds a ${typeof value}, which a backup cannot carry.`,
  );
}

/** The value back, as the driver takes it. */
export function fromTypedJson(json: Json): unknown {
  if (Array.isArray(json)) return json.map(fromTypedJson);
  if (typeof json !== "object" || json === null) return json;
  if (typeof json["int"] === "string") return BigInt(json["int"]);
  if (typeof json["bytes"] === "string") return new Int8Array(Buffer.from(json["bytes"], "base64"));
  throw new Problem("backup/damaged", `This is no value of a backup: ${JSON.stringify(json).slice(0, 80)}`);
}

/** The properties of a node or relationship, each with its type. */
export function typedProperties(properties: Record<string, unknown>): Record<string, Json> {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, toTypedJson(value)]));
}

export function plainProperties(properties: Record<string, Json>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).map(([name, json]) => [name, fromTypedJson(json)]));
}
