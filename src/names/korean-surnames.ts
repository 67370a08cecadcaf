/**
 * Korean surnames whose usual spelling is not what the sounds give, with the spellings in use, the commonest first.
 * The others are spelt by their sounds. Source: Revised Romanization (2000), McCune–Reischauer, and passport usage.
 */
const SPELLINGS: Readonly<Record<string, string>> = {
  강: "kang gang",
  고: "ko go koh",
  곽: "kwak gwak",
  구: "koo ku goo gu",
  국: "kook kuk guk",
  권: "kwon gwon kweon",
  금: "keum geum kum",
  길: "gil kil",
  김: "kim gim",
  나: "na ra nah",
  남궁: "namgung namkung namgoong namkoong",
  노: "noh roh no ro nho",
  라: "ra na rha",
  려: "ryeo yeo",
  류: "ryu yoo yu ryoo lyu you",
  림: "lim rim im",
  문: "moon mun",
  박: "park pak bak bark",
  반: "ban bahn pan",
  방: "bang pang",
  배: "bae pae bai",
  백: "baek paik baik paek back",
  변: "byun byeon pyon pyun",
  서: "seo suh so sur",
  석: "seok suk sok",
  선우: "sunwoo seonu seonwoo",
  설: "seol sul sol",
  성: "sung seong song",
  손: "son sohn",
  송: "song",
  신: "shin sin",
  심: "shim sim",
  안: "ahn an",
  양: "yang ryang",
  엄: "um eom uhm om",
  여: "yeo yuh yo",
  염: "yeom yum youm ryom",
  오: "oh o",
  우: "woo u wu",
  유: "yoo yu you ryu",
  육: "yook yuk ryuk",
  윤: "yoon yun youn",
  이: "lee yi rhee ri i rhie li",
  임: "lim im yim rim",
  장: "jang chang",
  전: "jeon jun chun chon jon",
  정: "jung jeong chung cheong chong joung",
  제갈: "jegal chegal",
  조: "cho jo joe",
  주: "joo ju chu",
  지: "ji jee chi",
  진: "jin chin jean",
  차: "cha tcha",
  천: "chun cheon chon",
  최: "choi choe choy chey choei",
  추: "choo chu",
  편: "pyun pyeon pyon",
  피: "pi pee",
  허: "heo huh hur ho",
  현: "hyun hyeon hyon",
  홍: "hong",
  황: "hwang whang",
  황보: "hwangbo hwangbu",
  사공: "sagong sakong",
  독고: "dokgo tokko dokko",
  동방: "dongbang tongbang",
  서문: "seomun seomoon",
};

/** Surnames of one syllable, by how many bear them (census of 2015), so that a name is split where it is likely. */
const COMMON =
  "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구류나민진지엄원채천방공현함변염여추도석신소선설마길연위표명기반라왕금옥육인맹제모탁국어은편용예경봉사부가복태목형피두감음빈동온호범좌팽승간상갈시";

/** The syllables that are surnames by themselves. */
export const SURNAME_SYLLABLES: ReadonlySet<string> = new Set(COMMON);

/** Surnames of two syllables. */
export const DOUBLE_SURNAMES: ReadonlySet<string> = new Set(
  Object.keys(SPELLINGS).filter((surname) => surname.length === 2),
);

/** The spellings in use of a surname, the commonest first, or undefined where the sounds tell. */
export function surnameSpellings(surname: string): readonly string[] | undefined {
  return SPELLINGS[surname]?.split(" ");
}

/** Every Hangul surname that the Latin word may spell by the table. */
export function surnamesSpelt(word: string): readonly string[] {
  return BY_SPELLING.get(word) ?? [];
}

const BY_SPELLING = new Map<string, string[]>();
for (const [surname, spellings] of Object.entries(SPELLINGS)) {
  for (const spelling of spellings.split(" ")) {
    BY_SPELLING.set(spelling, [...(BY_SPELLING.get(spelling) ?? []), surname]);
  }
}
