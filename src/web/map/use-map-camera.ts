import { useEffect, useState, type KeyboardEvent, type PointerEvent, type RefObject } from "react";
import { cameraFor, panned, zoomed, type MapCamera, type Size, type Spot } from "./mercator.ts";

const STEP = 1.5;
const PAN = 60;
/** How far the wheel turns for the map to grow by e. */
const WHEEL = 400;

/** Where the map was moved to when it was last shown: it looks there again. Undefined: at all that is on it. */
let kept: MapCamera | undefined;

export type MapHands = {
  readonly size: Size;
  readonly camera: MapCamera;
  readonly zoomBy: (factor: number, at?: Spot) => void;
  readonly fit: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
};

/** The camera of the map, moved by dragging, wheel and keys; until then it shows all these spots. */
export function useMapCamera(frame: RefObject<HTMLDivElement | null>, spots: readonly Spot[]): MapHands {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  const [moved, setMoved] = useState<MapCamera | undefined>(kept);
  const camera = moved ?? cameraFor(spots, size);
  const look = (next: MapCamera | undefined): void => {
    kept = next;
    setMoved(next);
  };
  const zoomBy = (factor: number, at: Spot = { x: size.width / 2, y: size.height / 2 }): void =>
    look(zoomed(camera, factor, at, size));
  const pan = (dx: number, dy: number): void => look(panned(camera, dx, dy));

  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);

  // React listens to the wheel passively, and the page would scroll
  useEffect(() => {
    const element = frame.current;
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
      const at = { x: event.clientX - box.left, y: event.clientY - box.top };
      zoomBy(Math.exp(-event.deltaY / WHEEL), at);
    };
    element?.addEventListener("wheel", onWheel, { passive: false });
    return () => element?.removeEventListener("wheel", onWheel);
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => pan(PAN, 0),
      ArrowRight: () => pan(-PAN, 0),
      ArrowUp: () => pan(0, PAN),
      ArrowDown: () => pan(0, -PAN),
      "+": () => zoomBy(STEP),
      "=": () => zoomBy(STEP),
      "-": () => zoomBy(1 / STEP),
      "0": () => look(undefined),
    };
    const move = event.ctrlKey || event.metaKey ? undefined : moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    move();
  };
  return {
    size,
    camera,
    zoomBy,
    fit: () => look(undefined),
    onKeyDown,
    onPointerDown: (event) => event.currentTarget.setPointerCapture(event.pointerId),
    onPointerMove: (event) => {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) pan(event.movementX, event.movementY);
    },
  };
}
