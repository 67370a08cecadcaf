/** The cells of one entry of an account, whatever format states it. `way` is `in` or `out`; amounts have a decimal point. */
export const STATEMENT_COLUMNS = [
  "own_account",
  "own_bank",
  "holder",
  "at",
  "way",
  "amount",
  "currency",
  "account",
  "bank",
  "name",
  "memo",
  "reference",
] as const;

export type StatementEntry = Readonly<Record<(typeof STATEMENT_COLUMNS)[number], string>>;

/** The entry as the cells of a row. */
export function entryCells(entry: StatementEntry): string[] {
  return STATEMENT_COLUMNS.map((column) => entry[column]);
}
