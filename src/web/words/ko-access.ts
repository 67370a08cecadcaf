import type { enAccess } from "./en-access.ts";

export const koAccess: Record<keyof typeof enAccess, string> = {
  "entry.sign-in": "로그인",
  "entry.sign-in-what": "계정은 감독자가 만듭니다. 암호문을 잊었으면 감독자가 다시 초대할 수 있습니다.",
  "entry.sign-in-do": "로그인",
  "entry.first": "첫 계정 만들기",
  "entry.first-what":
    "아직 계정이 없습니다. 첫 계정은 감독자 계정입니다. 가져오기, 탐색, 점수 계산, 관계도 작성, 다른 사람 초대를 할 수 있습니다.",
  "entry.first-do": "계정을 만들고 로그인",
  "entry.invitation": "초대받은 계정",
  "entry.invitation-what": "계정의 암호문을 정하십시오. 이 링크는 한 번만 쓸 수 있습니다.",
  "entry.invitation-do": "암호문을 정하고 로그인",
  "entry.name": "계정 이름",
  "entry.passphrase": "암호문",
  "entry.passphrase-what": "15자 이상. 서로 관계없는 낱말 여러 개를 쓰십시오.",
  "entry.code": "인증 코드",
  "entry.code-what": "인증 앱을 쓰는 계정만 여섯 자리를 입력합니다.",
};
