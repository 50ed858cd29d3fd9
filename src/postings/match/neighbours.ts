import { behindNames } from './hints.ts';

/** A place in text where a spelling stands. `known` is where the name found before it ends, or -1. */
export interface Place {
  text: string;
  start: number;
  end: number;
  known: number;
}

const hangul = /[가-힣]/;
const letter = /[A-Za-z]/;

// A name of one or two syllables is also the beginning of other words: only these may follow it without a blank.
const particle =
  /^(?:[을를이가은는과와로의에도만나라랑든인]|으로|에서|이나|이든|까지|부터|처럼|보다|라는|이라|이며|이고|같은|에는|에도|와의|과의|로의|에서의|으로의|로는|로도|라도|등|등을|등의|등에|및|입니다|이다|뿐)$/;
const noun =
  /^(?:기반|서버|개발|운영|환경|경험|언어|클러스터|사용|활용|처리|시스템|작업|프로그[램래]|설계|관련|프레임|관리|이미지|컴포즈|스웜|컨테이너|엔진|스크립트|지식|역량|서비스|애플리케이션|어플리케이션|앱|구축|잡|성|튜닝|최적화|전략|적용|이해|업무|업체에서|담당|모니터링|스케줄|자동화|을|를)/;

/** Whether a spelling may begin here. */
export function opens({ text, start, known }: Place, strict: boolean): boolean {
  const before = text[start - 1] ?? '';
  const first = text[start] as string;
  if (before === '' || start === known) return true;
  if (hangul.test(first)) return !hangul.test(before);
  const further = text[start - 2] ?? '';
  if (first === '.') return !/[A-Za-z0-9_.]/.test(before);
  if (/[A-Za-z0-9_@]/.test(before)) return false;
  if (before === '#') return !letter.test(further);
  if (before === '.') return !letter.test(further);
  if (before === '+') return further !== '+';
  if (before === '-') return !(strict && /[A-Za-z0-9]/.test(further));
  return true;
}

/** Where a spelling ends, its version included (`Java17`, `Python3.11`, `Java 8+`); undefined if it goes on as a word. */
export function closes({ text, start, end }: Place): number | undefined {
  const last = text[end - 1] as string;
  const spelling = text.slice(start, end);
  if (hangul.test(last)) {
    if (!/^[가-힣]{1,2}$/.test(spelling)) return end;
    const rest = /^[가-힣]*/.exec(text.slice(end, end + 12))?.[0] ?? '';
    return rest === '' || particle.test(rest) || noun.test(rest) ? end : undefined;
  }
  const signs = /[+#]$/.test(spelling);
  const versioned = spelling.length > 2 || signs;
  const version = versioned ? (/^(?:v?\d{1,4}(?:\.(?:\d{1,3}|x))*\+?)/.exec(text.slice(end, end + 16))?.[0] ?? '') : '';
  const after = end + version.length;
  const next = text[after] ?? '';
  if (/[A-Za-z0-9_]/.test(next)) return undefined;
  if (next === '#' && !version) return undefined;
  if (next === '+' && (text[after + 1] === '+' || spelling.length < 3)) return undefined;
  if (next === '.' && /[a-z]/.test(text[after + 1] ?? '')) return undefined;
  return after;
}

/** Whether an English word stands here as a name: `Spark jobs`, not `spark joy`; `Spring 기반`, not `Spring 2027`. */
export function isName(place: Place): boolean {
  const { text, start, end, known } = place;
  const behind = text.slice(end, end + 24);
  if (/^ (?:'\d\d|20\d\d)/.test(behind)) return false;
  const joined = /^-([A-Za-z]+)/.exec(behind)?.[1];
  if (joined && !behindNames.has(joined.toLowerCase())) return false;
  const follower = /^ ([a-z]+)/.exec(behind)?.[1];
  if (follower && !behindNames.has(follower)) return false;
  if (/[A-Z]/.test(text[start] as string)) return true;
  // In lower case it is a name in a list or beside Hangul, and right behind another name or "with".
  if (start - known <= 1 && known >= 0) return true;
  const before = text.slice(Math.max(0, start - 24), start);
  if (/\b(?:with|using|like) $/i.test(before)) return true;
  return !/[A-Za-z,] ?$/.test(before.replace(/,\s*$/, '')) || /[A-Za-z0-9가-힣)]\s*,\s*$/.test(before);
}

/** Whether a name stands as an item of a list: `- go, kotlin`, `Java/GO`, `(C, Python)`. */
export function isListed({ text, start, end }: Place): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  const behind = text.slice(end, end + 8);
  const opened = /(?:^|[\n,/·|(:•\-*+]) ?$/.test(before) && (start > 8 || before.trim() !== '' || start <= 1);
  return opened && /^ ?(?:$|[\n,/·|)+]|[가-힣])/.test(behind);
}

const noLetterBefore =
  /(?:[&°]\s?|\b[ABDEFGHIJKLMNOPQSTUVWXYZ]\s?[,/·]\s?|(?:series|시리즈|plan|플랜|class|클래스|type|타입|grade|등급|vitamin|비타민|round|라운드|group|그룹|team|팀|part|파트|option|\d)[ -]?)$/i;
const noLetterBehind =
  /^(?:\s?[&'’]|-?level|\/[SNDR]\b|\s?[,/·]\s?[ABDEFGHIJKLMNOPQSTUVWXYZ]\b|\s?(?:레벨|등급|클래스|타입|레이어|그룹|팀|파트|사\b|사[가-힣 ]|형|씨|급))/i;

/** Whether a single letter stands here as the name of a language. */
export function isLanguage(place: Place): boolean {
  const { text, start, end } = place;
  const before = text.slice(Math.max(0, start - 16), start);
  const behind = text.slice(end, end + 16);
  if (noLetterBefore.test(before) || noLetterBehind.test(behind)) return false;
  if (/^ ?(?:언어|lang\b|프로그래밍|개발|기반|[,/·] ?C\+\+|and C\+\+)/i.test(behind)) return true;
  if (/^(?:[로를와과나을]|이나|으로)(?![가-힣])/.test(behind)) return true;
  if (isListed(place)) return true;
  const led = /(?:\b(?:in|using|with|of|and|or)|및|또는|혹은|이나|[가-힣][나와과]) $/i.test(before);
  return led && /^(?:$|[\n.,;)]| ?(?:and|or|is|언어)\b| ?[가-힣])/.test(behind);
}
