import { create } from "fontkit";
import { Blob, Face, Font } from "harfbuzzjs";
import type { ChartFont, ChartFonts, FontName } from "./shape-text.ts";

const FILES: Readonly<Record<FontName, string>> = {
  latin: "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf",
  strong: "@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf",
  khmer: "@expo-google-fonts/noto-sans-khmer/400Regular/NotoSansKhmer_400Regular.ttf",
  korean: "@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf",
  chinese: "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
};

/**
 * The fonts every chart is drawn with, Noto Sans in four scripts. `read` gets a path inside a package, as `import`
 * would name it, and gives the bytes of the TrueType file; it is called once for each font.
 */
export function chartFonts(read: (packagePath: string) => Uint8Array): ChartFonts {
  const load = (name: FontName): ChartFont => loadFont(read(FILES[name]));
  return {
    latin: load("latin"),
    strong: load("strong"),
    khmer: load("khmer"),
    korean: load("korean"),
    chinese: load("chinese"),
  };
}

function loadFont(bytes: Uint8Array): ChartFont {
  const face = new Face(new Blob(bytes));
  const opened = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!("createSubset" in opened))
    throw new TypeError("A font collection cannot be embedded; give a single font.");
  return {
    unitsPerEm: face.upem,
    covers: new Set(face.collectUnicodes()),
    shaper: new Font(face),
    embedded: opened,
  };
}
