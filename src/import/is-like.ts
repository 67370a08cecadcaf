/** True when the text is like one of the patterns: the same but for case, where a `*` at either end stands for any text. */
export function isLike(text: string, patterns: readonly string[]): boolean {
  const folded = fold(text);
  return patterns.some((pattern) => {
    const part = fold(pattern.replaceAll("*", ""));
    if (pattern.startsWith("*")) return pattern.endsWith("*") ? folded.includes(part) : folded.endsWith(part);
    return pattern.endsWith("*") ? folded.startsWith(part) : folded === part;
  });
}

function fold(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}
