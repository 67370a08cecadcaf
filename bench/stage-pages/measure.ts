/** What one renderer did with the data: milliseconds to the first picture, frames a second while it was moved. */
export type Drawn = { first: number; fps: number; lines: number };

/** What a page of the bench offers to whoever drives it. */
export type Renderer = (nodes: number, lines: number, milliseconds: number) => Promise<Drawn>;

export const container = (): HTMLElement => {
  const element = document.querySelector<HTMLElement>("#stage");
  if (element === null) throw new TypeError("the page has no stage");
  return element;
};

export async function frame(): Promise<number> {
  return new Promise((resume) => requestAnimationFrame(resume));
}

/** Two frames on, what was asked for has been drawn. */
export async function painted(): Promise<void> {
  await frame();
  await frame();
}

/** Frames a second while each of them is given a step. */
export async function framesWhile(milliseconds: number, step: (index: number) => void): Promise<number> {
  const began = performance.now();
  let frames = 0;
  while (performance.now() - began < milliseconds) {
    step(frames);
    await frame();
    frames += 1;
  }
  return (frames * 1000) / (performance.now() - began);
}

function pressedAt(index: number): MouseEventInit {
  return {
    bubbles: true,
    cancelable: true,
    button: 0,
    buttons: 1,
    clientX: 600 + 150 * Math.sin(index / 10),
    clientY: 400 + 90 * Math.cos(index / 10),
  };
}

/** Drags the ground of a Sigma stage to and fro with the mouse, as a person does. */
export async function framesWhileDragging(milliseconds: number): Promise<number> {
  const target = container().querySelector(".sigma-mouse");
  if (target === null) throw new TypeError("Sigma has no mouse layer");
  target.dispatchEvent(new MouseEvent("mousedown", pressedAt(0)));
  const fps = await framesWhile(milliseconds, (index) => {
    document.dispatchEvent(new MouseEvent("mousemove", pressedAt(index)));
  });
  document.dispatchEvent(new MouseEvent("mouseup", { ...pressedAt(0), buttons: 0 }));
  return fps;
}
