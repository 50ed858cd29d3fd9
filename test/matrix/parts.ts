import { entryFile, type Files, type Item, line, newItem, sentence, withoutMarks } from './items.ts';

/** Items of public entries that are private by themselves: one of each kind, and what other entries say of them. */
export async function privateParts(): Promise<{ items: Item[]; files: Files }> {
  const names = [
    'goal',
    'step',
    'done',
    'stage',
    'question',
    'feedback',
    'action',
    'try',
    'line',
    'ask',
    'job',
    'highlight',
    'profile',
  ] as const;
  const items = await Promise.all(names.map((name) => newItem(`private ${name}`)));
  const of = (name: (typeof names)[number]) => items[names.indexOf(name)] as Item;
  const [goal, step, done, stage, question, feedback, action, attempt, kept, ask, job, highlight, profile] = names.map(
    of,
  ) as Items13;
  const hidden = { visibility: 'private' };
  const open = { visibility: 'public', tags: ['회고'] };

  const files: Files = {
    'content/plans/2027-parts.md': entryFile({
      title: '부분만 숨긴 계획',
      ...open,
      period: '2026',
      goals: [
        {
          id: goal.words.slug,
          title: goal.words.title,
          category: goal.words.heading,
          skills: [goal.words.tag, 'Kafka'],
          target: { count: 3, unit: goal.words.company },
          why: sentence(goal),
          ...hidden,
        },
        { id: 'until', title: '그때까지', target: { every: 'week' }, until: goal.words.slug },
        { id: 'next', title: '이어서', carriedFrom: `2027-parts/${goal.words.slug}` },
        {
          id: 'steps',
          title: '단계',
          steps: [
            '열린 단계',
            {
              id: step.words.slug,
              title: step.words.title,
              note: sentence(step),
              steps: [step.words.heading, { id: step.words.tag, title: step.words.company }],
              ...hidden,
            },
          ],
        },
      ],
      amended: [{ on: '2026-03-01', goal: goal.words.slug, text: `${goal.words.body} 미룸` }],
    }),
    'content/retros/2026-05-parts.mdx': entryFile(
      {
        title: '부분만 숨긴 5월',
        ...open,
        period: '2026-05',
        done: [
          {
            goal: `2027-parts/${goal.words.slug}`,
            count: 2,
            note: `${goal.words.body} 했다`,
            link: `https://example.com/${goal.words.link}`,
          },
          { goal: '2027-parts/steps', steps: ['열린 단계', step.words.slug] },
          { goal: '2027-parts/steps', steps: [step.words.heading, step.words.tag], note: step.words.body },
          {
            title: `${done.words.title} ${done.words.heading}`,
            note: line(done),
            link: `https://example.com/${done.words.link}`,
            ...hidden,
          },
          '열린 일',
        ],
        problem: ['잠', { text: line(kept), ...hidden }],
        try: ['자기', { id: attempt.words.slug, text: line(attempt), ...hidden }],
      },
      '열린 글.\n',
    ),
    'content/retros/2026-06-parts.md': entryFile({
      title: '부분만 숨긴 6월',
      ...open,
      period: '2026-06',
      reviewed: [
        { try: '2026-05-parts#1', result: 'kept' },
        { try: `2026-05-parts#${attempt.words.slug}`, result: 'half', note: attempt.words.body },
        { try: '2026-05-parts#2', result: 'half', note: attempt.words.body },
      ],
    }),
    'content/interviews/2026-parts.md': entryFile({
      title: '부분만 숨긴 면접',
      ...open,
      date: '2026-05-02',
      company: '열린회사',
      stages: [
        {
          kind: 'technical',
          date: '2026-05-01',
          result: 'passed',
          questions: [
            { text: 'TCP는?', topic: '네트워크', bank: 'network#tcp' },
            {
              text: `${question.words.title} ${question.words.slug} ${question.words.heading}`,
              topic: question.words.tag,
              note: `${question.words.company} ${sentence(question)}`,
              bank: 'network#tcp',
              ...hidden,
            },
          ],
          feedback: {
            positive: ['차분'],
            negative: [{ text: line(feedback), ...hidden }],
            unsaid: [{ text: feedback.words.title, ...hidden }],
          },
        },
        {
          kind: 'final',
          label: stage.words.title,
          format: stage.words.slug,
          note: sentence(stage),
          questions: [{ text: stage.words.heading, topic: stage.words.tag, bank: 'network#udp' }],
          feedback: { positive: [stage.words.company] },
          ...hidden,
        },
      ],
      actions: [
        '열린 다짐',
        { text: line(action), goal: '2026/books', ...hidden },
        { text: '열린 다짐 둘', goal: `2027-parts/${goal.words.slug}` },
      ],
    }),
    'content/notes/2026-parts.md': entryFile({
      title: '부분만 숨긴 노트',
      ...open,
      kind: 'research',
      date: '2026-05-03',
      skills: ['Kafka'],
      asks: [
        { text: 'Kafka', skills: ['Kafka'], state: 'done', goal: `2027-parts/${goal.words.slug}` },
        {
          text: `${ask.words.title} ${ask.words.slug}`,
          skills: [ask.words.tag],
          note: `${ask.words.heading} ${ask.words.company} ${sentence(ask)}`,
          state: 'never',
          ...hidden,
        },
      ],
    }),
  };
  files['content/resume.yaml'] = JSON.stringify({
    visibility: 'public',
    basics: {
      name: '열린 사람',
      email: 'open@example.com',
      summary: `열린 소개 %% ${withoutMarks(line(profile))} %%`,
      profiles: [
        'https://example.com/open',
        {
          network: profile.words.title,
          username: profile.words.slug,
          url: `https://example.com/${profile.words.link}`,
          ...hidden,
        },
      ],
    },
    work: [
      {
        name: '열린회사',
        start: '2026-01',
        summary: `열린 일 %% ${highlight.words.body} %%`,
        highlights: [
          '열린 말',
          { goal: '2026/books', text: '열린 책' },
          { goal: `2027-parts/${goal.words.slug}` },
          { goal: `2027-parts/${goal.words.slug}`, text: '남는 말' },
          { text: line(highlight), ...hidden },
        ],
      },
      {
        name: job.words.company,
        position: `${job.words.title} ${job.words.slug}`,
        start: '2025',
        end: '2025',
        url: `https://example.com/${job.words.link}`,
        summary: line(job),
        highlights: [job.words.heading, { text: job.words.body, goal: `2027-parts/${goal.words.slug}` }],
        ...hidden,
      },
    ],
  });
  // The pictures that private items speak of lie where each of them would look.
  const collections = {
    plans: [goal, step],
    retros: [done, attempt, kept],
    interviews: [stage, question, feedback, action],
    notes: [ask, job, highlight, profile],
  };
  for (const [collection, hold] of Object.entries(collections))
    for (const { file, bytes } of hold) files[`content/${collection}/images/${file}`] = bytes;
  return { items, files };
}

type Items13 = [Item, Item, Item, Item, Item, Item, Item, Item, Item, Item, Item, Item, Item];
