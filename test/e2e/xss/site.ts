import { link } from '../../../src/model/fields.ts';
import { addresses, constructs, links, type Payload, payloads } from './payloads.ts';
import { drawings } from './drawings.ts';

/** A log in which every string that a writer can write is a payload. */
export interface HostileLog {
  /** By path in the project. */
  files: Record<string, string>;
  options: Record<string, string>;
  /** What each payload is and where it stands, by its id. */
  planted: Map<number, string>;
  /** Addresses that no record takes, as they were written. */
  refused: string[];
}

/** @param rounds how many entries of each collection; all the bodies come with more than one */
export function hostileLog(rounds: number): HostileLog {
  const planted = new Map<number, string>();
  const files: Record<string, string> = {};
  const plant = (name: string, text: string, place: string): string => {
    const id = planted.size + 1;
    planted.set(id, `${place}: ${name}`);
    return fill(text, id);
  };
  // A prime step, so that each place meets other payloads in each entry.
  let at = 0;
  const next = (place: string): string => {
    at += 53;
    const { name, text } = payloads[at % payloads.length] as Payload;
    return plant(name, text, place);
  };
  const many = (count: number, place: string) => Array.from({ length: count }, () => next(place));
  const taken = addresses.filter((address) => link.safeParse(fill(address, 0)).success);
  const evidence = () => taken.map((address) => plant(address, address, 'done.link'));
  const entry = (path: string, data: object, body = '') => {
    files[`content/${path}`] = `---\n${yaml({ visibility: 'public', ...data })}\n---\n\n${body}\n`;
  };
  const common = (collection: string) => ({
    title: next(`${collection} title`),
    tags: [next(`${collection} tag`)],
    summary: next(`${collection} summary`),
    series: next(`${collection} series`),
  });

  for (let round = 0; round < rounds; round++) {
    const year = 2026 - round;
    const goals = [
      { target: { count: 2, unit: next('goal.unit'), every: 'week' } },
      { target: { count: 12, unit: next('goal.unit') } },
      { target: { reach: 900, from: 750, unit: next('goal.unit') } },
      {
        steps: [
          { id: 's', title: next('step.title'), note: next('step.note'), steps: [next('step.title')] },
          next('step.title'),
        ],
      },
      { verdict: { result: 'failed', note: next('verdict.note') } },
      { period: `${year}-H1`, carryTo: `${year}-H2` },
      { period: `${year}-03` },
    ].map((goal, index) => ({
      id: `g${index}`,
      title: next('goal.title'),
      why: next('goal.why'),
      category: next('goal.category'),
      skills: [next('goal.skills')],
      ...goal,
    }));
    entry(`plans/${year}.md`, {
      ...common('plan'),
      period: year,
      theme: next('plan.theme'),
      goals,
      amended: [{ on: `${year}-06-30`, goal: 'g1', text: next('amended.text') }],
    });
    for (const month of ['02', '03', '10']) {
      entry(`retros/${year}-${month}.${month === '10' ? 'mdx' : 'md'}`, {
        ...common('retro'),
        period: `${year}-${month}`,
        mood: 3,
        done: [
          { goal: `${year}/g0`, count: 9, title: next('done.title'), note: next('done.note'), link: evidence() },
          { goal: `${year}/g1`, count: 2, on: `${year}-${month}-14` },
          { goal: `${year}/g2`, value: 800 },
          ...(month === '02' ? [{ goal: `${year}/g3`, steps: ['s'] }] : []),
          ...many(2, 'done'),
        ],
        keep: many(2, 'keep'),
        problem: many(2, 'problem'),
        try: [{ id: 't', text: next('try.text') }, next('try.text')],
        ...(month === '03' && {
          reviewed: [{ try: `${year}-02#t`, result: 'half', note: next('reviewed.note') }],
        }),
      });
    }
    for (const alias of [true, false]) {
      const questions = ['well', 'partly', 'missed'].map((answered) => ({
        text: next('question.text'),
        topic: next('question.topic'),
        note: next('question.note'),
        answered,
        bank: `bank-${round}#q`,
      }));
      const feedback = () => ({
        positive: [next('feedback')],
        negative: [next('feedback')],
        unsaid: [next('feedback')],
      });
      entry(`interviews/${year}-${alias ? 'alias' : 'name'}.md`, {
        ...common('interview'),
        company: alias ? { name: `꿀참외테크${round}`, alias: next('company.alias') } : next('company.name'),
        role: next('role'),
        channel: next('channel'),
        appliedOn: `${year}-03-02`,
        stages: [
          { kind: 'document', label: next('stage.label'), date: `${year}-03-07`, result: 'passed' },
          {
            kind: 'other',
            label: next('stage.label'),
            date: `${year}-03-14`,
            format: next('stage.format'),
            note: next('stage.note'),
            result: alias ? 'failed' : 'passed',
            questions,
            feedback: feedback(),
          },
        ],
        feedback: feedback(),
        actions: [{ text: next('action.text'), goal: `${year}/g0` }],
      });
    }
    entry(
      `questions/bank-${round}.md`,
      { ...common('bank'), company: next('bank company'), review: { q: { confidence: 1, on: `${year}-04-01` } } },
      `# ${line(next('bank group'))}\n\n## ${line(next('bank question'))} {#q}\n\n${line(next('bank answer'))}`,
    );
    entry(`notes/asks-${round}.md`, {
      ...common('note'),
      kind: 'research',
      date: `${year}-05-01`,
      skills: many(3, 'note.skills'),
      asks: ['done', 'partly', 'could', 'never'].map((state) => ({
        text: next('ask.text'),
        // A link makes the sentence a hint on the page that it leads to.
        note: `${next('ask.note')} [글](/plans/${year}/)`,
        skills: [next('ask.skills')],
        state,
        section: 'required',
        goal: `${year}/g1`,
      })),
    });
  }
  files['content/resume.yaml'] = yaml({
    visibility: 'public',
    basics: {
      name: next('resume name'),
      label: next('resume label'),
      summary: next('resume summary'),
      location: { city: next('resume city'), region: next('resume region') },
      profiles: [{ network: next('resume network'), username: next('resume username'), url: 'https://example.com/me' }],
    },
    work: [
      {
        name: next('job name'),
        position: next('job position'),
        start: 2020,
        url: 'https://example.com/job',
        summary: next('job summary'),
        highlights: [...many(4, 'highlight'), { goal: '2026/g0' }, { goal: '2026/g2', text: next('highlight') }],
      },
      { name: next('job name'), start: 2021 },
    ],
  });
  // Titles that are also what every object has.
  entry('notes/constructor.md', { title: 'constructor', kind: 'post', summary: '__proto__', tags: ['toString'] });
  entry(`notes/"onmouseover=${plant('a file', '{js}', 'file name')} x.md`, { title: '파일 이름', kind: 'post' });
  entry(`notes/<img src=x onerror=${plant('a file', '{js}', 'file name')}>.md`, { title: '파일 이름', kind: 'post' });
  files['content/skills.yaml'] = Array.from({ length: 6 }, (_, index) =>
    flow({
      id: `s${index}`,
      label: next('skill.label'),
      aliases: [next('skill.alias')],
      category: next('skill.category'),
    }),
  )
    .map((skill) => `- ${skill}\n`)
    .join('');

  const bodies: string[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) bodies.push(open.join('\n\n'));
    open = [];
  };
  for (const { name, text, alone } of rounds > 1 ? payloads : payloads.slice(0, 20)) {
    if (alone) close();
    open.push(`글 ${line(plant(name, text, 'body, in a sentence'))} 글`);
    if (alone) close();
    open.push(`<div>\n${plant(name, text, 'body, in a block')}\n</div>`);
    if (alone || open.length > 15) close();
  }
  close();
  bodies.push(
    ...links.map((write, index) =>
      addresses.map((address) => plant(address, write(line(address)), `body, link ${index}`)).join('\n\n'),
    ),
    // Each place meets every third payload: drawing takes its time.
    ...(rounds > 1 ? drawings : drawings.slice(0, 2)).map(({ place, write }, index) =>
      payloads
        .filter((_, at) => (at + index) % 3 === 0)
        .map(({ name, text }) => write(line(plant(name, text, `body, ${place}`))))
        .join('\n\n'),
    ),
    constructs.map((text) => plant(text.slice(0, 30), text, 'body, Markdown')).join('\n\n'),
  );
  for (const [index, body] of bodies.entries())
    entry(`notes/body-${index}.md`, { title: `본문 ${index}`, kind: 'post', date: '2026-06-01' }, body);

  return {
    files,
    options: { title: next('option title'), description: next('option description'), author: next('option author') },
    planted,
    refused: addresses.filter((address) => !taken.includes(address)),
  };
}

export function fill(text: string, id: number): string {
  return text.replaceAll('{js}', `__xss(${id})`).replaceAll('{id}', String(id));
}

/** A payload as a part of one line. */
function line(text: string): string {
  return text.replace(/[\n\r\u2028]+/g, ' ');
}

/** JSON is YAML but for the place where a line is told. */
function yaml(data: object): string {
  return Object.entries(data)
    .map(([key, value]) => `${key}: ${flow(value)}`)
    .join('\n');
}

function flow(value: unknown): string {
  return JSON.stringify(value).replace(/[\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
}
