import { useEffect, useRef, useState, type PointerEvent } from "react";
import { failed } from "#web/changes.ts";
import { apply, useSlice } from "#web/store.ts";
import { problemOf } from "#web/tasks/attempt.ts";
import { drawOutlines } from "./draw-outlines.ts";
import type { MapCamera, Size } from "./mercator.ts";
import { loadOutlines, type Outline } from "./outlines.ts";

/** The outlines of the countries under the marks. */
export function MapGround({
  camera,
  size,
  onPointerDown,
  onPointerMove,
}: {
  camera: MapCamera;
  size: Size;
  onPointerDown: (event: PointerEvent) => void;
  onPointerMove: (event: PointerEvent) => void;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [outlines, setOutlines] = useState<readonly Outline[]>([]);
  const language = useSlice((state) => state.language);
  useEffect(() => {
    loadOutlines().then(setOutlines, (error: unknown) => apply(failed(problemOf(error))));
  }, []);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const context = canvas.current?.getContext("2d") ?? undefined;
      if (context === undefined) return;
      const style = getComputedStyle(context.canvas);
      const color = (name: string): string => style.getPropertyValue(name);
      const colors = { land: color("--map-land"), border: color("--strong-line"), ink: color("--soft") };
      const font = `12px ${style.fontFamily}`;
      drawOutlines(context, outlines, { camera, size, colors, language, font });
    });
    return () => cancelAnimationFrame(frame);
  }, [outlines, camera, size, language]);
  return (
    <canvas
      ref={canvas}
      className="map-ground"
      data-outlines={outlines.length}
      width={Math.round(size.width * devicePixelRatio)}
      height={Math.round(size.height * devicePixelRatio)}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
    />
  );
}
