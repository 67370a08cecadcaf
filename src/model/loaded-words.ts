/**
 * Words that say someone is guilty, or name a victim by what was done to them, in the four languages of a chart: a chart
 * states what is recorded. Latin words count as whole words, those of other scripts wherever they stand.
 */
const LOADED: readonly string[] = [
  "boss",
  "con man",
  "criminal",
  "criminals",
  "crook",
  "culprit",
  "fraudster",
  "gang",
  "gangster",
  "guilty",
  "kingpin",
  "mastermind",
  "mule",
  "perpetrator",
  "ringleader",
  "scammer",
  "scammers",
  "slave",
  "thug",
  "worker",
  "workers",
  "범인",
  "범죄자",
  "사기꾼",
  "사기범",
  "조직원",
  "두목",
  "주범",
  "노예",
  "ឧក្រិដ្ឋជន",
  "មេខ្លោង",
  "ជនឆបោក",
  "ទាសករ",
  "罪犯",
  "骗子",
  "主谋",
  "头目",
  "黑帮",
  "奴隶",
];

const LATIN = /^[a-z ]+$/;

/** The words of a text that judge, as they stand in the list, in its order. */
export function loadedWords(text: string): string[] {
  const folded = text.normalize("NFC").toLowerCase();
  return LOADED.filter((word) =>
    LATIN.test(word)
      ? new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, "u").test(folded)
      : folded.includes(word),
  );
}
