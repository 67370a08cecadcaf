export const LAYOUTS = ["force", "layers", "circle", "time"] as const;
export type LayoutName = (typeof LAYOUTS)[number];

/** What is to be placed: `fixed` stays where it is, `at` is the first date that anything is recorded of it. */
export type LayoutNode = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly fixed: boolean;
  readonly kind: string;
  readonly at?: string;
};

/** A line between two nodes; `isDown` when `from` stands above `to`: who owns, directs, holds or operates. */
export type LayoutEdge = {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
  readonly isDown: boolean;
};

export type LayoutRequest = {
  readonly layout: LayoutName;
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
  /** How long a layout that works in rounds may go on. */
  readonly milliseconds: number;
};

export type LayoutSpot = { readonly id: string; readonly x: number; readonly y: number };

export type LayoutAnswer = { readonly done: boolean; readonly nodes: readonly LayoutSpot[] };
