import type { LabelledPair, Spelt } from "./name-sets.ts";

/** Made-up names with spellings as passports and contact lists have them: enough to see that the bench works. */
const KOREAN =
  "김도빈 Kim Do Bin|박서후 Park Seo Hoo|이하람 Lee Ha Ram|최가언 Choi Ga Eon|정윤찬 Jung Yoon Chan|강세율 Kang Se Yul|조은호 Cho Eun Ho|윤태겸 Yoon Tae Kyum|장미르 Jang Mi Reu|임소후 Lim So Hoo|한결 Han Gyeol|오지성 Oh Ji Sung|서율하 Suh Yul Ha|신우람 Shin Woo Ram|권도하 Kwon Do Ha|황세빈 Hwang Se Bin|안은찬 Ahn Eun Chan|송하겸 Song Ha Kyeom|류시온 Ryu Si On|전유빈 Jeon Yoo Bin|홍새봄 Hong Sae Bom|고은결 Koh Eun Gyul|문도율 Moon Do Yul|양하준 Yang Ha Joon|손태율 Sohn Tae Yul|배시우 Bae Shi Woo|백은서 Paik Eun Suh|허윤재 Huh Yoon Jae|남궁율 Namkoong Yul|심하은 Shim Ha Eun|노태경 Roh Tae Kyung|곽지후 Kwak Ji Hoo|성찬율 Sung Chan Yul|차은겸 Cha Eun Kyum|주하랑 Joo Ha Rang|우태린 Woo Tae Rin|구하율 Koo Ha Yul|민시후 Min Si Hoo|진서율 Jin Seo Yul|엄도경 Um Do Kyung|최영숙 Choe Yong-suk|박철 Pak Chol|정현철 Chong Hyon Chol|이용남 Ri Yong Nam|김성옥 Kim Song Ok";
const KHMER =
  "ជា សុភ័ក្រ Chea Sopheak|សុខ វិសាល Sok Visal|ចាន់ ធារ៉ា Chan Theara|កែវ បូរិន្ទ Keo Borin|ហេង សម្បត្តិ Heng Sambath|លី ម៉ារី Ly Mary|ម៉ៅ សំណាង Mao Samnang|ពេជ្រ រតនា Pich Ratana|គឹម សុជាតា Kim Socheata|លឹម វណ្ណៈ Lim Vannak|អ៊ុក ធីតា Ouk Thida|សេង បញ្ញា Seng Panha|ទេព មុនី Tep Mony|នួន ច័ន្ទ Nuon Chan|រស់ សារុន Ros Sarun|យឹម កុសល Yim Kosal|ថាច់ ភារុណ Thach Phearun|វង្ស ពិសិដ្ឋ Vong Piseth|ឡុង សុវណ្ណ Long Sovann|ប្រាក់ ភីរុណ Prak Phirun|អ៊ុំ ណារិទ្ធ Um Narith|ឈឹម សីហា Chhim Seiha|ខៀវ សំអាត Khieu Samart|សៅ រដ្ឋា Sao Ratha|ម៉ែន សុផល Men Sophal|ទូច វុទ្ធី Touch Vuthy|សួន ចំរើន Suon Chamroeun|គង់ ប៊ុនលី Kong Bunly|មាស សុភា Meas Sophea|ងួន ចិត្រា Nguon Chitra";
const PAIRS =
  "Person;Kim Do-bin;KIM DOBIN;1|Person;김도빈;Kim Do Bin;1|Person;김도빈;Kim Do Bom;0|Person;陳文樂;陈文乐;1|Person;陳文樂;Chan Man Lok;1|Person;陈文乐;Chen Wenle;1|Person;陈文乐;Chen Wenlu;0|Person;Chea Sopheak;ជា សុភ័ក្រ;1|Person;Sok Visal;Visal SOK;1|Person;Sok Visal;Sok Vichea;0|Person;Jeong Hyeon-cheol;Chung Hyun Chul;1|Person;Jeong Hyeon-cheol;Jang Hyeon-jun;0|Person;Lim Guohua;Lim Guowei;0|Person;WONG, Chi Wai;Chi Wai Wong;1|Person;Wong Chi Wai;Wong Chi Ho;0|Person;Aleksandr Orlanov;Александр Орланов;1|Person;Alexandr Orlanow;Aleksandr Orlanov;1|Person;Boris Orlanov;Aleksandr Orlanov;0|Person;J. Varga Molnar;Janos Varga Molnar;1|Person;Nguyen Van Tam;Nguyễn Văn Tâm;1|Person;Nguyen Van Tam;Nguyen Thi Lan;0|Person;Somchai Rattanawong;Somchai Ratanawong;1|Person;Somchai Rattanawong;Somsak Rattanawong;0|Person;Omar bin Yusuf Haddan;Umar ibn Yousef Haddan;1|Company;Golden Bamboo Co., Ltd.;GOLDEN BAMBOO COMPANY LIMITED;1|Company;Golden Bamboo Co., Ltd.;Golden Lotus Co., Ltd.;0|Company;The Redwater Group;Redwater Group;1|Company;Redwater Holdings Pte. Ltd.;Redwater Holdings Private Limited;1|Company;Redwater Property PLC;Bluewater Property PLC;0|Company;A.B.K. Trading;ABK Trading;1|Company;Northgate & Sons LLC;Northgate and Sons L.L.C.;1|Company;Northgate Kampot;Northgate Takeo;0";

function spelt(list: string): Spelt[] {
  return list.split("|").map((entry) => {
    const at = entry.search(/[A-Z]/);
    return { name: entry.slice(0, at).trim(), spelt: entry.slice(at) };
  });
}

export const FICTIONAL_KOREAN: Spelt[] = spelt(KOREAN);
export const FICTIONAL_KHMER: Spelt[] = spelt(KHMER);
export const FICTIONAL_PAIRS: LabelledPair[] = PAIRS.split("|").map((entry) => {
  const [schema = "", a = "", b = "", same] = entry.split(";");
  return { schema, a, b, same: same === "1" };
});
