/** A time as the source states it, with its offset, made readable: "2025-03-04 13:22:10 +07:00". */
export function showTime(iso: string): string {
  return iso
    .replace("T", " ")
    .replace(/\.000(?=Z|[+-]|$)/, "")
    .replace(/(?<=:\d\d)([+-]\d\d:\d\d)$/, " $1")
    .replace(/Z$/, " UTC");
}

/** A time of our own clock, in whole seconds. */
export function showClock(iso: string): string {
  return showTime(iso.replace(/\.\d+(?=Z$)/, ""));
}

/** A time of our own clock as the language writes it, in the zone of this browser. */
export function showMoment(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso));
}
