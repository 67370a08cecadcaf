import type { ProfileText } from "#model/profile.ts";

/** Names by script: every one is kept as it is written. Several in one cell are parted by `;` or `|`. */
export const NAME_COLUMNS: ProfileText["columns"] = [
  { role: "name", names: ["name", "full name", "full_name", "성명", "이름", "姓名", "ឈ្មោះ"], split: "list" },
  { role: "name_ko", names: ["name_ko", "name (ko)", "korean name", "한글이름", "한글명"], split: "list" },
  { role: "name_km", names: ["name_km", "name (km)", "khmer name"], split: "list" },
  { role: "name_zh", names: ["name_zh", "name (zh)", "chinese name", "中文名"], split: "list" },
  { role: "name_en", names: ["name_en", "name (en)", "english name", "영문이름", "영문명"], split: "list" },
  { role: "alias", names: ["alias", "aliases", "aka", "a.k.a.", "nickname", "별명", "别名"], split: "list" },
];

export const NAME_ROLES = ["name", "name_ko", "name_km", "name_zh", "name_en", "alias"] as const;
