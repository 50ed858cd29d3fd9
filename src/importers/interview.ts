import { itemsOf, listedUnder, sentence } from './items.ts';
import { type Section, sectionsIn } from './markdown.ts';
import { sharedStages, stageOf } from './stages.ts';

type Fields = Record<string, unknown>;

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
