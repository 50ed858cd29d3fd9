import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { filesIn, text } from '../support/files.ts';
import { textOf } from '../support/html.ts';
import { daysOf } from '../recount/days.ts';
import { goalsOf, plannedIn, quarterRate, type RawGoal } from '../recount/goal.ts';
import { applicationsIn, questionsIn, type RawLog, readRaw, unplannedIn, writtenIn } from '../recount/log.ts';
import { practisedIn } from '../recount/skills.ts';
import { triesOf } from '../recount/tries.ts';
import { today } from '../support/run.ts';

const words: Record<string, string> = {
  done: '완료',
  'on-track': '순항',
  behind: '뒤처짐',
  partial: '일부',
  missed: '놓침',
  carried: '넘김',
  dropped: '그만둠',
  upcoming: '아직',
};
const stages: Record<string, string> = {
  document: '서류',
  coding: '코딩 테스트',
  assignment: '과제',
  phone: '전화',
  technical: '기술 면접',
  culture: '컬처핏',
  executive: '임원 면접',
  final: '최종',
  offer: '제안',
};

let log: RawLog;
let content = '';
beforeAll(() => {
  const { root, error } = inject('sample');
  if (error) throw new Error(error);
  content = join(root, 'content');
  log = readRaw(content, today);
});

describe.each([2025, 2026])('the cards of %i say what is counted from the files', (year) => {
  let goals: RawGoal[] = [];
  let cards = new Map<string, { sentence: string; drawn: string[]; note: string }>();
  beforeAll(() => {
    goals = goalsOf(log, year);
    const html = text(inject('sample').dist, `years/${year}/index.html`);
    cards = new Map(
      [...html.matchAll(/<li id="(\w+)"[^>]*>([\s\S]*?)<\/article>/g)].map(([, id = '', card = '']) => [
        id,
        {
          sentence: textOf(/<h2[^>]*>([\s\S]*?)<\/h2>/.exec(card)?.[1] ?? '').replaceAll('\u2060', ''),
          drawn: [...card.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, one = '']) => one),
          note: textOf(/<p class="q sm">([\s\S]*?)<\/p>/.exec(card)?.[1] ?? ''),
        },
      ]),
    );
  });
  const card = (id: string) => cards.get(id) ?? { sentence: '', drawn: [], note: '' };
  const percent = (share: number) => `${Math.round(share * 100)}%`;

  test('goals', () => {
    const judged = goals.filter((one) => one.judged);
    const parts = Object.entries(words).flatMap(([status, word]) => {
      const count = judged.filter((one) => one.status === status).length;
      return count > 0 ? [`${count}개 ${word}`] : [];
    });
    expect(card('goals').sentence).toBe(`목표 ${judged.length}개 중 ${parts.join(', ')}.`);
  });

  test('execution', () => {
    const rates = goals.flatMap(({ judged, execution }) => (judged && execution !== undefined ? [execution] : []));
    const rate = percent(rates.reduce((a, b) => a + b, 0) / rates.length);
    expect(card('execution').sentence).toContain(`기대한 만큼의 ${rate}`);
    const quarters = [1, 2, 3, 4].flatMap((number) => {
      const share = quarterRate(goals, `${year}-Q${number}`);
      return share === undefined ? [] : [[percent(share), `${number}분기`]];
    });
    expect(card('execution').drawn).toEqual(quarters.flat());
  });

  test('the promise that moved most', () => {
    const [from, to] = daysOf(year);
    const moves = goals.flatMap(({ goal, plan: { data: plan } }) => {
      const amended = (plan.amended ?? []).filter(
        (one: { goal: string; was?: object }) => one.goal === goal.id && one.was,
      );
      const end = daysOf(goal.period ?? plan.period)[1];
      const days = goal.carryTo ? daysOf(goal.carryTo)[1] - end : 0;
      const was = amended[0]?.was?.reach;
      const changed = was === undefined ? 0 : Math.abs(goal.target.reach - was) / Math.abs(was - goal.target.from);
      const distance = changed + Math.abs(days) / (to - from + 1);
      return distance > 0 ? [{ title: goal.title, days, distance }] : [];
    });
    const [most] = moves.sort((a, b) => b.distance - a.distance);
    expect(card('moved').sentence).toContain(`‘${most?.title}’`);
    expect(card('moved').sentence).toContain(`${most?.days}일 미뤘다.`);
    expect(card('moved').note).toContain(`고친 약속 ${moves.length}개`);
  });

  test('the try that was held longest', () => {
    const [from, to] = daysOf(year);
    const [longest] = triesOf(log)
      .filter(({ born, closed }) => born <= to && (closed === undefined || closed >= from))
      .sort((a, b) => b.months - a.months);
    expect(card('try').sentence).toContain(`‘${longest?.text}’`);
    expect(card('try').sentence).toContain(`${longest?.months}달`);
  });

  test('what was not planned', () => {
    const unplanned = unplannedIn(log, year);
    const share = unplanned / (unplanned + plannedIn(goals, year));
    expect(card('unplanned').sentence).toBe(`한 일 ${percent(share)}, ${unplanned}가지가 계획에 없던 일이었다.`);
  });

  test('skills', () => {
    const own = parse(readFileSync(join(content, 'skills.yaml'), 'utf8'));
    const top = [...practisedIn(log, year, own).values()].sort((a, b) => b - a).slice(0, 5);
    expect(
      card('skills')
        .drawn.filter((one) => /^\d+$/.test(one))
        .map(Number),
    ).toEqual(top);
    expect(card('skills').sentence).toContain(`기록 ${top[0]}개`);
  });

  test('applications', () => {
    const applications = applicationsIn(log, year);
    const open = applications.filter(
      ({ data, stages: all }) =>
        (data.result ?? (all.some(({ result }) => result === 'failed') ? 'rejected' : 'pending')) === 'pending',
    );
    expect(card('applications').sentence).toContain(`${applications.length}곳에 지원`);
    if (open.length > 0) expect(card('applications').sentence).toContain(`${open.length}곳은 진행 중`);
    expect(card('applications').drawn.slice(0, 2)).toEqual(['지원', String(applications.length)]);
    // Nobody comes to a stage past one that they did not come to.
    const reached = card('applications')
      .drawn.filter((one) => /^\d+$/.test(one))
      .map(Number);
    expect(reached).toEqual([...reached].sort((a, b) => b - a));
    const kinds = new Set(applications.flatMap(({ stages: all }) => all.map(({ kind }) => stages[kind])));
    for (const kind of kinds) if (kind !== '기술 면접') expect(card('applications').drawn).toContain(kind);
  });

  test('questions', () => {
    const answers = questionsIn(log, year);
    const of = (how: string, topic?: string) =>
      answers.filter((one) => one.answered === how && (topic === undefined || one.topic === topic)).length;
    expect(card('questions').sentence).toContain(`질문 ${answers.length}개 중 ${of('missed')}개`);
    const [worst] = [...new Set(answers.flatMap(({ topic }) => topic ?? []))].sort(
      (a, b) => of('missed', b) - of('missed', a) || of('partly', b) - of('partly', a),
    );
    expect(card('questions').sentence).toContain(`막힌 주제는 ${worst}`);
    expect(card('questions').drawn.slice(0, 2)).toEqual([
      worst,
      [of('missed', worst) && `놓침 ${of('missed', worst)}`, of('partly', worst) && `일부 ${of('partly', worst)}`]
        .filter(Boolean)
        .join(' · '),
    ]);
    expect(card('questions').note).toContain(
      [
        ['잘함', 'well'],
        ['일부', 'partly'],
        ['놓침', 'missed'],
      ]
        .map(([word, how = '']) => `${word} ${of(how)}`)
        .join(' · '),
    );
  });

  test('writing', () => {
    const days = writtenIn(log, year);
    expect(card('writing').sentence).toBe(`${new Set(days).size}일 동안 ${days.length}편을 썼다.`);
    const months = Array.from(
      { length: 12 },
      (_, month) => days.filter((on) => new Date(on * 86_400_000).getUTCMonth() === month).length,
    );
    expect(
      card('writing')
        .drawn.filter((_, index) => index % 2 === 0)
        .map(Number),
    ).toEqual(months);
    const sorted = [...new Set(days)].sort((a, b) => a - b);
    const gap = Math.max(...sorted.slice(1).map((on, index) => on - (sorted[index] ?? 0) - 1));
    expect(card('writing').note).toContain(`${gap}일`);
  });

  test('mood', () => {
    const moods = log.retros.filter(
      ({ data }) => String(data.period).startsWith(String(year)) && data.mood !== undefined,
    );
    expect(card('mood').note).toContain(`회고 ${moods.length}편`);
    const month = (pick: (...all: number[]) => number) => {
      const value = pick(...moods.map(({ data }) => data.mood));
      const [first] = moods
        .filter(({ data }) => data.mood === value)
        .sort((a, b) => daysOf(a.data.period)[1] - daysOf(b.data.period)[1]);
      return String(first?.data.period).slice(5);
    };
    const said = (period: string) => (period.startsWith('W') ? `${Number(period.slice(1))}주` : `${Number(period)}월`);
    expect(card('mood').sentence).toBe(
      `${said(month(Math.min))}에 가장 가라앉았고 ${said(month(Math.max))}에 가장 좋았다.`,
    );
  });

  test('every card has a page of its own that says the same', () => {
    const { dist } = inject('sample');
    const pages = filesIn(join(dist, `years/${year}`)).flatMap((file) => /^(\w+)\/index\.html$/.exec(file)?.[1] ?? []);
    expect(pages.sort()).toEqual([...cards.keys()].sort());
    for (const [id, { sentence, drawn }] of cards) {
      const html = text(dist, `years/${year}/${id}/index.html`);
      expect(textOf(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '').replaceAll('\u2060', ''), id).toBe(sentence);
      for (const one of drawn) expect(html, id).toContain(`>${one}</text>`);
    }
  });
});

test('the page of tries says the same of each as the files', () => {
  const html = text(inject('sample').dist, 'tries/index.html');
  const all = triesOf(log);
  const kept = all.filter(({ result }) => result === 'kept').length;
  const open = all.filter(({ closed }) => closed === undefined);
  const old = open.filter(({ months }) => months >= 3);
  const said = textOf(html).replaceAll('\u2060', '');
  expect(said).toContain(`해 보기로 한 ${all.length}가지 중 ${kept}가지를 지켰다`);
  expect(said).toContain(`${open.length}가지가 아직 열려 있고, 그중 ${old.length}가지는 석 달이 넘었다.`);
  const rows = [...html.matchAll(/<li id="20[^"]*"[^>]*>[\s\S]*?<\/li>/g)].map(([row]) => textOf(row));
  expect(rows.length).toBe(all.length);
  for (const { text: words, months } of old) {
    const row = rows.find((one) => one.startsWith(words.replace(/["'`*]/g, '').slice(0, 12)) || one.includes(words));
    expect(row, words).toContain(`${months}달째 · 석 달이 넘음`);
  }
  expect(rows.filter((row) => row.includes('석 달이 넘음')).length).toBe(old.length);
});
