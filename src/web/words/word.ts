/** A text with `{names}` to fill in; a pair is for one and for other numbers of `{n}`. */
export type Word = string | readonly [one: string, other: string];
