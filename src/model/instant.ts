/**
 * Milliseconds since 1970 of a date or an ISO 8601 time as written; a time without an offset counts as UTC, never as
 * the zone of this machine. NaN for any other text.
 */
export function instantOf(at: string): number {
  return Date.parse(/T.*(Z|[+-]\d{2}:\d{2})$/.test(at) || !at.includes("T") ? at : `${at}Z`);
}
