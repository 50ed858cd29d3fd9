import { type Item, itemsOf, listedUnder, sentence } from './items.ts';
import { plainText, type Section, sectionsIn } from './markdown.ts';

type Fields = Record<string, unknown>;

/** How stages are headed, and what kind of stage that is. The first that fits counts. */
const stageWords: [RegExp, string][] = [
  [/서류|document screening|resume screening/i, 'document'],
  [/코딩\s?테스트|코테|필기|알고리즘\s?테스트|coding\s?test|online\s?assessment/i, 'coding'],
  [/과제(?:\s?(?:전형|테스트|면접))?|assignment|take-?home/i, 'assignment'],
  [/전화|pre-?test|사전\s?(?:인터뷰|면접|전화)|phone\s?(?:screen|interview)|커피\s?챗/i, 'phone'],
  [/컬처|컬쳐|인성|culture|behaviou?ral/i, 'culture'],
  [/임원|대표|경영진|executive|ceo|cto/i, 'executive'],
  [/최종\s?(?:면접|인터뷰|전형)|final\s?(?:interview|round)/i, 'final'],
  [/오퍼|처우|연봉\s?협상|offer/i, 'offer'],
  [/기술|직무|라이브\s?코딩|technical|tech\s?interview/i, 'technical'],
  [/[1-4]차\s?(?:면접|인터뷰|전형)|화상\s?면접|면접\s?전형|실무\s?(?:면접|인터뷰)/, 'other'],
];
const stageHeading =
  /전형|면접|인터뷰|테스트|서류|코테|과제|interview|test|screen|오퍼|처우|지원|offer|라운드|round|핏/i;
// What speaks of the stages as a whole, or of getting ready for them, is none.
const noStage =
  /후기|회고|준비|팁|대비|느낀|피드백|개선|반성|계획|질문\s?(?:리스트|모음)|프로세스|과정|결과|tips?|feedback|대한|위한|왜/i;

const positive = /긍정|좋았던|잘한|잘했던|positive/i;
const negative = /부정|아쉬|부족했|못한|나빴던|negative/i;
const unsaid = /말하지\s?못|말\s?못\s?한|못\s?말한|대답하지\s?못|언급하지\s?못|언급할\s?수\s?있었|하지\s?못한\s?말/;
const resolved = /개선|앞으로|보완|다음(?:에는|엔|\s?번)|액션|action|할\s?일|계획|다짐/i;

/** What an interview post says of its application, by its headings and lists. */
export function interviewFields(root: Section, title: string, path: string): Fields {
  const sections = sectionsIn(root).slice(1);
  const feedback: Record<'positive' | 'negative' | 'unsaid', string[]> = { positive: [], negative: [], unsaid: [] };
  const actions: string[] = [];
  const stages: Fields[] = [];
  const taken = new Set<Section>();
  for (const section of sections) {
    if (taken.has(section)) continue;
    const items = listedUnder(section).map(({ text }) => text);
    const field = unsaid.test(section.title)
      ? 'unsaid'
      : positive.test(section.title)
        ? 'positive'
        : negative.test(section.title)
          ? 'negative'
          : undefined;
    const isResolved = !field && resolved.test(section.title);
    if (items.length > 0 && (field || isResolved)) {
      if (field) feedback[field].push(...items);
      else actions.push(...items);
      for (const inner of sectionsIn(section)) taken.add(inner);
    } else if (!field && !isResolved) {
      const stage = stageOf(section);
      if (stage) stages.push(stage);
    }
  }
  if (stages.length === 0) stages.push(...sharedStages(root));
  const told = Object.fromEntries(Object.entries(feedback).filter(([, texts]) => texts.length > 0));
  const company = companyOf(title, path, root);
  const result = resultOf(title);
  return {
    ...(company !== undefined && { company }),
    ...roleOf(title),
    ...(result && { result }),
    ...(stages.length > 0 && { stages }),
    ...(Object.keys(told).length > 0 && { feedback: told }),
    ...(actions.length > 0 && { actions }),
  };
}

function stageOf(section: Section): Fields | undefined {
  const title = section.title.replace(/^(?:[^\p{L}\p{N}]|\d{1,2}[.)]\s)+/u, '');
  if (title.length > 30 || noStage.test(title) || !stageHeading.test(title)) return undefined;
  const [, kind] = stageWords.find(([words]) => words.test(title)) ?? [];
  if (!kind) return undefined;
  const text = section.nodes.map((node) => plainText(node)).join(' ');
  const minutes = minutesOf(text);
  const format = formatOf(text);
  const outcome = sectionsIn(section).find((one) => /결과/.test(one.title)) ?? section;
  const questions = listedUnder(section)
    .filter(isQuestion)
    .map(({ text: asked }) => asked);
  const told = /결과\S{0,2}\s*[:：]?\s*(?:불?합격|탈락|통과)/.exec(text)?.[0] ?? '';
  const result = stageResult(
    outcome === section ? `${title} ${told}` : outcome.nodes.map((node) => plainText(node)).join(' '),
  );
  return {
    kind,
    label: sentence(title),
    ...(minutes !== undefined && { minutes }),
    ...(format !== undefined && { format }),
    ...(result && { result }),
    ...(questions.length > 0 && { questions }),
  };
}

/**
 * The stages of an application as boards of shared interviews tell them: `채용 프로세스: 서류 → 기술 면접 → 임원 면접`,
 * with how long the one told of took, who sat there and what was asked.
 */
function sharedStages(root: Section): Fields[] {
  const nodes = [root, ...root.sections].flatMap((section) => section.nodes.slice(0, 10));
  const line = (name: RegExp) =>
    nodes
      .map((node) => plainText(node))
      .map((text) => name.exec(text)?.[1])
      .find((one) => one !== undefined);
  const process = line(/채용\s?(?:프로세스|과정)\s*[:：]\s*(.+?)(?=\s+\S+\s?\S*\s*[:：]|$)/);
  const told = Object.entries({
    minutes: minutesOf(line(/면접\s?시간\s*[:：]\s*(.{1,20})/) ?? ''),
    format: formatOf(line(/면접\s?인원\s*[:：]\s*(.{1,20})/) ?? ''),
  }).filter(([, value]) => value !== undefined);
  const questions = listedUnder(root)
    .filter(isQuestion)
    .map(({ text }) => text);
  const names = (process ?? '').split(/\s*(?:->|→|➡️?|>|=>)\s*/).filter((name) => name !== '' && name.length < 40);
  const stages = names.flatMap((name): Fields[] => {
    const kind = stageWords.find(([words]) => words.test(name))?.[1];
    return kind ? [{ kind, label: sentence(name) }] : [];
  });
  if (told.length === 0 && stages.length === 0) return [];
  const first = plainText(nodes[0] ?? { type: 'text', value: '' });
  const own =
    stages.find(({ label }) => first.includes(String(label))) ?? stages.find(({ kind }) => kind === 'technical');
  const details = { ...Object.fromEntries(told), ...(questions.length > 0 && { questions }) };
  if (own) Object.assign(own, details);
  else
    stages.push({ kind: stageWords.find(([words]) => words.test(first))?.[1] ?? 'other', label: '면접', ...details });
  return stages;
}

/** Whether an item is something that was asked. */
export function isQuestion({ text }: Pick<Item, 'text'>): boolean {
  return (
    text.length < 200 &&
    /[?？]\s*(?:\(.*\))?$|(?:인가요|나요|까요|는지|(?:설명|말씀|소개|이야기)해\s?(?:주세요|보세요|보시오|주십시오))[.\s]*$/.test(
      text,
    )
  );
}

function minutesOf(text: string): number | undefined {
  const [, hours, rest] = /(?<!\d)([1-4])\s?시간(?:\s?(\d{1,2})\s?분)?/.exec(text) ?? [];
  const [, minutes] = /(?<!\d)(\d{2,3})\s?분(?!기|의|만)/.exec(text) ?? [];
  if (hours !== undefined) return Number(hours) * 60 + Number(rest ?? 0);
  return minutes === undefined ? undefined : Number(minutes);
}

/** `1:4`: one who applies, four who ask. */
function formatOf(text: string): string | undefined {
  const [, one, many] = /(?<!\d)([1-9])\s?(?:[:：대]|vs)\s?([1-9])(?!\d)/.exec(text) ?? [];
  return one === undefined ? undefined : `${one}:${many}`;
}

function stageResult(text: string): string | undefined {
  if (/불합격|탈락|떨어|fail/i.test(text)) return 'failed';
  return /합격|통과|pass/i.test(text) ? 'passed' : undefined;
}

/** Only what the title says for sure: `최종 합격`, `불합격 후기`. */
function resultOf(title: string): string | undefined {
  if (/불합격|탈락|떨어진/.test(title)) return 'rejected';
  return /최종\s?합격|합격\s?(?:후기|수기)|입사\s?(?:후기|과정)|offer/i.test(title) &&
    !/서류|코테|코딩|1차|과제|필기|전형/.test(title)
    ? 'offer'
    : undefined;
}

const noCompany =
  /^(?:주니어|신입|경력|개발자|프론트엔드?|백엔드|나의|내|첫|두|세|번째|최종|서류|기술|인턴|코딩|테스트|면접|이직|취업|취준|회고|후기|합격|불합격|탈락|상반기|하반기|채용|지원|과정|20\d\d년?|\d+.*|.*[의은는을를로]|.*번째)$/;

/** The word before what makes the post one about an application: `물결페이 면접 후기`. */
function companyOf(title: string, path: string, root: Section): string | undefined {
  const anonymous = /(?<![가-힣A-Za-z])([A-Z]사|스타트업\s[A-Z]사)(?![가-힣A-Za-z])/.exec(
    `${title} ${path
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '')}`,
  )?.[1];
  if (anonymous) return anonymous;
  const [, before] =
    /^(?:\[[^\]]*\]\s*)?(.+?)\s*(?:신입|경력|인턴|백엔드|프론트엔드|서버|데이터|안드로이드|iOS|개발자?|20\d\d년?|상반기|하반기|공채|수시|최종|서류|[1-4]차|기술|임원|코딩|면접|인터뷰|합격|불합격|채용|지원|입사|전형|코테)/i.exec(
      title,
    ) ?? [];
  const word = before
    ?.replace(/^(?:20\d\d년?|\d{2}년|상반기|하반기|\s|[^\p{L}\p{N}(（])+/u, '')
    .replace(/[\s\-:|,·]+$/, '');
  const isName =
    word !== undefined &&
    word.length >= 2 &&
    word.length <= 20 &&
    word.split(/\s+/).length <= 2 &&
    !word.split(/\s+/).some((one) => noCompany.test(one));
  if (isName) return sentence(word);
  const [, stated] =
    /^(?:회사|기업|지원\s?회사)(?:명)?\s*[:：]\s*(.{2,30})$/m.exec(
      itemsOf(root.nodes)
        .map(({ text }) => text)
        .join('\n'),
    ) ?? [];
  return stated?.trim();
}

function roleOf(title: string): Fields {
  const [role] =
    /(?:백엔드|프론트엔드|서버|데이터|안드로이드|iOS|풀스택|DevOps|인프라|머신러닝|ML)\s?(?:엔지니어|개발자?|개발\s?직무)?/i.exec(
      title,
    ) ?? [];
  return role === undefined || role.trim().length < 2 ? {} : { role: role.trim() };
}
