/** A reliability (0–1) to three places; what is above nothing but would read as nothing is shown as "<0.001". */
export function showReliability(value: number): string {
  return value > 0 && value < 0.0005 ? "<0.001" : value.toFixed(3);
}
