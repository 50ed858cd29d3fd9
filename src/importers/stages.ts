import { isQuestion, listedUnder, sentence } from './items.ts';
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

/** The stage that a section tells of; undefined for a section about something else. */
export function stageOf(section: Section): Fields | undefined {
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
export function sharedStages(root: Section): Fields[] {
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
