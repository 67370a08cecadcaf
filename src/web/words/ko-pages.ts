import type { enPages } from "./en-pages.ts";
import type { Word } from "./word.ts";

/** 화면 밖 페이지의 말: 군집, 도표. */
export const koPages: Readonly<Record<keyof typeof enPages, Word>> = {
  "chart.heading": "관계 도표",
  "chart.title": "제목",
  "chart.author": "작성자",
  "chart.date": "날짜",
  "chart.caseTitle": "사건",
  "chart.handling": "취급",
  "chart.selection": "전체 중 무엇을 보이는지",
  "chart.title-proposed": "관계 도표",
  "chart.selection-proposed": "사건의 기록된 연결 {all}개 중 {drawn}개, 개체 {entities}개 사이.",
  "chart.preview": "미리 보기",
  "chart.drawing": "그리는 중…",
  "chart.save": "PDF로 저장",
  "chart.saving": "그리는 중…",
  "chart.saved": "{file} 저장됨",
  "chart.same":
    "미리 보기가 그대로 PDF에 인쇄됩니다. 연결마다 증거번호가 붙고, PDF 끝에 증거, 파일, 해시의 목록이 있습니다.",
  "chart.alt": "도표 “{title}” 미리 보기",
  "chart.empty": "아직 그릴 것이 없습니다",
  "chart.empty-what": "도표는 화면에 있는 것을 그 자리에 보입니다. 먼저 개체를 화면에 올리십시오.",
  "chart.to-stage": "화면으로 가기",
};
