import { describe, expect, test } from 'vitest';
import { vocabulary } from '../../src/model/skill.ts';
import { shippedSkills } from '../../src/model/vocabulary.ts';
import { matcher, type PostingText, roleAliases } from '../../src/postings/match/index.ts';
import { lines, wholes } from './match-data/read.ts';

const { find, read, version } = matcher(shippedSkills);
const known = new Set(shippedSkills.map(({ id }) => id));
const posting = (text: string, more: Partial<PostingText> = {}): PostingText => ({
  title: '',
  blocks: [{ text }],
  tags: [],
  ...more,
});

const sorted = (ids: Iterable<string>) => [...ids].sort();

/** Hits, false alarms and misses, skill by skill. */
class Score {
  bySkill = new Map<string, { hit: number; extra: number; missed: number }>();
  faults: string[] = [];

  add(text: string, expected: readonly string[], found: ReadonlySet<string>): void {
    const wanted = new Set(expected);
    for (const id of new Set([...wanted, ...found])) {
      const row = this.bySkill.get(id) ?? { hit: 0, extra: 0, missed: 0 };
      const kind = !wanted.has(id) ? 'extra' : found.has(id) ? 'hit' : 'missed';
      row[kind] += 1;
      this.bySkill.set(id, row);
      if (kind !== 'hit') this.faults.push(`${kind} ${id}: ${text}`);
    }
  }

  get totals() {
    const sum = (key: 'hit' | 'extra' | 'missed') => [...this.bySkill.values()].reduce((all, row) => all + row[key], 0);
    const [hit, extra, missed] = [sum('hit'), sum('extra'), sum('missed')];
    return { hit, extra, missed, precision: hit / (hit + extra), recall: hit / (hit + missed) };
  }

  /** Every skill with what was found of it: `kafka 12/12`, and `+1` for a false alarm. */
  table(): string {
    const cells = [...this.bySkill].sort().map(([id, { hit, extra, missed }]) => {
      return `${id} ${hit}/${hit + missed}${extra ? ` +${extra}` : ''}`.padEnd(28);
    });
    const rows = cells.flatMap((_, at) =>
      at % 5 === 0
        ? [
            cells
              .slice(at, at + 5)
              .join('')
              .trimEnd(),
          ]
        : [],
    );
    return rows.join('\n');
  }
}

const all = new Score();

describe.each(['tuning', 'held-out'] as const)('the %s half', (half) => {
  const score = new Score();
  for (const { text, ids } of lines(half)) {
    score.add(text, ids, find(text));
    all.add(text, ids, find(text));
  }
  for (const { text, ...expected } of wholes(half)) {
    const reading = read(posting(text));
    for (const section of ['required', 'preferred', 'either'] as const) {
      score.add(`[${section}] ${text.replaceAll('\n', ' / ')}`, expected[section], reading[section]);
      all.add(text, expected[section], reading[section]);
    }
  }

  test('names only skills that there are', () => {
    const named = [...lines(half).flatMap(({ ids }) => ids), ...wholes(half).flatMap(({ either }) => either)];
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  test('is read as a reader reads it', () => {
    const { precision, recall, ...counts } = score.totals;
    console.log(
      `${half}: ${lines(half).length} lines, ${wholes(half).length} postings; precision ${precision.toFixed(4)}, ` +
        `recall ${recall.toFixed(4)} ${JSON.stringify(counts)}\n${score.faults.join('\n')}`,
    );
    // What the rules were made on they read without a fault, so that any that breaks is seen.
    if (half === 'tuning') expect(score.faults).toEqual([]);
    expect(precision).toBeGreaterThanOrEqual(0.97);
    expect(recall).toBeGreaterThanOrEqual(0.97);
  });
});

test('all lines together, skill by skill', () => {
  const { precision, recall } = all.totals;
  console.log(`found of named, and false alarms:\n${all.table()}`);
  expect(lines('tuning').length + lines('held-out').length).toBeGreaterThanOrEqual(200);
  expect(precision).toBeGreaterThanOrEqual(0.97);
  expect(recall).toBeGreaterThanOrEqual(0.97);
});

describe('what a text names', () => {
  const halves = [...lines('tuning'), ...lines('held-out')];

  test('does not depend on how its characters are encoded', () => {
    const full = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    for (const { text } of halves) {
      const found = sorted(find(text));
      expect(sorted(find(text.normalize('NFD'))), text).toEqual(found);
      expect(sorted(find(full(text))), text).toEqual(found);
      expect(sorted(find([...text].join('\u200b'))), text).toEqual(found);
    }
  });

  test('is not lost to an unrelated sentence before or behind it', () => {
    const sentences = [
      '저희는 함께 자라는 팀입니다.',
      'We are a small team.',
      '- 3년 이상의 경력',
      '(경력 무관)',
      '많은 지원 바랍니다!',
    ];
    for (const { text } of halves) {
      const found = sorted(find(text));
      for (const sentence of sentences) {
        expect(sorted(find(`${sentence}\n${text}`)), text).toEqual(found);
        expect(sorted(find(`${text}\n${sentence}`)), text).toEqual(found);
      }
    }
  });

  test('holds every shipped spelling that stands in a list', () => {
    const missed = shippedSkills.flatMap(({ id, label, aliases }) =>
      [label, ...aliases].filter((word) => !find(`Docker, ${word}, MySQL`).has(id)),
    );
    // These name other things as well and count beside their kin only.
    expect(missed.sort()).toEqual(['Gin', 'SNS', '익스프레스', '하이브']);
  });

  test.each([
    ['C, C++, C#, R, .NET', ['c', 'cpp', 'csharp', 'dotnet', 'r']],
    ['C++만 씁니다', ['cpp']],
    ['C#을 씁니다', ['csharp']],
    ['ASP.NET으로 만든', ['dotnet']],
    ['C 언어와 R 언어', ['c', 'r']],
    ['Java/Kotlin', ['java', 'kotlin']],
    ['JavaScript', ['javascript']],
    ['GitHub Copilot으로 짭니다', ['ai-tools']],
    ['LLM 서비스를 개발합니다', ['llm']],
    ['Spring Boot', ['spring', 'spring-boot']],
    ['JPA', ['jpa']],
  ])('%s', (text, ids) => expect(sorted(find(text))).toEqual(ids));
});

describe('a posting', () => {
  test('is read by the fields of its source first', () => {
    const reading = read({
      title: '백엔드 개발자 (Kotlin)',
      blocks: [
        { section: 'other', heading: '주요업무', text: 'Redis로 만든 대기열을 개선합니다' },
        { section: 'required', text: '- Java\n- Spring Boot\n우대사항\n- Go' },
        { section: 'preferred', text: '- Kafka\n- AWS (필수)' },
        { section: 'other', heading: '복리후생', text: 'MongoDB 교육 지원' },
        { heading: 'Nice to have', text: 'GraphQL' },
        { heading: '데이터 팀의 하루', text: 'Airflow' },
      ],
      tags: ['Java', 'MySQL'],
    });
    expect(sorted(reading.required)).toEqual(['aws', 'java', 'spring', 'spring-boot']);
    expect(sorted(reading.preferred)).toEqual(['go', 'graphql', 'kafka']);
    expect(sorted(reading.either)).toEqual(
      sorted([...reading.required, ...reading.preferred, 'airflow', 'kotlin', 'redis']),
    );
    expect(sorted(reading.tagOnly)).toEqual(['mysql']);
    expect(reading.withSections).toBe(true);
  });

  test('that asks for a skill twice, once as preferred, counts in both', () => {
    const { required, preferred } = read(posting('자격요건\nKafka 경험\n우대사항\nKafka 튜닝 경험'));
    expect([required.has('kafka'), preferred.has('kafka')]).toEqual([true, true]);
  });

  test('without headings has no sections, whatever its lines say', () => {
    const { required, preferred, either, withSections } = read(posting('Java 개발자를 찾습니다.\nKafka 경험자 우대'));
    expect([sorted(required), sorted(preferred), sorted(either)]).toEqual([[], ['kafka'], ['java', 'kafka']]);
    expect(withSections).toBe(false);
  });

  test('with nothing in it names nothing', () => {
    const { required, preferred, either, tagOnly, withSections } = read({ title: '', blocks: [], tags: [] });
    expect([required.size, preferred.size, either.size, tagOnly.size, withSections]).toEqual([0, 0, 0, 0, false]);
  });
});

describe("a site's own skills", () => {
  const own = [
    { id: 'ledger', label: '원장', aliases: ['복식부기', 'double-entry ledger'], implies: ['kafka'] },
    { id: 'kafka', label: 'Kafka', aliases: ['우리카프카'], implies: [] },
    { id: 'zx', label: 'Zx', aliases: [], implies: [] },
  ];
  const extended = matcher(vocabulary(shippedSkills, own).skills);

  test('are found at once, with the spellings that ship', () => {
    expect(sorted(extended.find('복식부기와 원장을 다룹니다'))).toEqual(['ledger']);
    expect(sorted(extended.find('a Double Entry Ledger, 우리카프카, 아파치카프카'))).toEqual(['kafka', 'ledger']);
    expect(sorted(extended.find('원장님께 보고합니다. zx'))).toEqual([]);
    expect(sorted(extended.find('Zx 사용'))).toEqual(['zx']);
  });

  test('make another version of the vocabulary', () => {
    expect(version).toMatch(/^[0-9a-f]{8}$/);
    expect(matcher([...shippedSkills]).version).toBe(version);
    expect(extended.version).not.toBe(version);
    expect(matcher(shippedSkills.slice(1)).version).not.toBe(version);
  });
});

describe('the vocabulary', () => {
  test('has plain ids, and no spelling that two skills claim', () => {
    for (const id of ['java', 'spring-boot', 'nodejs', 'cpp', 'csharp', 'kubernetes', 'ai-tools', 'llm']) {
      expect(known).toContain(id);
    }
    for (const id of known) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    const owners = new Map<string, Set<string>>();
    for (const { id, label, aliases } of shippedSkills) {
      for (const word of [id, label, ...aliases]) {
        const key = word.toLowerCase().replace(/[\s_-]+/g, '');
        owners.set(key, (owners.get(key) ?? new Set()).add(id));
      }
    }
    expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
  });

  test('implies only skills that there are', () => {
    expect(shippedSkills.flatMap(({ implies }) => implies).filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('the role', () => {
  test.each([
    ['Backend Engineer', undefined, true],
    ['Back-end Developer', undefined, true],
    ['Server-side Engineer', undefined, true],
    ['서버 개발자 (3년 이상)', undefined, true],
    ['[결제] 백앤드 개발', undefined, true],
    ['플랫폼 개발자', '웹서버개발팀', true],
    ['Software Engineer', 'Back End', true],
    ['SQL Server DBA', undefined, false],
    ['서버리스 영업 담당', undefined, false],
    ['Process Observer', undefined, false],
    ['프론트엔드 개발자', '웹팀', false],
  ])('백엔드: %s, %s', (title, department, expected) => {
    expect(roleAliases('백엔드').matches(title, department)).toBe(expected);
  });

  test('is known by any of its names, can be extended, and may be one that no list holds', () => {
    expect(roleAliases('Backend Developer').matches('서버 개발자')).toBe(true);
    expect(roleAliases('백엔드', ['Core Platform']).matches('Core-Platform Engineer')).toBe(true);
    expect(roleAliases('블록체인 개발자').matches('블록체인 엔지니어')).toBe(true);
    expect(roleAliases('블록체인 개발자').matches('서버 개발자')).toBe(false);
  });
});

describe('the time it takes', () => {
  // Of the processor, not of the clock: other tests run beside this one.
  const spent = (work: () => void) => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  const repeated = (part: string, size: number) => part.repeat(Math.ceil(size / part.length)).slice(0, size);

  test('is below a second for 500 postings of 4 kB', () => {
    const all = [...lines('tuning'), ...lines('held-out')].map(({ text }) => `- ${text}\n`).join('');
    const texts = Array.from({ length: 500 }, (_, at) => repeated(all.slice((at * 37) % 4000) + all, 4096));
    const readAll = () => {
      for (const text of texts) read(posting(`자격요건\n${text}`));
    };
    const milliseconds = Math.min(...[1, 2, 3].map(() => spent(readAll)));
    console.log(`500 postings of 4 kB: ${milliseconds.toFixed(0)} ms`);
    expect(milliseconds).toBeLessThan(1000);
  }, 60_000);

  test.each([
    'a',
    '-',
    '(',
    '[',
    ' ',
    '\n',
    'Go ',
    'C+',
    'a@',
    'a.',
    '배치',
    '필수',
    '1)',
    '이런 분',
    '■',
    'İ',
    '**',
    'Lambda ',
  ])('does not explode on 200 kB of %j', (part) => {
    const fastest = Math.min(...[1, 2, 3].map(() => spent(() => read(posting(repeated(part, 200_000))))));
    expect(fastest).toBeLessThan(100);
  });
});
