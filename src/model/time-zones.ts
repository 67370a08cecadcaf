/** Zones of the region as IANA names, the likeliest first: proposed where one is asked for; any other may be stated. */
export const TIME_ZONES: readonly string[] = [
  "Asia/Phnom_Penh",
  "Asia/Seoul",
  "UTC",
  "Asia/Bangkok",
  "Asia/Ho_Chi_Minh",
  "Asia/Vientiane",
  "Asia/Yangon",
  "Asia/Shanghai",
];
