import { describe, expect, test } from 'vitest';
import { aliasBody } from '../../src/content/alias-body.ts';
import { matches, namePattern, replaceName } from '../../src/content/alias.ts';
import { particleFor } from '../../src/model/particle.ts';

const pattern = namePattern({ name: '가람', alias: '회사 A', names: ['Garam', '가람 플러스', 'GR Labs'] });
const rename = (text: string) => replaceName(text, pattern, '회사 A');

describe('a name that goes by an alias', () => {
  test.each([
    ['가람은 좋다', '회사 A는 좋다'],
    ['가람을 보고 가람과 가람으로', '회사 A를 보고 회사 A와 회사 A로'],
    ['가 람, 가-람', '회사 A, 회사 A'],
    ['가람플러스에서', '회사 A에서'],
    ['Garam은 GARAM이', '회사 A는 회사 A가'],
    ['GRLabs, gr-labs', '회사 A, 회사 A'],
    ['(가람)', '(회사 A)'],
    ['가람이었다', '회사 A이었다'],
  ])('%s → %s', (text, expected) => {
    expect(rename(text)).toBe(expected);
  });

  test.each(['온가람은', '강가람', 'Garamond', 'pangaram'])('%s is another word', (text) => {
    expect(rename(text)).toBe(text);
  });

  test('is found in both ways of writing Hangul and in an address', () => {
    expect(matches('가람'.normalize('NFD').normalize('NFC'), pattern)).toBe(true);
    expect(matches(`https://x.test/${encodeURIComponent('가람')}/`, pattern)).toBe(true);
    expect(matches('https://careers.garam.test/', pattern)).toBe(true);
  });

  test('is replaced in an address that spells it in percents', () => {
    const name = encodeURIComponent('가람');
    const alias = encodeURI('회사 A');
    expect(rename(`[글](https://x.test/${name}/1)`)).toBe(`[글](https://x.test/${alias}/1)`);
    expect(rename(`\`https://x.test/${encodeURIComponent('가람'.normalize('NFD'))}\``)).toBe(
      `\`https://x.test/${alias}\``,
    );
    expect(rename(`https://x.test/${encodeURIComponent('온가람')} 100% 50%25`)).toBe(
      `https://x.test/${encodeURIComponent('온가람')} 100% 50%25`,
    );
  });

  test.each([
    ['![가](./가람.png "가람 사옥")', '![가](./가람.png "회사 A 사옥")'],
    ["![가](<./가람 1.png> '가람')", "![가](<./가람 1.png> '회사 A')"],
    ['![가](./가람(1).png (가람))', '![가](./가람(1).png (회사 A))'],
  ])('is replaced in the title of a picture, not in its path: %s', (body, expected) => {
    expect(aliasBody(body, 'md', { alias: '회사 A', pattern })).toBe(expected);
  });

  test('leaves a body with its words and its pictures, but without addresses that tell it', () => {
    const body =
      '# 가람 면접\n\n[채용 쪽](https://careers.garam.test/1)에서 ![가람 사진](./가람.png) `가람` [다른 곳](https://a.test)\n\n<https://garam.test>\n\n[글][1]\n\n[1]: https://garam.test/x';
    expect(aliasBody(body, 'md', { alias: '회사 A', pattern })).toBe(
      '# 회사 A 면접\n\n채용 쪽에서 ![회사 A 사진](./가람.png) `회사 A` [다른 곳](https://a.test)\n\n회사 A\n\n[글][1]\n\n[1]: #',
    );
  });
});

describe('a particle', () => {
  test.each([
    ['회고', '을/를', '를'],
    ['계획', '을/를', '을'],
    ['9월', '으로/로', '로'],
    ['2026', '으로/로', '으로'],
    ['Kafka', '은/는', '는'],
    ['Spring', '은/는', '은'],
    ['‘카프카’', '과/와', '와'],
    ['66%', '이/가', '가'],
    ['10', '은/는', '은'],
  ] as const)('of %s (%s) is %s', (word, particle, expected) => {
    expect(particleFor(word, particle)).toBe(expected);
  });
});
