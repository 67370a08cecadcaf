import {
  consonantSound,
  foreignSound,
  independentVowel,
  type Series,
  seriesOf,
  shifted,
  vowelSound,
} from "./khmer-letters.ts";
import { khmerSurnameSpellings } from "./khmer-surnames.ts";
import { normaliseKhmer } from "./normalise-khmer.ts";
import { type Sound, sound } from "./sounds.ts";

const CLUSTER =
  /([\u1780-\u17a2])((?:\u17d2[\u1780-\u17a2])*)([\u17c9\u17ca]?)([\u17b6-\u17c8\u17d0]*)([\u17cb-\u17d1\u17d3\u17dd]*)|([\u17a3-\u17b3])/gu;
const A_SHIFTER = "\u17c9";
const O_SHIFTER = "\u17ca";
const SILENCER = "\u17cd";
/** Consonants too weak to change the series of the vowel when written below another. */
const WEAK = new Set("ងញណនមយរលវឡ");

/** The words of Khmer text in one order of signs; Khmer writes names with a blank after the family name. */
export function khmerWords(text: string): string[] {
  return normaliseKhmer(text).match(/[\u1780-\u17dd]+/gu) ?? [];
}

/** The sounds of a Khmer word by its letters, and by the table when it may be a surname with a usual spelling. */
export function khmerSounds(word: string): { sounds: Sound[]; usual: Sound[] | undefined } {
  const usual = khmerSurnameSpellings(word);
  return {
    sounds: soundsByLetters(word),
    usual: usual === undefined ? undefined : [sound(usual.join(" "), 0.04, 2)],
  };
}

type Cluster = { base: string; subscripts: string[]; shifter: string; vowel: string; signs: string };

function soundsByLetters(word: string): Sound[] {
  const clusters = [...word.matchAll(CLUSTER)];
  let open = false;
  return clusters.flatMap((match, index): Sound[] => {
    const alone = match[6] === undefined ? undefined : independentVowel(match[6]);
    if (alone !== undefined) {
      open = true;
      return [alone];
    }
    const cluster: Cluster = {
      base: match[1] ?? "",
      subscripts: Array.from((match[2] ?? "").replaceAll("\u17d2", "")),
      shifter: match[3] ?? "",
      vowel: (match[4] ?? "") + ((match[5] ?? "").includes("\u17d0") ? "\u17d0" : ""),
      signs: match[5] ?? "",
    };
    const last = index === clusters.length - 1;
    if (cluster.signs.includes(SILENCER)) return [consonantSound(cluster.base, "final", true)];
    if (
      open &&
      cluster.vowel === "" &&
      (last || cluster.signs.includes("\u17cb") || closes(clusters[index + 1]))
    ) {
      open = false;
      return closing(cluster);
    }
    const sounds = syllable(cluster, last && index > 0);
    open = true;
    return sounds;
  });
}

/** A consonant before another that opens a syllable of its own closes the one before. */
function closes(next: RegExpMatchArray | undefined): boolean {
  return next !== undefined && (next[6] !== undefined || (next[4] ?? "") !== "" || (next[2] ?? "") !== "");
}

/** The end of a syllable: what is written below it or after it is often not spelt. */
function closing({ base, subscripts }: Cluster): Sound[] {
  return [
    consonantSound(base, "final", false),
    ...subscripts.map((letter) => consonantSound(letter, "final", true)),
  ];
}

function syllable(cluster: Cluster, ending: boolean): Sound[] {
  const { base, subscripts, shifter, vowel } = cluster;
  const foreign = base === "ហ" && subscripts.length === 1 ? foreignSound(subscripts[0] ?? "") : undefined;
  const onset =
    foreign === undefined
      ? [
          shifted(base, shifter) ?? consonantSound(base, "initial", false),
          ...subscripts.map((letter) => consonantSound(letter, "initial", false)),
        ]
      : [foreign];
  const silent =
    ending && (vowel === "\u17b7" || vowel === "\u17bb" || (vowel === "" && subscripts.length > 0));
  return [...onset, vowelSound(vowel, seriesAfter(cluster), silent)];
}

function seriesAfter({ base, subscripts, shifter }: Cluster): Series {
  if (shifter === A_SHIFTER) return "a";
  if (shifter === O_SHIFTER) return "o";
  const strong = subscripts.findLast((letter) => !WEAK.has(letter));
  return seriesOf(strong ?? base) ?? "a";
}
