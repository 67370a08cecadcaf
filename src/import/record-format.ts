import type { Flaw } from "#model/identifiers/parsed.ts";
import type { Row } from "./read-table.ts";

/** A physical line as it stands: its text, its line end, and why it cannot be used, if so. */
export type TextLine = {
  readonly line: number;
  readonly text: string;
  readonly end: string;
  readonly flaw?: Flaw | undefined;
};

/** Takes the lines of a file in order and gives its records, each as soon as it is whole. */
export type RecordReader = {
  readonly push: (line: TextLine) => readonly Row[];
  /** What the end of the file completes. */
  readonly end: () => readonly Row[];
};

/**
 * A kind of file that is no delimited table: known by its first text (`looks`), read line by line into rows of the
 * same cells. From there on a record is a row like any other: profile, issues, segments, resume.
 */
export type RecordFormat = {
  readonly id: string;
  readonly columns: readonly string[];
  readonly looks: (text: string) => boolean;
  readonly open: () => RecordReader;
  /** Records may name those of other files of this kind that are given together with it. */
  readonly joined?: boolean;
  /** Reads the whole file once before, where records name others that may stand further on. */
  readonly survey?: () => Survey;
};

/** What a first reading of a file gathers; `open` then reads it with that in mind. */
export type Survey = { readonly push: (line: TextLine) => void; readonly open: () => RecordReader };
