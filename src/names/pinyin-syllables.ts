import { remembered } from "./remembered.ts";

/** The syllables of Mandarin without tones, by initial; `v` is ü. */
const BY_INITIAL =
  "-:a ai an ang ao e ei en eng er o ou|b:a ai an ang ao ei en eng i ian iao ie in ing o u|p:a ai an ang ao ei en eng i ian iao ie in ing o ou u|m:a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u|f:a an ang ei en eng o ou u|d:a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo|t:a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo|n:a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve ue yu|l:a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo v ve ue yu|g:a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo|k:a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo|h:a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo|j:i ia ian iang iao ie in ing iong iu u uan ue un|q:i ia ian iang iao ie in ing iong iu u uan ue un|x:i ia ian iang iao ie in ing iong iu u uan ue un|zh:a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo|ch:a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo|sh:a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo|r:an ang ao e en eng i ong ou u uan ui un uo|z:a ai an ang ao e ei en eng i ong ou u uan ui un uo|c:a ai an ang ao e en eng i ong ou u uan ui un uo|s:a ai an ang ao e en eng i ong ou u uan ui un uo|y:a an ang ao e i in ing o ong ou u uan ue un|w:a ai an ang ei en eng o u";

const SYLLABLES: ReadonlySet<string> = new Set(
  BY_INITIAL.split("|").flatMap((group) => {
    const [initial = "", finals = ""] = group.split(":");
    return finals.split(" ").map((final) => (initial === "-" ? final : initial + final));
  }),
);
const LONGEST = 6;
const REMEMBERED = 20_000;
const MOST_READINGS = 4;

/** The ways to cut a folded Latin word into syllables of pinyin, at most three syllables; none when it is no pinyin. */
export const pinyinReadings = remembered(REMEMBERED, (word: string): string[][] => {
  const readings: string[][] = [];
  const read = (rest: string, before: readonly string[]): void => {
    if (readings.length >= MOST_READINGS) return;
    if (rest === "") readings.push(before.map(plainPinyin));
    if (rest === "" || before.length === 3) return;
    for (let length = Math.min(LONGEST, rest.length); length > 0; length -= 1) {
      const syllable = rest.slice(0, length);
      if (SYLLABLES.has(syllable)) read(rest.slice(length), [...before, syllable]);
    }
  };
  read(word, []);
  return readings;
});

/** One spelling for ü: `lv`, `lyu` and `lü` are all `lu`, `lve` is `lue`. */
export function plainPinyin(syllable: string): string {
  return syllable.replace(/^([ln])(?:v|yu)(e?)$/, "$1u$2").replaceAll(/[vü]/g, "u");
}
