/** How it stands with the database behind the store. */
export type DatabaseWatch = {
  /** `recovering`: it ended and is being started again; `gone`: that was given up. */
  state: () => "up" | "recovering" | "gone";
  /** It reads, but cannot be trusted to write any more: it is started again. */
  distrust: () => void;
};

/** A database that others look after. */
export const ELSEWHERE: DatabaseWatch = { state: () => "up", distrust: () => {} };
