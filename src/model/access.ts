/** What a caller does, in the words of the access policy. Every route names one; a route without one cannot be made. */
export const ACTIONS = [
  "session",
  "read-graph",
  "read-source",
  "change-case",
  "import",
  "undo",
  "assess",
  "save-view",
  "score",
  "chart",
] as const;
export type Action = (typeof ACTIONS)[number];

/** Who acts: the name that assessments and imports are recorded under. */
export type User = { readonly name: string };
