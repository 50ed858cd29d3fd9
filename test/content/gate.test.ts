import { describe, expect, test } from 'vitest';
import { publish } from '../../src/content/gate.ts';
import { entry, logOf } from '../support/log.ts';

const published = async (files: Record<string, string>) => publish((await logOf(files)).entries);

describe('what is published of a log', () => {
  test('are the entries that say so; silence is private', async () => {
    const notes = { public: 'visibility: public', private: 'visibility: private', silent: '' };
    const files = Object.fromEntries(
      Object.entries(notes).map(([name, visibility]) => [
        `notes/${name}.md`,
        entry(`title: 가\nkind: post\n${visibility}`),
      ]),
    );
    expect((await published(files)).map(({ id }) => id)).toEqual(['public']);
  });

  test('are the items of an entry that are not private, at any depth', async () => {
    const secret = 'visibility: private';
    const [interview, plan, retro] = await published({
      'interviews/a.md': entry(`
title: 가
visibility: public
stages:
  - { kind: coding, ${secret} }
  - kind: technical
    questions: [{ text: 하나 }, { text: 비밀, ${secret} }]
    feedback: { positive: [좋음, { text: 비밀, ${secret} }] }
feedback: { unsaid: [{ text: 비밀, ${secret} }] }
actions: [{ text: 비밀, ${secret} }, 읽기]`),
      'plans/2026.md': entry(`
title: 계획
visibility: public
period: 2026
goals:
  - { id: a, title: 비밀, ${secret} }
  - { id: b, title: 공개, steps: [하나, { title: 비밀, ${secret} }, { title: 둘, steps: [{ title: 비밀, ${secret} }, 셋] }] }`),
      'retros/2026-03.md': entry(`
title: 회고
visibility: public
period: 2026-03
done: [{ title: 비밀, ${secret} }, { goal: b, steps: [하나] }]
keep: [{ text: 비밀, ${secret} }]
try: [{ text: 비밀, ${secret} }, 걷기]`),
    });
    expect(JSON.stringify([interview?.data, plan?.data, retro?.data])).not.toMatch(/비밀|"private"/);
    expect(interview?.data).toMatchObject({
      stages: [{ kind: 'technical', questions: [{ text: '하나' }], feedback: { positive: [{ text: '좋음' }] } }],
      feedback: { unsaid: [] },
      actions: [{ text: '읽기' }],
    });
    expect(plan?.data).toMatchObject({
      goals: [{ id: 'b', steps: [{ title: '하나' }, { title: '둘', steps: [{ title: '셋' }] }] }],
    });
    expect(retro?.data).toMatchObject({ done: [{ goal: 'b' }], keep: [], try: [{ text: '걷기' }] });
  });

  test('is not touched by being looked at', async () => {
    const { entries } = await logOf({
      'retros/2026-03.md': entry(
        'title: 회고\nvisibility: public\nperiod: 2026-03\nkeep: [{ text: 비밀, visibility: private }]',
      ),
    });
    const before = structuredClone(entries.map(({ data }) => data));
    publish(entries);
    expect(entries.map(({ data }) => data)).toEqual(before);
  });
});
