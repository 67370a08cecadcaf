export const koNames = {
  "search.match": "{name}: {because}",
  "name.same": "같은 표기",
  "name.spacing": "띄어쓰기·대소문자·부호만 다름",
  "name.order": "순서만 다름",
  "name.characters": "번체·간체 차이",
  "name.romanisation": "로마자 표기",
  "name.same-sounds": "같은 소리",
  "name.spelling": "철자가 조금 다름",
  "name.initials": "머리글자",
  "name.part": "이름의 일부",
  "name.different": "다른 이름",
};
