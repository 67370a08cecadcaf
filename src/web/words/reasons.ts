import type { IssueReason } from "#model/import-report.ts";
import type { Language } from "./words.ts";

/** What each reason of an issue is called, in English and Korean; the message of the issue holds the value. */
const REASONS: Readonly<Record<IssueReason, readonly [english: string, korean: string]>> = {
  "empty-file": ["empty file", "빈 파일"],
  "no-header": ["no header", "머리글 없음"],
  "no-rows": ["no rows", "행 없음"],
  "header-row": ["header in the wrong place", "머리글 위치"],
  "missing-column": ["a column is missing", "열 없음"],
  "duplicate-header": ["two columns of one heading", "머리글 중복"],
  "empty-header": ["a blank heading", "빈 머리글"],
  "bad-header": ["a heading that cannot be", "잘못된 머리글"],
  "repeated-header": ["the header again", "머리글 반복"],
  comment: ["a comment or sum, no row", "주석 또는 합계"],
  delimiter: ["delimiter", "구분자"],
  "line-ending": ["line ends", "줄 끝"],
  "quote-style": ["quotation marks", "따옴표 방식"],
  "field-count": ["too many or too few cells", "칸 수가 다름"],
  "too-many-columns": ["too many columns", "열이 너무 많음"],
  "unclosed-quote": ["a quotation that never ends", "닫히지 않은 따옴표"],
  "stray-quote": ["a stray quotation mark", "엉뚱한 따옴표"],
  "field-too-large": ["a cell too large", "너무 큰 칸"],
  "bad-character": ["a hidden or impossible character", "숨은 글자"],
  encoding: ["bytes of another encoding", "다른 인코딩의 바이트"],
  binary: ["no text", "글이 아님"],
  "not-csv": ["no table", "표가 아님"],
  archive: ["an archive", "압축 파일"],
  "missing-required": ["something the row needs is blank", "필요한 값이 비어 있음"],
  "bad-phone": ["no phone number", "전화번호가 아님"],
  "bad-account": ["no account number", "계좌번호가 아님"],
  "bad-wallet": ["no wallet address", "지갑 주소가 아님"],
  "bad-device": ["no device number", "기기 번호가 아님"],
  "bad-identifier": ["no identifier of its kind", "식별번호가 아님"],
  "bad-date": ["no date that can be", "있을 수 없는 날짜"],
  "ambiguous-date": ["a time that can be read in two ways", "두 가지로 읽히는 시각"],
  "implausible-date": ["an unlikely date", "믿기 어려운 날짜"],
  "bad-number": ["no number", "수가 아님"],
  "number-format": ["the way numbers are written", "수를 적는 방식"],
  "lossy-number": ["a number cut by a spreadsheet", "스프레드시트가 자른 수"],
  placeholder: ["a word for nothing", "빈자리 값"],
  "self-link": ["from and to are one", "양 끝이 같음"],
  "duplicate-row": ["the same row again", "같은 행 반복"],
  "duplicate-file": ["the same file again", "같은 파일 반복"],
  conflict: ["two things that exclude each other", "서로 어긋남"],
  "bad-file-name": ["file name", "파일 이름"],
  "unsupported-format": ["a format that is not read", "읽지 않는 형식"],
  "unsupported-kind": ["a kind that is not kept", "다루지 않는 종류"],
  "unresolved-reference": ["names what is not there", "가리키는 것이 없음"],
  "list-version": ["which version of a list it is", "명단의 판"],
  "no-value-moved": ["no value moved", "옮겨진 금액 없음"],
  "hash-differs": ["another hash", "해시가 다름"],
};

/** What a reason is called in the language of the screen. */
export function reasonTitle(reason: IssueReason, language: Language): string {
  return REASONS[reason][language === "ko" ? 1 : 0];
}
