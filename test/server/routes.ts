import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { AnyRoute } from "#api/route.ts";

const FOLDER = join(import.meta.dirname, "../../src/api");

/** Every contract in `src/api`, found by looking: a new file is tested without being named here. */
export async function allRoutes(): Promise<AnyRoute[]> {
  const modules = await Promise.all(
    readdirSync(FOLDER).map((name) => import(join(FOLDER, name)) as Promise<Record<string, unknown>>),
  );
  return modules.flatMap((module) => Object.values(module)).filter(isRoute);
}

function isRoute(value: unknown): value is AnyRoute {
  return typeof value === "object" && value !== null && "answers" in value && "action" in value;
}

/** The path with every parameter filled in: the case as given, the others with something no schema takes. */
export function pathOf({ path }: AnyRoute, id: string): string {
  return path.replaceAll(/:(\w+)/g, (_, name: string) => (name === "case" ? id : "%20"));
}
