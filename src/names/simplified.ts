import { Converter } from "opencc-js/t2cn";

/** Han text in simplified characters (by OpenCC's tables); other text as it is. */
export const simplified: (text: string) => string = Converter({ from: "t", to: "cn" });
