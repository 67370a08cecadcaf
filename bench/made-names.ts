import { SURNAME_SYLLABLES } from "#names/korean-surnames.ts";
import { hangulSounds, surnameSounds } from "#names/read-hangul.ts";
import { hanName } from "#names/read-han.ts";
import { khmerSounds } from "#names/read-khmer.ts";
import type { Sound } from "#names/sounds.ts";

/** A made-up person's name, and the same as somebody else writes it. */
export type MadeName = { readonly name: string; readonly other: string };

const GIVEN_HANGUL = Array.from(
  "민준서연지우현도하은윤시예수아진영호성재태승건유나빈원혜정경미주석훈철숙희동상규찬율겸람솔봄별한결",
);
const SURNAMES_HAN = Array.from(
  "陈林黄李王张刘杨吴周郑蔡谢许何罗郭徐梁曾叶冯邓曹彭萧蒋沈余卢姚苏吕丁范方廖洪潘朱胡马孙高江陆",
);
const GIVEN_HAN = Array.from(
  "志文伟强明华国建平海军勇丽芳秀英玉兰春梅晓东光辉天龙家豪俊杰子轩浩宇思雨欣怡佳",
);
const SURNAMES_KHMER =
  "ជា សុខ ចាន់ ហេង កែវ លី ម៉ៅ ពេជ្រ គឹម លឹម អ៊ុក សេង ទេព នួន រស់ យឹម វង្ស ឡុង ប្រាក់ មាស គង់ សៅ ទូច សួន".split(" ");
const GIVEN_KHMER =
  "សុភា ដារា បុរី វិសាល ធារ៉ា រតនា សំណាង ពិសិដ្ឋ វណ្ណា សុខា មករា វុទ្ធី រិទ្ធី បញ្ញា កុសល ចិត្រា សារុន សុផល ភារុណ ធីតា ស្រីណា ម៉ារី បូផា លក្ខិណា".split(
    " ",
  );
const FIRST =
  "ba be bi bo da de di do ka ke ki ko la le li lo ma me mi mo na ne ni no ra re ri ro sa se si so ta te ti to va ve vi vo".split(
    " ",
  );

/** Made-up names of four scripts in equal parts, from a source of random numbers. */
export function makeName(random: () => number): MadeName {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const spell = (sounds: readonly Sound[]): string =>
    sounds
      .map(({ spellings }) => spellings[random() < 0.9 ? 0 : Math.min(1, spellings.length - 1)]![0])
      .join("");
  const latin = (): string =>
    capital(pick(FIRST) + pick(FIRST) + pick(FIRST) + pick("n r l s m t".split(" ")));
  switch (Math.floor(random() * 4)) {
    case 0: {
      const surname = pick([...SURNAME_SYLLABLES].slice(0, 40));
      const given = pick(GIVEN_HANGUL) + pick(GIVEN_HANGUL);
      return {
        name: surname + given,
        other: `${spell(hangulSounds(given))} ${spell(surnameSounds(surname))}`,
      };
    }
    case 1: {
      const name = pick(SURNAMES_HAN) + pick(GIVEN_HAN) + pick(GIVEN_HAN);
      const read = hanName(name);
      return { name, other: `${read?.surnameSyllables.join("")} ${read?.givenSyllables.join("")}` };
    }
    case 2: {
      const [surname, given] = [pick(SURNAMES_KHMER), pick(GIVEN_KHMER) + pick(GIVEN_KHMER)];
      return {
        name: `${surname} ${given}`,
        other: [surname, given].map((word) => spell(khmerSounds(word).sounds)).join(" "),
      };
    }
    default: {
      const [given, second, surname] = [latin(), latin(), latin()];
      return {
        name: `${given} ${second} ${surname}`,
        other: `${surname.toUpperCase()}, ${given} ${second[0]}.`,
      };
    }
  }
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}
