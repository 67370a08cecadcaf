import address from "world-atlas/countries-50m.json?url";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { project, type Spot } from "./mercator.ts";

/** A country's outline in map units, with where its name stands and how wide it is there. */
export type Outline = {
  readonly path: Path2D;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** ISO 3166-1 numeric; absent for the few areas that have none. */
  readonly code: string | undefined;
  readonly name: string;
  readonly label: Spot & { readonly width: number };
};

let loading: Promise<Outline[]> | undefined;

/** The outlines of all countries (Natural Earth 1:50 m, public domain), from our own server, once. */
export async function loadOutlines(): Promise<Outline[]> {
  loading ??= fetchOutlines().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchOutlines(): Promise<Outline[]> {
  const response = await fetch(address, { credentials: "same-origin" });
  const atlas = (await response.json()) as Topology<{
    countries: GeometryCollection<{ name: string }>;
  }>;
  return feature(atlas, atlas.objects.countries).features.flatMap(({ geometry, id, properties }) => {
    const polygons =
      geometry.type === "Polygon"
        ? [geometry.coordinates]
        : geometry.type === "MultiPolygon"
          ? geometry.coordinates
          : [];
    return polygons.length === 0
      ? []
      : [outlineOf(polygons, id === undefined ? undefined : String(id), properties.name)];
  });
}

function outlineOf(polygons: readonly number[][][][], code: string | undefined, name: string): Outline {
  const path = new Path2D();
  const whole = emptyBox();
  let widest = emptyBox();
  for (const ring of polygons.flat()) {
    const box = emptyBox();
    for (const [index, [longitude = 0, latitude = 0]] of ring.entries()) {
      const { x, y } = project(longitude, latitude);
      if (index === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
      grow(box, x, y);
      grow(whole, x, y);
    }
    path.closePath();
    if (box.right - box.left > widest.right - widest.left) widest = box;
  }
  const label = {
    x: (widest.left + widest.right) / 2,
    y: (widest.top + widest.bottom) / 2,
    width: widest.right - widest.left,
  };
  return { path, ...whole, code, name, label };
}

type Box = { left: number; right: number; top: number; bottom: number };

function emptyBox(): Box {
  return { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
}

function grow(box: Box, x: number, y: number): void {
  box.left = Math.min(box.left, x);
  box.right = Math.max(box.right, x);
  box.top = Math.min(box.top, y);
  box.bottom = Math.max(box.bottom, y);
}
