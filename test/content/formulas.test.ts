import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseEntryBody } from '../../src/content/body.ts';
import { markFormulas } from '../../src/content/markdown/math/dollars.ts';
import { isMarked, unmarked } from '../../src/content/markdown/math/signs.ts';
import { markdown } from '../support/markdown.ts';
import { tagsOf, textOf } from '../support/html.ts';

let render: Awaited<ReturnType<typeof markdown>>;
let without: typeof render;

beforeAll(async () => {
  without = await markdown({ math: false });
  render = await markdown();
});

/** What is read where a formula stands: `O(n)` of `<math alttext="O(n)">`. */
const formulasIn = (html: string) => [...html.matchAll(/<math[^>]* alttext="([^"]*)"/g)].map(([, text]) => text);

describe('a dollar that opens no formula', () => {
  test.each([
    '$5에서 $7로 올랐다',
    'US$10 그리고 US$20',
    '가격은 $5, $7, $10',
    '$100(약 13만원) → $80',
    '100$에서 200$로',
    '비용은 $100이고 환율은 1$=1,400원',
    '$20,000 and $30,000 later',
    '$5~$7, ($5)/($7)',
    '$HOME/bin:$PATH',
    'env $FOO와 $BAR을',
    `$\{HOME}/bin과 $\{a}$\{b}`,
    '$(pwd)와 $(ls)',
    '$FOO와($BAR)',
    "jQuery는 $('a')와 $.get()",
    'PID는 $$ 이고 부모는 $PPID다',
    '$$는 셸의 PID다',
    '$ npm i 그리고 $ npm test',
    '$a $',
    '$ a$',
    '$a$b와 $a$1',
    '\\$5와 6$',
    '$한 문단\n\n다음 문단$',
    '`$a$`와 ``$b$``',
    '```\n$a$\n```',
    '    $$\n      a\n    $$',
    '[글](/x?a=$b$)',
    'https://example.com/?a=$b$',
    '<a href="/x?a=$b$">글</a>',
    '<code>$a$</code>',
    '<div>\n$a$\n</div>',
    '- 값 $5\n- 값 7$',
    '| a | b |\n|---|---|\n| $5 | 7$ |',
  ])('%s', async (body) => {
    const { html, parts, doubts } = await render.md(body);
    expect(html).toBe((await without.md(body)).html);
    expect(parts).not.toContain('formula');
    expect(doubts).toEqual([]);
    expect(isMarked(html)).toBe(false);
  });

  test('leaves what stands beside it to Markdown', async () => {
    expect((await render.md('가격은 $5, **$7**입니다, [값](/a) $9')).html).toContain(
      '가격은 $5, <strong>$7</strong>입니다, <a href="/log/a/">값</a> $9',
    );
  });

  test('is in no text that is changed: what is marked is put back as it was', () => {
    const piece = fc.constantFrom(
      '$',
      '$$',
      'a',
      '5',
      '한글',
      ' ',
      '\n',
      '\n\n',
      '`',
      '|',
      '- ',
      '> ',
      '{',
      '}',
      '\\',
      '<b>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom('md', 'mdx'), (pieces, format) => {
        const text = pieces.join('');
        // A formula on lines of its own becomes one line, without what its container puts before the others.
        const lines = (one: string) => one.replace(/\n[ \t>]*/g, '\n');
        expect(lines(unmarked(markFormulas(text, format)))).toBe(lines(text));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a formula', () => {
  test.each([
    ['시간은 $O(n \\log n)$이다', ['O(n log n)']],
    ['$O(n)$은, $O(1)$과', ['O(n)', 'O(1)']],
    ['변수 $n$(자료 수)', ['n']],
    ['$\\mathbf{x}_i$ 그리고 $\\sum_{j}$', ['𝐱_i', '∑_j']],
    ['$a*b$ and $c*d$', ['a∗b', 'c∗d']],
    ['**$x$**은', ['x']],
    ['$\\$5 + x$', ['$5 + x']],
    ['$`a_1`$ 깃허브처럼', ['a_1']],
    ['글 안의 $$x$$도', ['x']],
    ['`코드`$x$`코드`', ['x']],
    ['$2\\text{개}$', ['2개']],
    ['첫 줄 $a +\nb$ 끝', ['a + b']],
    ['$5에서 $x$까지', ['x']],
    ['| 값 |\n|---|\n| $O(n)$ |', ['O(n)']],
    ['- [ ] $x$를 푼다', ['x']],
    ['문장[^1]\n\n[^1]: 각주의 $x$', ['x']],
  ])('%s', async (body, read) => {
    const { html, parts } = await render.md(body);
    expect(formulasIn(html)).toEqual(read);
    expect(html).not.toContain('display="block"');
    expect(parts).toEqual(['formula']);
  });

  test.each([
    '$$x^2$$',
    '$$ x^2 $$',
    '$$\nx^2\n$$',
    '문장\n$$\nx^2\n$$\n문장',
    '> $$\n> x^2\n> $$',
    '- 하나\n\n  $$\n  x^2\n  $$',
    '```math\nx^2\n```',
    '$$\nx^2\n\n$$',
  ])('on lines of its own: %j', async (body) => {
    const { html } = await render.md(body);
    expect(html).toContain('<span class="tex"><math display="block"');
    expect(formulasIn(html)).toEqual(['x^2']);
  });

  test('over lines is no list, and may hold comments', async () => {
    const { html } = await render.md('$$\na % 처음\n+ b\n- c\n$$');
    expect(html).not.toContain('<li>');
    expect(formulasIn(html)).toEqual(['a + b − c']);
  });

  test('that may be wider than a phone is reached by keyboard', async () => {
    const { html } = await render.md(`$$${'a+'.repeat(30)}b$$`);
    expect(html).toContain('<span class="tex" tabindex="0" role="group" aria-label="수식">');
  });

  test('in a heading gives it an id from its source, and its label a line', async () => {
    const { html, headings } = await render.md('## 왜 $O(n \\log n)$인가');
    expect(html).toContain('<h2 id="왜-on-log-n인가">');
    expect(html).toContain('aria-label="‘왜 O(n log n)인가’ 바로가기"');
    expect(headings).toEqual({ '왜-on-log-n인가': '왜 O(n log n)인가' });
  });

  test('in the question of a bank leaves it the id that its page gives it', async () => {
    for (const heading of [
      '왜 $O(n \\log n)$인가',
      '$\\hat{y}_i$와 $\\bar{y}_j$ 사이',
      '값 $5와 $7',
      '$a*b*c$ `코드`$x$',
    ]) {
      const { questions } = parseEntryBody(`## ${heading}\n\n답`, {
        collection: 'questions',
        id: 'a',
        path: 'a.md',
        name: 'content/questions/a.md',
      });
      const { html } = await render.md(`## ${heading}`);
      expect(questions).toEqual([{ id: /<h2 id="([^"]*)"/.exec(html)?.[1], text: heading.replaceAll('`', '') }]);
    }
  });

  test('is read in one line, or as its TeX where that says more', async () => {
    const read = async (tex: string) => formulasIn((await render.md(`$${tex}$`)).html)[0];
    expect(await read('\\frac{a+b}{2}')).toBe('(a + b)/2');
    expect(await read('\\sum_{i=1}^{n} x_i')).toBe('∑_(i=1)^n x_i');
    expect(await read('\\hat{y}')).toBe('\\hat{y}');
    expect(await read('\\begin{pmatrix}a\\\\b\\end{pmatrix}')).toContain('\\begin{pmatrix}');
  });

  test('is drawn the same in MDX, where its braces are no code', async () => {
    const { code, doubts } = await render.mdx('값은 $\\frac{a b}{c}$이고 {1 + 1}, `$x$`, <Goal id={"$y$"} />.');
    expect(code).toContain('_components.mfrac');
    expect(code).toContain('1 + 1');
    expect(code).toContain('"$x$"');
    expect(code).toContain('"$y$"');
    expect(isMarked(code)).toBe(false);
    expect(doubts).toEqual([]);
  });
});

describe('a formula that TeX cannot read', () => {
  test.each([
    ['$\\frac{1}$', '$\\frac{1}$', 'Unexpected end of input'],
    ['$\\foo$', '$\\foo$', 'Unsupported function name: \\foo'],
    ['$^_^$', '$^_^$', 'out of place'],
    ['$\\def\\a{\\a\\a}\\a$', '$\\def\\a{\\a\\a}\\a$', 'Too many expansions'],
    [`$${'\\sqrt{'.repeat(150)}x${'}'.repeat(150)}$`, '\\sqrt{\\sqrt{', 'nested too deep'],
  ])('%s is shown as it is written', async (body, shown, told) => {
    const { html, doubts } = await render.md(body);
    expect(html).toContain('<code>');
    expect(textOf(html)).toContain(shown);
    if (told) expect(doubts).toEqual([{ line: 1, text: expect.any(String), message: expect.stringContaining(told) }]);
  });

  test('tells its line', async () => {
    const { doubts } = await render.md('하나\n\n둘 $\\foo$\n\n```math\n\\bar\n```');
    expect(doubts.map(({ line, text }) => [line, text])).toEqual([
      [3, '$\\foo$'],
      [5, '\\bar'],
    ]);
    expect((await render.mdx('하나\n\n둘 $\\foo$')).doubts).toEqual([
      {
        line: 3,
        text: '$\\foo$',
        message: 'a formula that TeX cannot read is shown as it is written: Unsupported function name: \\foo',
      },
    ]);
  });
});

test('TeX leads nowhere, and writes no HTML and no colour', async () => {
  for (const tex of [
    '\\href{javascript:alert(1)}{x}',
    '\\url{https://evil.example}',
    '\\includegraphics{https://evil.example/x.png}',
    '\\class{copy}{x}',
    '\\id{main}{x}',
    '\\style{position:fixed}{x}',
    '\\data{load=//evil.example/x.js}{x}',
    '\\html{<script>alert(1)</script>}',
    '\\text{<img src=x onerror=alert(1)>}',
    '\\color{red}x',
    '\\colorbox{red}{x}',
    '\\label{a}\\ref{a}',
    '\\rule{9999em}{9999em}',
  ]) {
    const { html } = await render.md(`$${tex}$`);
    for (const { name, attributes } of tagsOf(html)) {
      expect(name, tex).toMatch(/^(?:p|code|span|m\w+)$/);
      expect(Object.keys(attributes).join(' '), tex).not.toMatch(
        /\b(?:on\w+|href|src|id|data-\S*|mathcolor|mathbackground)\b/,
      );
      expect(attributes.style ?? '', tex).not.toMatch(/color|position|url/);
      expect(attributes.class ?? '', tex).not.toMatch(/\bcopy\b/);
      expect(Number.parseFloat(attributes.width ?? '0'), tex).toBeLessThan(100);
    }
  }
});

test('a formula beside code leaves the code alone', async () => {
  expect((await render.md('`a`$x$`b`')).html).toMatch(/^<p><code>a<\/code><math.*<\/math><code>b<\/code><\/p>$/);
});

test('many dollars take no longer than they are many', () => {
  for (const piece of ['$', '$$', '$a ', '`$', '<a b="', '<pre>', '{', '$$\n', '$x$ ', '\n$$x\n', '$5 ']) {
    const started = performance.now();
    markFormulas(piece.repeat(100_000), 'mdx');
    expect(performance.now() - started, piece).toBeLessThan(3000);
  }
});
