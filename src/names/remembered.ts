/**
 * The function with its last answers kept: at least `most`, at most twice as many, those asked for again the longest.
 * For pure functions of a text.
 */
export function remembered<T>(most: number, answer: (text: string) => T): (text: string) => T {
  let recent = new Map<string, T>();
  let before = new Map<string, T>();
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined || recent.has(text)) return known as T;
    const found = before.has(text) ? (before.get(text) as T) : answer(text);
    if (recent.size >= most) [before, recent] = [recent, new Map()];
    recent.set(text, found);
    return found;
  };
}
