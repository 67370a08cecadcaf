import type { enPages } from "./en-pages.ts";
import type { Word } from "./word.ts";

/** 화면 밖 페이지의 말: 군집. */
export const koPages: Readonly<Record<keyof typeof enPages, Word>> = {
  "export.open": "내보내기",
  "export.format": "형식",
  "export.what": "범위",
  "export.stage": "화면에 보이는 것",
  "export.case": "사건 전체",
  "export.masked": "피해자와 피해 의심자는 가명으로 내보냅니다. 모든 진술에 파일, 해시, 행 번호가 붙습니다.",
  "export.save": "파일 저장",
  "export.saved": "{file} 파일을 저장했습니다.",
  "export.anx": "i2 Analyst's Notebook (.anx)",
  "export.graphml": "GraphML",
  "export.gexf": "GEXF (Gephi)",
  "export.csv": "CSV",
  "export.xlsx": "엑셀 (.xlsx)",
  "export.ftm": "FollowTheMoney (Aleph)",
  "export.stix": "STIX 2.1",
  "export.cypher": "Cypher 스크립트 (Neo4j)",
};
