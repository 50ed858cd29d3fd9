import type { NoteKind } from '../model/note.ts';
import { plainText, type Section, sectionsIn } from './markdown.ts';

/** What a post is in a career log. */
export type Kind = 'retro' | 'plan' | 'interview' | 'questions' | 'research' | 'note';

export interface Sorted {
  kind: Kind;
  /** Of a note. */
  note?: NoteKind;
  /** 0 to 1. */
  confidence: number;
}

const words = {
  bank: /질문\s*(?:리스트|목록|모음|정리|답변|은행|대비)|면접\s*(?:질문|문제|대비|예상|기출)|예상\s*질문|interview[\s_-]*(?:question|list|prep)|q(?:uestion)?[\s_-]?list|기출|필기\s*테스트|q&a/i,
  interview:
    /(?:면접|인터뷰|코딩\s?테스트|코테|채용|전형|지원|입사)\s*(?:준비\s*)?(?:과정\s*)?(?:후기|회고|리뷰|경험|과정|복기)|(?:최종\s*|서류\s*)?(?:불?합격|탈락)\s*(?:후기|수기|회고|까지)|(?:이직|취업|취준)\s*(?:후기|과정|성공)|interview\s*(?:review|experience|retro)|면접을?\s*(?:보|마치|다녀)/i,
  plan: /계획(?!적)|목표(?!로)|로드맵|버킷|만다라트|신년|새해|다짐|(?<![a-z])(?:plans?|year-?plan|goals?|resolutions?|roadmap|okrs?)(?![a-z])/i,
  retro:
    /회고|돌아보|되돌아|결산|연말정산|월간|주간|한\s?해|retrospect|(?<![a-z])(?:retro|reflections?|reflecting|kpt|year in review|monthly|weekly|mil)(?![a-z])|(?:20\d\d|'?\d\d)\s*년?\s*(?:을|를)?\s*(?:마무리|마치며|보내며|정리)|(?:20\d\d)[-_ ]review|(?:good)?bye,?\s*20\d\d|(?:굿바이|안녕),?\s*20\d\d/i,
  research:
    /(?:채용|구인)\s*(?:공고|시장)|공고\s*(?:분석|정리)|자격\s?요건|우대\s?사항|(?<![a-z])(?:jd|job[\s_-]?(?:posting|description)s?|employment)(?![a-z])/i,
  talk: /발표|컨퍼런스|콘퍼런스|세미나|밋업|강연|웨비나|conference|meet-?up|seminar|talk(?:s|ed)?\b|presentation/i,
  study: /공부|학습|스터디|강의|정리|독서|책|(?<![a-z])(?:til|study|lecture|course)(?![a-z])/i,
  diary: /일기|일상|소회|생각|에세이|diary|essay|life|수료|마치며|느낀/i,
};

/** How to look back is no looking back, and a list of questions about a topic is no interview. */
const about = /(?:회고|kpt|면접|okr)\s*(?:란|이란|방법|하는\s?법|작성법|가이드)|템플릿|양식|guide/i;

/** Sorts a post by its title, then its path, then its headings and what stands under them. */
export function sortPost({
  title,
  path,
  tags,
  root,
  questionCount,
}: {
  title: string;
  path: string;
  tags: readonly string[];
  root: Section;
  questionCount: number;
}): Sorted {
  const headings = sectionsIn(root)
    .slice(1)
    .map((section) => section.title);
  const folders = path.replaceAll(/[-_]/g, ' ');
  if (about.test(title)) return note(title, folders, 0.6);
  if (words.bank.test(title) && questionCount >= 2) return { kind: 'questions', confidence: 0.95 };
  if (words.interview.test(title)) return { kind: 'interview', confidence: 0.9 };
  if (applied(root) >= 2) return { kind: 'interview', confidence: 0.8 };
  const isRetro = words.retro.test(title);
  const isPlan = words.plan.test(title);
  if (isRetro) return { kind: 'retro', confidence: isPlan ? 0.8 : 0.95 };
  if (isPlan && !/동향|마케팅|컨퍼런스|후기/.test(title)) return { kind: 'plan', confidence: 0.8 };
  if (words.research.test(title)) return { kind: 'research', confidence: 0.85 };
  if (headings.filter((one) => words.research.test(one)).length >= 2) return { kind: 'research', confidence: 0.7 };
  if ((words.bank.test(folders) || /면접|interview/i.test(folders)) && questionCount >= 3)
    return { kind: 'questions', confidence: 0.75 };
  if (stageHeadings(headings) >= 2) return { kind: 'interview', confidence: 0.7 };
  if (
    /(?:취준|이직|취업|구직).*(?:끝|마치|마무리)|면접/.test(title) &&
    !words.study.test(title) &&
    !/준비|대비|방법|팁|질문/.test(title)
  )
    return { kind: 'interview', confidence: 0.5 };
  if (/수료|(?:기|레벨|과정|캠프|프로젝트|인턴|활동|학기)\S?\s*(?:을|를)?\s*마치며/.test(title))
    return { kind: 'retro', confidence: 0.6 };
  if (words.research.test(folders)) return { kind: 'research', confidence: 0.6 };
  if (/(?:^|\/)[^/]*(?:회고|retro)[^/]*$/i.test(folders)) return { kind: 'retro', confidence: 0.7 };
  if (/(?:^|\/)[^/]*(?:계획|목표|yearplan|goals?)[^/]*$/i.test(folders)) return { kind: 'plan', confidence: 0.6 };
  const inRetros = /(?:^|\/)[^/]*(?:회고|월간|주간|retro|monthly|weekly)[^/]*\/(?:[^/]*\/)*[^/]*\d[^/]*$/i.test(
    folders,
  );
  if (inRetros && /^\W*(?:20)?\d{2}|\d+\s*(?:월|주|분기)|week|^\W*\d{1,2}\W*$/i.test(title))
    return { kind: 'retro', confidence: 0.6 };
  if (tags.some((tag) => /^(?:회고|retrospect(?:ive)?s?)$/i.test(tag)) && /\d{1,2}월|20\d\d|\d+주차/.test(title))
    return { kind: 'retro', confidence: 0.7 };
  return note(title, folders, 0.5);
}

function note(title: string, folders: string, confidence: number): Sorted {
  const by = (text: string): NoteKind | undefined =>
    words.talk.test(text) ? 'talk' : words.study.test(text) ? 'study' : words.diary.test(text) ? 'diary' : undefined;
  return { kind: 'note', note: by(title) ?? by(folders) ?? 'post', confidence };
}

const stage =
  /서류|코테|코딩\s?테스트|과제\s?(?:전형|테스트)?$|(?:[1-4]차|기술|인성|임원|화상|전화|컬처|컬쳐|최종)\s?(?:핏|면접|인터뷰)|면접\s?(?:시간|인원|질문|분위기)|채용\s?프로세스|처우|오퍼|긍정적?\s?피드백|부정적?\s?피드백/;

function stageHeadings(headings: readonly string[]): number {
  return headings.filter((one) => one.length < 40 && stage.test(one)).length;
}

/** Lines that say how an application went, as boards of shared interviews have them: `채용 프로세스: 서류 → 면접`. */
function applied(root: Section): number {
  const text = [root, ...root.sections]
    .flatMap(({ nodes }) => nodes.slice(0, 8))
    .map((node) => plainText(node))
    .join('\n');
  const named = text.match(/(?:채용\s?프로세스|채용\s?과정|면접\s?(?:시간|인원|장소)|경력|직무)\s*[:：]\s*\S/g);
  return /(?:양식|템플릿)\S{0,2}\s*(?:다음|아래)/.test(text) ? 0 : new Set(named).size;
}

/** Why a file is a form to be filled in and not a post; undefined for a post. */
export function templateReason(path: string, body: string, root: Section): string | undefined {
  if (/<%[-_*+]?\s*tp\.|\{\{\s*(?:date|title|time|cursor)\s*(?::[^}]*)?\}\}/i.test(body))
    return 'a template: it holds placeholders';
  if (/(?:^|\/)(?:_?templates?|archetypes|템플릿)\//i.test(path)) return 'a template: its folder says so';
  const sections = sectionsIn(root)
    .slice(1)
    .filter((section) => section.sections.length === 0);
  const empty = sections.filter(
    (section) => body.slice(section.content, section.end).replace(/[-*+\d.[\]\s>|:]/g, '') === '',
  );
  const isBlank = sections.length >= 2 && empty.length / sections.length >= 0.6;
  const name = path.split('/').at(-1) ?? '';
  if (isBlank && /template|템플릿|양식|form/i.test(name)) return 'a template: its sections are empty';
  return undefined;
}
