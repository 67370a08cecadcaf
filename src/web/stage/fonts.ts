/** Latin first, then Khmer, then Han as written in China, then Hangul with its own Han: a name finds its script. */
const FAMILIES = ["Noto Sans", "Noto Sans Khmer", "Noto Sans SC", "Noto Sans KR"].map(
  (name) => `"${name} Variable"`,
);

export const LABEL_FONT = `${FAMILIES.join(", ")}, sans-serif`;

const SAMPLE = "Aa 0 가나다 ភ្នំពេញ 汉字";

/**
 * Waits until the pieces of the bundled fonts that hold these characters are loaded: a canvas draws boxes instead of
 * letters when it is asked before. A face that cannot be loaded is not waited for.
 */
export async function awaitFonts(text = SAMPLE): Promise<void> {
  await Promise.allSettled(FAMILIES.map((family) => document.fonts.load(`12px ${family}`, text)));
}
