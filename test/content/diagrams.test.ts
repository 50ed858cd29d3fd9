import { beforeAll, describe, expect, test } from 'vitest';
import { tagsOf, textOf } from '../support/html.ts';
import { markdown } from '../support/markdown.ts';

let render: Awaited<ReturnType<typeof markdown>>;

beforeAll(async () => {
  render = await markdown();
});

const block = (diagram: string, meta = '') => `\`\`\`mermaid${meta}\n${diagram}\n\`\`\``;

/** What is written in a drawing, without the text that it was made of. */
const drawn = (html: string) => /<svg[\s\S]*<\/svg>/.exec(html)?.[0] ?? '';
const labels = (html: string) =>
  [...drawn(html).matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, one = '']) => textOf(one));
const lines = (html: string) => drawn(html).match(/<polyline[^>]*>/g) ?? [];

/** What each kind is drawn of, and what must then be written in the drawing. */
const kinds: [name: string, diagram: string, written: string[]][] = [
  [
    'a flowchart',
    'flowchart LR\n  A[결제 확정] -->|보낸다| B[(outbox)]\n  B --> C{보냈나?}',
    ['결제 확정', '보낸다', 'outbox', '보냈나?'],
  ],
  [
    'a sequence',
    'sequenceDiagram\n  정산->>DB: BEGIN\n  loop 매 초\n    DB-->>정산: ok\n  end\n  Note over 정산,DB: 한 트랜잭션',
    ['정산', 'DB', 'BEGIN', 'loop [매 초]', 'ok', '한 트랜잭션'],
  ],
  [
    'a state diagram',
    'stateDiagram-v2\n  [*] --> 대기\n  대기 --> 보냄 : send()\n  보냄 --> [*]',
    ['대기', '보냄', 'send()'],
  ],
  [
    'a class diagram',
    'classDiagram\n  class Outbox {\n    +Long id\n    +send() void\n  }\n  Outbox <|-- KafkaOutbox',
    ['Outbox', '+ id : Long', '+ send() : void', 'KafkaOutbox'],
  ],
  [
    'an ER diagram',
    'erDiagram\n  PAYOUT ||--o{ OUTBOX : 쓴다\n  PAYOUT {\n    bigint id PK "번호"\n  }',
    ['PAYOUT', 'OUTBOX', '쓴다', 'bigint', 'id (번호)', 'PK'],
  ],
  [
    'a chart',
    'xychart-beta\n  title "배치 시간"\n  x-axis [3월, 5월]\n  y-axis "분" 0 --> 100\n  bar [94, 52]',
    ['배치 시간', '3월', '5월', '분', '100'],
  ],
];

describe('a diagram', () => {
  test.each(kinds)('%s is drawn', async (_, diagram, written) => {
    const { html, parts, doubts } = await render.md(block(diagram));
    expect(doubts).toEqual([]);
    expect(parts).toEqual(['diagram']);
    expect(labels(html)).toEqual(expect.arrayContaining(written));
    expect(tagsOf(drawn(html)).map(({ name }) => name)).not.toContain('style');
    expect(drawn(html)).not.toMatch(/#[0-9a-f]{3,6}\b|fonts\.googleapis|data-/i);
  });

  test.each(kinds)('%s is drawn the same in MDX', async (_, diagram, written) => {
    const { code, doubts } = await render.mdx(block(diagram));
    expect(doubts).toEqual([]);
    for (const one of written) expect(code).toContain(one.split(' : ')[0]);
    expect(code).toContain('role: "img"');
  });

  test('is named by what is written in it, or as its writer says', async () => {
    const name = async (diagram: string, meta = '') =>
      /<svg[^>]* aria-label="([^"]*)"/.exec((await render.md(block(diagram, meta))).html)?.[1];
    expect(await name('graph TD\nA[가]-->B[나]')).toBe('그림: 가, 나');
    expect(await name('graph TD\naccTitle: 이름\naccDescr: 설명\nA-->B')).toBe('이름. 설명');
    expect(await name('graph TD\naccDescr {\n여러\n줄\n}\nA-->B')).toBe('그림: A, B. 여러 줄');
    expect(await name('---\ntitle: 정산 흐름\n---\ngraph TD\nA-->B')).toBe('정산 흐름');
    expect(await name('graph TD\nA-->B', ' title="정산"')).toBe('정산');
  });

  test('shows its title, and the text that it was made of without what is not for readers', async () => {
    const { html } = await render.md(
      block("---\ntitle: 정산 흐름\n---\n%%{init: {'theme': 'dark'}}%%\ngraph TD\n%% 비밀 메모\nA --> B", ''),
    );
    expect(html).toContain('<figcaption>정산 흐름</figcaption>');
    expect(html).toContain('<code>graph TD\nA --&gt; B</code>');
    expect(html).not.toMatch(/비밀|theme|title:/);
    expect(html).toContain('<summary data-pagefind-ignore');
  });

  test('has ids of its own, on a page with others', async () => {
    const { html } = await render.md(`${block('graph TD\nA-->B')}\n\n${block('graph TD\nC-->D')}`);
    const ids = tagsOf(html).flatMap(({ attributes }) => attributes.id ?? []);
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of html.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(id);
  });

  test('stays a block of code where a site wants none drawn', async () => {
    const plain = await markdown({ mermaid: false });
    const { html, parts, doubts } = await plain.md(block('graph TD\n%% 그대로\nA --> B'));
    expect(parts).toEqual(['code']);
    expect(doubts).toEqual([]);
    expect(textOf(html)).toContain('%% 그대로');
  });
});

describe('what Mermaid allows', () => {
  test.each([
    ['graph TD;\n A-->B;\n B-->C;', ['A', 'B', 'C'], 2],
    ['graph TD; A-->B; B-->C', ['A', 'B', 'C'], 2],
    ['flowchart\n A-->B', ['A', 'B'], 1],
    ['graph LR\n시작 --> 끝', ['시작', '끝'], 1],
    ['graph LR\n시작([시작하기])-->계획[/세우기/]-->끝', ['시작하기', '세우기', '끝'], 2],
    ['graph LR\nA & B --> C & D', ['A', 'B', 'C', 'D'], 4],
    ['graph LR\nA -- 예 --> B\nA --아니오--> C', ['예', '아니오', 'A', 'B', 'C'], 2],
    ['graph LR\nA -. 점선 .-> B ==굵게==> C', ['점선', '굵게', 'A', 'B', 'C'], 2],
    ['graph LR\nA---->B\nB-----C', ['A', 'B', 'C'], 2],
    ['graph LR\nA --x B --o C <--> D', ['A', 'B', 'C', 'D'], 3],
    ['graph LR\nA ~~~ B', ['A', 'B'], 0],
    ['graph LR\nA["f(x) [y] {z} |w|"] --> B["따옴표 #quot;가#quot;"]', ['f(x) [y] {z} |w|', '따옴표 "가"'], 1],
    ['graph LR\nA["`마크다운`"] --> B[첫 줄<br>둘째 줄]', ['마크다운', '첫 줄 둘째 줄'], 1],
    ['graph LR\nA --> B\nA[나중에 이름]', ['나중에 이름', 'B'], 1],
    ['graph LR\nA@{ shape: cyl, label: "저장" } --> B', ['저장', 'B'], 1],
    ['graph LR\nus-east-1 --> eu.west', ['us-east-1', 'eu.west'], 1],
    ['graph LR\nsubgraph one [하나]\nA-->B\nend\nsubgraph 둘\nC\nend\none --> 둘', ['하나', '둘', 'A', 'B', 'C'], 2],
    [
      'graph LR\nA:::x --> B\nclassDef x fill:#f00\nstyle B fill:#0f0\nlinkStyle 0 stroke:#00f\nclick A "https://a.example"',
      ['A', 'B'],
      1,
    ],
    ['%% 주석\ngraph LR\nA-->B %% 옆의 주석\n', ['A', 'B'], 1],
    ['graph LR\nA e1@--> B\ne1@{ animate: true }', ['A', 'B'], 1],
  ])('%j', async (diagram, written, count) => {
    const { html, doubts } = await render.md(block(diagram));
    expect(doubts).toEqual([]);
    expect(new Set(labels(html))).toEqual(new Set(written));
    expect(lines(html)).toHaveLength(count);
  });

  test('in a sequence: names of several words, numbers, boxes, activation', async () => {
    const { html, doubts } = await render.md(
      block(
        'sequenceDiagram\nautonumber\nbox 보라\nactor 정산 서비스\nend\nparticipant D as DB\n정산 서비스->>+D: 쓴다; 그리고\nactivate D\nrect rgb(0,0,0)\nalt 성공\nD-->>-정산 서비스: ok\nelse 실패\nD-x정산 서비스: no\nend\nend',
      ),
    );
    expect(doubts).toEqual([]);
    expect(labels(html)).toEqual(
      expect.arrayContaining(['정산 서비스', 'DB', '1. 쓴다; 그리고', '2. ok', '3. no', 'alt [성공]', '[실패]']),
    );
    expect(textOf(drawn(html))).not.toMatch(/rgb|보라/);
  });

  test('in a state diagram: descriptions and states in states', async () => {
    const { html } = await render.md(
      block(
        'stateDiagram\ndirection LR\nstate "두 번째" as s2\n대기 --> s2\n대기 : 기다림\nstate 안 {\n가 --> 나\n}\n홀로',
      ),
    );
    expect(labels(html)).toEqual(expect.arrayContaining(['두 번째', '기다림', '안', '가', '나', '홀로']));
    expect(labels(html)).not.toContain('대기');
  });

  test('in a class diagram: labels, generics, arrows without blanks', async () => {
    const { html, doubts } = await render.md(
      block(
        'classDiagram\ndirection LR\nclass 정산["정산 서비스"]\nclass Box~T~\n<<interface>> Box~T~\nBox~T~<|..정산\n정산 "1" --> "*" Event : 담는다\nEvent : +List~String~ keys',
      ),
    );
    expect(doubts).toEqual([]);
    expect(labels(html)).toEqual(expect.arrayContaining(['정산 서비스', 'Box<T>', '«interface»', '담는다', '1', '*']));
    expect(textOf(drawn(html))).toContain('List<String>');
  });

  test('in a chart: words without quotation marks, and names of series', async () => {
    const { html } = await render.md(
      block('xychart\ntitle 배치 시간\nx-axis ["3월", 5월]\nbar 처음 [94, 52]\nline "나중" [90, 40]'),
    );
    expect(labels(html)).toEqual(expect.arrayContaining(['배치 시간', '3월', '처음', '나중']));
    expect(labels((await render.md(block('xychart\nbar [1, 2]\nline [2, 1]'))).html).join()).not.toMatch(/Bar|Line/);
  });
});

describe('what cannot be drawn', () => {
  test.each([
    'gantt\n title x',
    'pie\n "가": 1',
    'mindmap\n root',
    'timeline\n 2026 : 가',
    'gitGraph\n commit',
    '아무 말',
  ])('is shown as its text: %j', async (diagram) => {
    const { html, parts, doubts } = await render.md(block(diagram));
    expect(parts).toEqual(['code']);
    expect(textOf(html).replace(/\s/g, '')).toContain(diagram.replace(/\s/g, ''));
    expect(doubts).toEqual([
      {
        line: 2,
        text: diagram.split('\n')[0],
        message: `a diagram is shown as its text: "${diagram.split(/\s/)[0]}" is not drawn (what is: flowchart, sequenceDiagram, stateDiagram, classDiagram, erDiagram and xychart)`,
      },
    ]);
  });

  test('is told once for a file', async () => {
    const { doubts } = await render.md(`${block('gantt\n a')}\n\n${block('pie\n "a": 1')}`);
    expect(doubts).toHaveLength(1);
  });

  test.each([
    ['graph TD\nA --> B\nB ??? C', 4, '"B ??? C" is not understood'],
    ['graph TD\nA -->', 3, '"A -->" is not understood'],
    ['graph XX\nA-->B', 2, '"XX" is no direction (write TD, LR, RL or BT)'],
    ['graph TD\nsubgraph a\nA-->B', 2, 'a subgraph without its "end"'],
    ['sequenceDiagram\nA->>B: 안녕\nA hello B', 4, '"A hello B" is not understood'],
    ['sequenceDiagram\nend', 3, 'an "end" without its beginning'],
    ['stateDiagram\nA --> B\nnote right of A : 말', 4, '"note right of A : 말" is not understood'],
    ['erDiagram\nA {\n 속성\n}', 4, '"속성" is no attribute (write "bigint id PK")'],
    ['xychart\ntitle "a"', 2, 'a chart without "bar" or "line"'],
    ['graph TD', 2, 'nothing to draw'],
  ])('for a line that is not understood, all of it: %j', async (diagram, line, message) => {
    const { html, doubts } = await render.md(block(diagram));
    expect(html).not.toContain('<svg');
    expect(doubts).toEqual([{ line, text: expect.any(String), message: `a diagram is shown as its text: ${message}` }]);
    expect((await render.mdx(block(diagram))).doubts).toEqual(doubts);
  });
});

test('a label is text, whatever it says', async () => {
  const hostile = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    'javascript:alert(1)',
    '</text></svg><script>alert(1)</script>',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '#lt;img src=x onerror=alert(1)#gt;',
    ']]><foreignObject>',
    'url(https://evil.example)',
    'a\u202eb',
  ];
  const places = [
    (label: string) => `graph TD\nA["${label}"] -->|"${label.replaceAll('|', '')}"| B\nsubgraph g ["${label}"]\nC\nend`,
    (label: string) => `sequenceDiagram\nparticipant A as ${label}\nA->>B: ${label}\nNote over A: ${label}`,
    (label: string) => `stateDiagram\nA --> B : ${label}\nA : ${label}`,
    (label: string) => `classDiagram\nA --> B : ${label}\nA : ${label}\nclass C["${label}"]`,
    (label: string) => `erDiagram\nA ||--|| B : "${label}"\nA {\nint id "${label}"\n}`,
    (label: string) => `xychart\ntitle "${label}"\nx-axis ["${label.replaceAll(']', '')}"]\nbar [1]`,
    (label: string) =>
      `graph TD\nclick A href "${label}"\nstyle A fill:${label}\nclassDef x stroke:${label}\nA:::x --> B\nlinkStyle 0 stroke:${label}`,
    (label: string) => `graph TD\naccTitle: ${label}\naccDescr: ${label}\nA-->B`,
    (label: string) => `---\ntitle: '${label.replaceAll("'", '')}'\n---\ngraph TD\nA-->B`,
  ];
  let drawings = 0;
  for (const label of hostile)
    for (const place of places) {
      const { html } = await render.md(block(place(label)));
      if (html.includes('<svg')) drawings++;
      for (const { name, attributes } of tagsOf(html)) {
        expect(name, html).toMatch(
          /^(?:figure|figcaption|div|details|summary|pre|code|button|span|svg|g|defs|marker|path|rect|circle|ellipse|line|polyline|polygon|text|tspan)$/,
        );
        expect(Object.keys(attributes).join(' ')).not.toMatch(/\bon\w+|href|srcdoc/);
        for (const key of ['fill', 'stroke', 'marker-end', 'style'])
          expect(attributes[key] ?? '').not.toMatch(/evil|javascript/);
      }
    }
  expect(drawings).toBeGreaterThan(hostile.length * places.length * 0.7);
});
