/** A place on the map: x grows to the east, y to the south, the whole world is 1 wide. */
export type Spot = { readonly x: number; readonly y: number };
/** What the map shows: the spot in its middle, and pixels per width of the world. */
export type MapCamera = Spot & { readonly scale: number };
export type Size = { readonly width: number; readonly height: number };

/** The latitude at which the map ends, in degrees: there it is as high as it is wide. */
const MOST_LATITUDE = 85.051129;
export const LEAST_SCALE = 200;
export const MOST_SCALE = 4_000_000;

/** Degrees onto the map (spherical Mercator, EPSG:3857 scaled to 1). */
export function project(longitude: number, latitude: number): Spot {
  const bounded = Math.min(MOST_LATITUDE, Math.max(-MOST_LATITUDE, latitude));
  const sine = Math.sin((bounded * Math.PI) / 180);
  return {
    x: longitude / 360 + 0.5,
    y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI),
  };
}

/** Where a spot is in the window, in pixels. */
export function inWindow(spot: Spot, { x, y, scale }: MapCamera, { width, height }: Size): Spot {
  return { x: (spot.x - x) * scale + width / 2, y: (spot.y - y) * scale + height / 2 };
}

/** The camera that shows all these spots with a margin, never closer than a city; South-East Asia for none. */
export function cameraFor(spots: readonly Spot[], { width, height }: Size): MapCamera {
  const all = spots.length > 0 ? spots : [project(92, 28), project(142, -11)];
  const xs = all.map(({ x }) => x);
  const ys = all.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(
    (0.8 * width) / Math.max(right - left, 1e-9),
    (0.7 * height) / Math.max(bottom - top, 1e-9),
    40_000,
  );
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale: Math.max(LEAST_SCALE, scale) };
}

/** The camera moved by so many pixels. */
export function panned(camera: MapCamera, dx: number, dy: number): MapCamera {
  return {
    ...camera,
    x: Math.min(1, Math.max(0, camera.x - dx / camera.scale)),
    y: Math.min(1, Math.max(0, camera.y - dy / camera.scale)),
  };
}

/** The camera closer by a factor, with what is under a point of the window staying there. */
export function zoomed(camera: MapCamera, factor: number, at: Spot, { width, height }: Size): MapCamera {
  const scale = Math.min(MOST_SCALE, Math.max(LEAST_SCALE, camera.scale * factor));
  const shift = 1 / camera.scale - 1 / scale;
  return {
    x: camera.x + (at.x - width / 2) * shift,
    y: camera.y + (at.y - height / 2) * shift,
    scale,
  };
}
