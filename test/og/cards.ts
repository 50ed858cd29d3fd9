import { yearRuler } from '../../src/theme/charts/ruler.ts';
import type { Card } from '../../src/og/card.ts';
import { span, today, weeks, words } from '../theme/charts/fixture.ts';

/** A year in which something was written every third week. */
export const ruler = yearRuler({
  year: 2026,
  weeks: weeks(span('2026-01-05', '2026-12-27')).map((one, index) => ({
    week: '2026-W01' as never,
    span: one,
    count: one.start <= today && index % 3 === 0 ? 1 + (index % 4) : 0,
  })),
  today,
  words,
  lit: span('2026-10-01', '2026-10-31'),
});

export const retro: Card = {
  kicker: '회고 · 2026년 10월',
  title: '느려도 끝까지 재는 달',
  facts: ['한 일 10개', '해 볼 것 3개'],
  site: '한서윤의 회고',
  ruler,
};

/** Titles that are hard to set, by what is hard about them. */
export const titles: Record<string, string> = {
  'one syllable': '끝',
  long: '면접에서 숫자 없이 말하다가 떨어진 뒤로 석 달 동안 모든 배치를 다시 재어 보고 결국 알게 된 것과 끝내 알지 못한 것들에 대하여 '.repeat(
    3,
  ),
  'one long word': 'https://example.com/a-word-that-no-line-can-hold/'.repeat(4),
  'one long word in Korean': '긴낱말하나가줄을넘긴다'.repeat(12),
  Latin: 'Postmortem: “Kafka” ate my Friday — again?',
  Hanja: '회고(回顧), 溫故知新',
  quotes: '‘카프카’와 “브로커”, 『면접관의 노트』와 「부록」',
  'emoji between words': '🎉 배포 👩‍💻 완료 1️⃣',
  accents: 'Café à Besançon, Dvořák, naïve',
  signs: '<b>&amp;"N+1" C++ → 100% ₩1,204 ★',
  decomposed: '한글'.normalize('NFD'),
  'lines of its own': '첫 줄\n둘째\t줄',
};
