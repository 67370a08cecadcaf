import { LINK_KINDS } from "#model/kinds.ts";
import type { Answer, ApiClient } from "./api-client.ts";
import { seededRandom } from "./bench.ts";
import type { TwinPools } from "./twin-worlds.ts";

/** A question that changes nothing. */
export type TwinRequest = { method: "GET" | "POST"; path: string; body?: string };

/**
 * So many random questions of a case: search, entity, neighbours, counts, paths, ways, links, sources with their lines and
 * reports, candidates, decisions, remarks, views, exports. The same seed gives the same.
 */
export function twinRequests(pools: TwinPools, count: number, seed: number): TwinRequest[] {
  const random = seededRandom(seed);
  const below = (most: number): number => Math.floor(random() * most);
  const one = <T>(of: readonly T[]): T => of[below(of.length)] as T;
  const some = (least: number, most: number): string[] =>
    Array.from({ length: least + below(most - least + 1) }, () => one(pools.entities));
  const at = (path: string): string => `/api/cases/${pools.case}${path}`;
  const id = (): string => encodeURIComponent(one(pools.entities));
  const get = (path: string): TwinRequest => ({ method: "GET", path: at(path) });
  const post = (path: string, body: object): TwinRequest => ({
    method: "POST",
    path: at(path),
    body: JSON.stringify(body),
  });
  const kinds: readonly (() => TwinRequest)[] = [
    () =>
      get(
        `/search?text=${encodeURIComponent(one(pools.texts).slice(0, 2 + below(20)))}&limit=${1 + below(50)}`,
      ),
    () => get(`/entities/${id()}`),
    () => get(`/entities/${id()}/neighbours?limit=${1 + below(50)}`),
    () => get(`/entities/${id()}/neighbours?links=${one(LINK_KINDS)}&grade=B2&limit=20`),
    () => get(`/entities/${id()}/remarks`),
    () => get(`/path?from=${id()}&to=${id()}&hops=${1 + below(5)}`),
    () => get(`/links/${encodeURIComponent(one(pools.links))}`),
    () => get(`/sources/${one(pools.sources)}/lines?from=${1 + below(30)}&to=${1 + below(40)}`),
    () => get(`/sources/${one(pools.sources)}/report`),
    () => get(`/sources/${one(pools.sources)}/rejects.csv`),
    () => get(`/sources/${one(pools.sources)}/changes`),
    () =>
      get(one(["/overview", "/sources", "/views", "/decisions", "/name-releases", "/scores", "/imports"])),
    () => post("/between", { ids: some(2, 30) }),
    () => post("/common", { ids: some(2, 6), limit: 20 }),
    () =>
      post("/ways", {
        from: one(pools.entities),
        to: one([one(pools.entities), "wanted", "sanctioned"]),
        by: one(["steps", "reliability"]),
        count: 1 + below(3),
        hops: 1 + below(5),
        without: [],
      }),
    () => post(`/exports/${one(["csv", "graphml", "gexf", "ftm"])}`, { entities: some(1, 20) }),
    () => ({ method: "GET", path: "/api/cases" }),
  ];
  // comparing all pairs takes long: once in a while is enough
  const rare = () => get(`/${one(["candidates", "screening"])}?limit=${1 + below(100)}`);
  return Array.from({ length: count }, (_, index) => (index % 100 === 99 ? rare() : one(kinds)()));
}

const INSTANT = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z/g;
/** An instant may be written without its fraction. */
const SECOND = 1000;

/** What the account is answered: status, headers and body to the last byte, but for the instant at which an export was made. */
export async function askTwin({ send }: ApiClient, origin: string, request: TwinRequest): Promise<Answer> {
  const asked = Date.now();
  const headers = request.body === undefined ? {} : { origin, "content-type": "application/json" };
  const { status, headers: all, body } = await send(request.method, request.path, headers, request.body);
  const { date: _, connection: __, "keep-alive": ___, ...kept } = all;
  const isExport = request.path.includes("/exports/");
  return { status, headers: kept, body: isExport ? withoutInstants(body, asked) : body };
}

function withoutInstants(body: Buffer, since: number): Buffer {
  const text = body.toString("latin1");
  const made = text.replaceAll(INSTANT, (found) => (Date.parse(found) > since - SECOND ? "(now)" : found));
  return Buffer.from(made, "latin1");
}

/** Whether two answers are the same to the last byte. */
export function isSameAnswer(one: Answer, other: Answer): boolean {
  return (
    one.status === other.status &&
    JSON.stringify(one.headers) === JSON.stringify(other.headers) &&
    one.body.equals(other.body)
  );
}
