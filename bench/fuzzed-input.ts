/** Cells that have broken readers: numbers, times, quotes, hidden and wide letters, formulas, damage. */
const CELLS = [
  ["+85512000011", "010-0000-0001", "00855 12 000 012", "8.5512E+10", "unknown", "-1", "", " ", "0000"],
  [
    "2026-02-01 10:00:00",
    "2026-02-30",
    "04/05/2026 10:00",
    "25/12/2026",
    "46054",
    "2569-01-01",
    "1770000000",
  ],
  ["1,234.50", "1.234,50", "-5", "(5.00)", "₩12,300", "1e5", "∞", "12원", "0"],
  ["holder", "person", "phone", "bank_account", "IN", "OUT", "MISSED", "Incoming", "수신", "발신"],
  ['"', '""', '"a,b"', '"a\nb"', "'", "`", '="1"', "=1+1", "@x", "\\", "\0", "\u001A", "\u0085", "\u2028"],
  ["김철수", "陈志", "ភ្នំពេញ", "샾됬햏펲", "𠮷", "é", "e\u0301", "\u200B", "\u202E", "\uFFFD"],
  ["__proto__", "constructor", "toString", "NaN", "null", "true", "#REF!", "'123", "0x01", "TR7N", "a@b.cd"],
  [
    "---",
    "합계",
    "Total",
    "# note",
    "[홍길동] [오후 2:30] 안녕",
    "BEGIN:VCARD",
    "<a>",
    '{"a":1}',
    ":61:260201D1,",
  ],
  [",", "\t", ";", "|", "\n", "\r", "\r\n", "\r\r\n", "\uFEFF", "]", "}", "</a>", "END:VCARD"],
].flat();
const CELL_BYTES = CELLS.map((cell) => Buffer.from(cell));
const LONGEST_CUT = 40;
const MOST_CHANGES = 12;

/** The bytes with some changes: cells put in or over others, pieces cut out, doubled or moved, single bytes changed. */
export function fuzzedInput(seed: Buffer, random: () => number): Buffer {
  if (random() < 0.01) return noise(random);
  let bytes = seed;
  const changes = 1 + Math.floor(random() ** 2 * MOST_CHANGES);
  for (let change = 0; change < changes; change++) bytes = changed(bytes, random);
  return bytes;
}

function noise(random: () => number): Buffer {
  return Buffer.from(Array.from({ length: Math.floor(random() * 400) }, () => Math.floor(random() * 256)));
}

function changed(bytes: Buffer, random: () => number): Buffer {
  const at = Math.floor(random() * (bytes.length + 1));
  const to = Math.min(bytes.length, at + Math.floor(random() * LONGEST_CUT));
  const kind = random();
  const cell = CELL_BYTES[Math.floor(random() * CELL_BYTES.length)] ?? Buffer.alloc(0);
  if (kind < 0.35) return Buffer.concat([bytes.subarray(0, at), cell, bytes.subarray(at)]);
  if (kind < 0.6) return Buffer.concat([bytes.subarray(0, at), cell, bytes.subarray(to)]);
  if (kind < 0.7) return Buffer.concat([bytes.subarray(0, at), bytes.subarray(to)]);
  if (kind < 0.8) return Buffer.concat([bytes.subarray(0, to), bytes.subarray(at)]);
  if (kind < 0.85) return Buffer.concat([bytes.subarray(at), bytes.subarray(0, at)]);
  const flipped = Buffer.from(bytes);
  if (at < flipped.length) flipped[at] = Math.floor(random() * 256);
  return flipped;
}
