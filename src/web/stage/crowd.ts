export type Box = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** What lies on the drawing already in this frame, so that words keep clear of words. */
export type Crowd = {
  readonly clear: () => void;
  readonly isFree: (box: Box) => boolean;
  readonly take: (box: Box) => void;
};

export function openCrowd(): Crowd {
  let taken: Box[] = [];
  return {
    clear: () => {
      taken = [];
    },
    isFree: (box) => !taken.some((other) => overlap(box, other)),
    take: (box) => void taken.push(box),
  };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
