import iconv from "iconv-lite";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode } from "#import/decode.ts";
import { detectEncoding } from "#import/detect-encoding.ts";
import { type Encoding, decodeStrict, encodingNamed } from "#import/encodings.ts";
import { readSourceLines } from "#import/source-lines.ts";
import { MAX_LINE_BYTES } from "#import/whole-lines.ts";
import { fileOf } from "./import-text.ts";

const KOREAN = "발신번호,착신번호,통화일시\n샾됬햏펲,홍길동,똠방각하\n";
const CHINESE = "主叫号码,被叫号码,开始时间\n张三,李四,二零二六年三月\n";

async function textOf(bytes: Uint8Array, encoding: Encoding, piece?: number): Promise<string> {
  let text = "";
  for await (const part of decode(fileOf(bytes, "t", piece).open(), encoding)) text += part.text;
  return text;
}

describe("detectEncoding", () => {
  test.each<[what: string, bytes: Buffer, encoding: Encoding]>([
    ["ASCII", Buffer.from("a,b\n"), "utf-8"],
    ["UTF-8", Buffer.from(KOREAN), "utf-8"],
    ["UTF-8 with its mark", Buffer.from(`\uFEFF${KOREAN}`), "utf-8"],
    ["UTF-16LE with its mark", Buffer.from(`\uFEFF${KOREAN}`, "utf16le"), "utf-16le"],
    ["UTF-16BE with its mark", Buffer.from(`\uFEFF${KOREAN}`, "utf16le").swap16(), "utf-16be"],
    ["UTF-16LE without mark", Buffer.from("name,phone\nsample,1\n", "utf16le"), "utf-16le"],
    ["UTF-16BE without mark", Buffer.from("name,phone\nsample,1\n", "utf16le").swap16(), "utf-16be"],
    [
      "UTF-8 with one damaged line",
      Buffer.concat([Buffer.from(KOREAN.repeat(4)), Buffer.from([0x61, 0xff, 0x0a]), Buffer.from(KOREAN)]),
      "utf-8",
    ],
  ])("knows %s without asking", (_, bytes, encoding) => {
    expect(detectEncoding(bytes, true)).toEqual({ encoding });
  });

  test("proposes CP949 for Korean and GB18030 for Chinese, and shows the first lines under each", () => {
    const korean = detectEncoding(iconv.encode(KOREAN, "cp949"), true).need;
    expect(korean).toMatchObject({ reason: "encoding", option: "--encoding", proposed: "cp949" });
    expect(korean?.candidates[0]).toBe("cp949");
    expect(korean?.samples?.["cp949"]?.[1]).toBe("샾됬햏펲,홍길동,똠방각하");
    const chinese = detectEncoding(iconv.encode(CHINESE.repeat(3), "gb18030"), true).need;
    expect(chinese).toMatchObject({ proposed: "gb18030" });
  });

  test("a head cut inside a letter is still UTF-8", () => {
    const bytes = Buffer.from("한국어".repeat(50));
    for (let cut = 1; cut <= 3; cut++) {
      expect(detectEncoding(bytes.subarray(0, bytes.length - cut), false)).toEqual({ encoding: "utf-8" });
    }
  });

  test("asks when nothing fits", () => {
    const found = detectEncoding(Buffer.from([0x61, 0x2c, 0xff, 0xff, 0x0a]), true);
    expect(found.encoding).toBeUndefined();
    expect(found.need).toMatchObject({ reason: "encoding", option: "--encoding" });
  });
});

describe("decoding", () => {
  test("CP949 is exact for all 11,172 syllables, which Node's own euc-kr is not", () => {
    const syllables = Array.from({ length: 11_172 }, (_, index) => String.fromCodePoint(0xac00 + index)).join(
      "",
    );
    expect(decodeStrict(iconv.encode(syllables, "cp949"), "cp949")).toBe(syllables);
  });

  test.each<[Encoding, string]>([
    ["utf-8", "ភ្នំពេញ 김 陈 é\r\nx\ry\n"],
    ["utf-16le", "ភ្នំពេញ 김 陈\r\nx\n"],
    ["utf-16be", "ភ្នំពេញ 김 陈\r\nx\n"],
    ["cp949", "김 陳 x\r\ny\n"],
    ["gb18030", "陈 김 x\n"],
  ])("%s comes out as it went in, wherever the pieces are cut", async (encoding, text) => {
    const long = text.repeat(12_000);
    const bytes = encoding === "utf-8" ? Buffer.from(long) : iconv.encode(long, encoding);
    expect((await textOf(bytes, encoding, 9973)) === long).toBe(true);
  });

  test("never replaces a byte silently", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 80 }),
        fc.constantFrom<Encoding>("utf-8", "cp949", "gb18030", "utf-16le"),
        async (bytes, encoding) => {
          let text = "";
          let bad = 0;
          for await (const part of decode(fileOf(bytes).open(), encoding)) {
            text += part.text;
            bad += part.bad.length;
          }
          const marked = text.includes("\uFFFD");
          const own = !marked && bad === 0;
          expect(own || bad > 0 || decodeStrict(Buffer.from(bytes), encoding)?.includes("\uFFFD")).toBe(true);
        },
      ),
    );
  });

  test("a line of 17 MB is refused", async () => {
    const bytes = Buffer.alloc(MAX_LINE_BYTES + 1024 * 1024, 0x61);
    await expect(textOf(bytes, "utf-8")).rejects.toMatchObject({ code: "import/unreadable" });
  });

  test.each([
    ["EUC-KR", "cp949"],
    ["ks_c_5601-1987", "cp949"],
    ["GBK", "gb18030"],
    ["UTF8", "utf-8"],
  ])("%s is read as %s", (name, encoding) => {
    expect(encodingNamed(name)).toBe(encoding);
  });

  test("an encoding we do not read is wrong usage", () => {
    expect(() => encodingNamed("ebcdic")).toThrow(expect.objectContaining({ code: "usage/invalid" }));
  });
});

describe("readSourceLines", () => {
  test("gives physical lines as they stand in the file, in its encoding", async () => {
    const bytes = iconv.encode("머리,글\r\n샾,1\r둘,2\n", "cp949");
    expect(await readSourceLines(fileOf(bytes).open(), { encoding: "cp949" }, 2, 9)).toEqual([
      { line: 2, text: "샾,1" },
      { line: 3, text: "둘,2" },
    ]);
  });
});
