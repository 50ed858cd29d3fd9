/**
 * Job boards on this machine: invented postings in each board's own shape, under one path a board. What the boards
 * share: four postings, of which the first three are of the role.
 */

const required = '자격요건';
const preferred = '우대사항';

// Words that stand nowhere but in postings: none may be found in what is stored or printed.
export const canaries = ['가나다라주식회사', '정산플랫폼백엔드', '초롱초롱한문장', 'posting-canary'];

const first = {
  id: 101,
  title: '정산플랫폼백엔드 개발자',
  department: '개발',
  must: ['Java와 Spring Boot로 서비스를 만든 경력 3년 이상 5년 이하', '초롱초롱한문장을 쓰시는 분'],
  nice: ['Kafka를 운영해 보신 분'],
};
const second = {
  id: 102,
  title: 'Backend Engineer (posting-canary)',
  department: 'Engineering',
  must: ['Java를 다루시는 분', 'Kafka 사용 경험 10년 이상'],
  nice: ['Redis를 써 보신 분'],
};
const third = {
  id: 103,
  title: '플랫폼 개발',
  department: '서버개발팀',
  about: '우리 팀은 Redis와 Kafka를 씁니다.',
  stated: 'Redis와 Kafka를 다루시는 분',
};
const other = {
  id: 104,
  title: '프로덕트 디자이너',
  department: 'Design',
  about: 'Kafka를 그림으로 그립니다.',
  stated: '그림을 그리시는 분',
};
const company = '가나다라주식회사';

const bullets = (lines: readonly string[]) => `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`;
const html = (posting: typeof first | typeof third) =>
  'must' in posting
    ? `<p>${company}에서 함께할 분을 찾습니다.</p><h3>${required}</h3>${bullets(posting.must)}<p><strong>${preferred}</strong></p>${bullets(posting.nice)}`
    : `<h2>팀 소개</h2><p>${posting.about}</p>`;
const all = [first, second, third, other];
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export interface Answer {
  type: string;
  body: string;
}
const json = (data: unknown): Answer => ({ type: 'application/json; charset=utf-8', body: JSON.stringify(data) });
const page = (body: string): Answer => ({ type: 'text/html; charset=utf-8', body });
const nextData = (queries: unknown) =>
  page(
    `<!doctype html><html><body><div id="__next"></div><script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { pageProps: { dehydratedState: { queries } } } })}</script></body></html>`,
  );
const streamed = (stream: string) =>
  page(
    `<!doctype html><html><body><script>self.__next_f=self.__next_f||[]</script>${[
      stream.slice(0, 40),
      stream.slice(40),
    ]
      .map((part) => `<script>self.__next_f.push(${JSON.stringify([1, part]).replaceAll('<', '\\u003c')})</script>`)
      .join('')}</body></html>`,
  );

const opening = ({ id, title, department }: typeof first | typeof third, from?: number, to?: number) => ({
  deploy: true,
  fixed: false,
  openingJobPosition: {
    openingJobPositions: [
      {
        workspaceOccupation: { occupation: department },
        workspaceJob: { job: null },
        jobPositionCareer:
          from === undefined
            ? { careerType: 'NOT_MATTER', careerFrom: null, careerTo: null }
            : { careerType: 'EXPERIENCED', careerFrom: from, careerTo: to ?? null },
      },
    ],
  },
  openingId: id,
  title,
  group: { name: company },
});
const openings = [opening(first, 3, 5), opening(second, 10), opening(third), opening(other)];
const found = (path: string) => all.find(({ id }) => path.endsWith(`/${id}`));

const stacks: Record<number, string[]> = { 101: ['Java', 'Redis'], 102: ['Java'], 103: [] };
const jumpitDetail: Record<number, object> = {
  101: { newcomer: false, minCareer: 3, maxCareer: 5 },
  102: { newcomer: true, minCareer: 0, maxCareer: 2 },
  103: { newcomer: false, minCareer: 4, maxCareer: 100 },
};

const levels: Record<number, string[]> = { 101: ['JUNIOR', 'MIDDLE'], 102: ['BEGINNER'], 103: ['IRRELEVANT'] };

const lines = (posting: typeof first | typeof third) =>
  'must' in posting ? posting.must.map((line) => `• ${line}`).join('\n') : posting.stated;

/** What a board answers to a request, or undefined where it has nothing. */
export type Board = (path: string, query: URLSearchParams, headers: Record<string, string>) => Answer | undefined;

/** Each board as it is when all is well. */
export const boards: Record<string, Board> = {
  greenhouse: (path, query) =>
    path === '/v1/boards/gana/jobs' && query.get('content') === 'true'
      ? json({
          jobs: all.map((posting) => ({
            id: posting.id,
            title: posting.title,
            absolute_url: `https://gana.example/posting-canary/${posting.id}`,
            content: escaped(html(posting)),
            departments: [{ id: 1, name: posting.department }],
          })),
          meta: { total: 4 },
        })
      : undefined,

  lever: (path, query) =>
    path === '/v0/postings/gana' && query.get('mode') === 'json'
      ? json(
          Number(query.get('skip')) > 0
            ? []
            : all.map((posting) => ({
                id: String(posting.id),
                text: posting.title,
                categories: { department: posting.department, team: null },
                hostedUrl: 'https://gana.example/posting-canary',
                descriptionPlain: 'about' in posting ? posting.about : `${company}입니다.`,
                lists:
                  'must' in posting
                    ? [
                        { text: required, content: bullets(posting.must) },
                        { text: preferred, content: bullets(posting.nice) },
                      ]
                    : [],
                additional: '<p>감사합니다.</p>',
              })),
        )
      : undefined,

  ashby: (path) =>
    path === '/posting-api/job-board/gana'
      ? json({
          apiVersion: '1',
          jobs: all.map((posting) => ({
            id: `${posting.id}`,
            title: posting.title,
            department: posting.department,
            team: posting.department,
            isListed: true,
            jobUrl: 'https://gana.example/posting-canary',
            descriptionHtml: html(posting),
            descriptionPlain: 'plain',
          })),
        })
      : undefined,

  greeting: (path) => {
    if (path === '/')
      return nextData([
        { queryKey: ['group'], state: { data: {} } },
        { queryKey: ['openings'], state: { data: openings } },
      ]);
    const posting = found(path);
    return posting
      ? nextData([{ state: { data: { data: { openingsInfo: { title: posting.title, detail: html(posting) } } } } }])
      : undefined;
  },

  // The second generation of Greeting's pages: a React stream, with long texts in rows of their own.
  'greeting-stream': (path) => {
    if (path === '/') return streamed(`0:["$","div",null,{"data":${JSON.stringify(openings)}}]\n1:null\n`);
    const posting = found(path);
    if (!posting) return undefined;
    const text = html(posting);
    return streamed(
      `2:T${Buffer.byteLength(text).toString(16)},${text}0:["$","div",null,{"data":{"openingsInfo":{"title":${JSON.stringify(posting.title)},"detail":"$2"}}}]\n`,
    );
  },

  // Two a page whatever is asked for, and a total of 0 past the end.
  jumpit: (path, query, { accept = '' }) => {
    if (!accept.includes('application/json')) return { type: 'application/xml', body: '<result/>' };
    if (path === '/api/positions') {
      const start = (Number(query.get('page')) - 1) * 2;
      const positions = [first, second, third].slice(start, start + 2);
      return json({
        code: 'P004',
        result: {
          totalCount: positions.length > 0 ? 3 : 0,
          page: query.get('page'),
          positions: positions.map(({ id, title }) => ({
            id,
            title: `<span>${title}</span>`,
            companyName: company,
            techStacks: stacks[id],
          })),
        },
      });
    }
    const posting = found(path);
    if (!posting || posting === other) return undefined;
    return json({
      code: 'C001',
      result: {
        title: posting.title,
        companyName: company,
        techStacks: stacks[posting.id]?.map((stack) => ({ stack, imagePath: 'x' })),
        serviceInfo: company,
        responsibility: '서비스를 만듭니다.',
        qualifications: lines(posting),
        preferredRequirements: 'nice' in posting ? posting.nice.join('\n') : null,
        welfares: 'Kafka 생일 파티',
        ...jumpitDetail[posting.id],
      },
    });
  },

  rallit: (path, query) => {
    if (path === '/api/v1/position') {
      const number = Number(query.get('pageNumber'));
      if (number < 1 || query.get('jobGroup') !== 'DEVELOPER')
        return json({ statusCode: 'OK', data: { totalCount: 0, totalPage: 0, items: [] } });
      const start = (number - 1) * 3;
      return json({
        statusCode: 'OK',
        data: {
          pageNumber: number,
          pageSize: 3,
          totalCount: 4,
          totalPage: 2,
          items: all.slice(start, start + 3).map(({ id, title }) => ({
            id,
            title,
            jobLevel: 'JUNIOR',
            jobLevels: levels[id],
            companyName: company,
            startedAt: '1970-01-01',
            endedAt: '9999-12-31',
            jobSkillKeywords: stacks[id],
          })),
        },
      });
    }
    const posting = found(path);
    if (!posting) return undefined;
    return json({
      statusCode: 'OK',
      data: {
        description: `<p>${company}</p>`,
        responsibilities: '<p>서비스를 만듭니다.</p>',
        basicQualifications: `<ul><li>${lines(posting)}</li></ul>`,
        preferredQualifications: 'nice' in posting ? bullets(posting.nice) : null,
        benefits: 'Kafka 생일 파티',
        jobs: [{ code: posting === other ? 'PRODUCT_DESIGNER' : 'BACKEND_DEVELOPER', name: 'x' }],
      },
    });
  },

  // The total is text.
  saramin: (path, query) => {
    if (path !== '/job-search') return undefined;
    if (query.get('access-key') !== 'secret-of-saramin')
      return json({ code: 2, message: `bad key ${query.get('access-key')}` });
    const start = Number(query.get('start')) * 2;
    return json({
      jobs: {
        count: 2,
        start: Number(query.get('start')),
        total: '3',
        job: [first, second, third].slice(start, start + 2).map(({ id, title }, index) => ({
          id: String(id),
          url: 'https://gana.example/posting-canary',
          company: { detail: { name: company } },
          position: {
            title,
            'job-code': { code: '84,235', name: id === 103 ? 'Redis' : 'Java,Kafka' },
            'experience-level': [
              { code: 2, min: 3, max: 5, name: '경력' },
              { code: 3, min: 0, max: 0, name: '신입·경력' },
            ][index] ?? { code: 0, min: 0, max: 0, name: '무관' },
          },
          keyword: id === 101 ? 'Spring Boot' : '',
        })),
      },
    });
  },

  wanted: (path, query, headers) => {
    if (headers['wanted-client-id'] !== 'id-of-wanted' || headers['wanted-client-secret'] !== 'secret-of-wanted')
      return undefined;
    if (path === '/v2/jobs') {
      const offset = Number(query.get('offset'));
      return json({
        data: all.slice(offset, offset + 2).map(({ id }) => ({ id, status: id === 104 ? 'close' : 'active' })),
        links: { next: offset === 0 ? '/v2/jobs?offset=2' : null },
      });
    }
    const posting = found(path);
    if (!posting) return undefined;
    return json({
      id: posting.id,
      status: 'active',
      company: { id: 1, name: company },
      detail: {
        name: posting.title,
        intro: company,
        main_tasks: '서비스를 만듭니다.',
        requirements: lines(posting),
        preferred_points: 'nice' in posting ? posting.nice.join('\n') : null,
        benefits: 'Kafka 생일 파티',
      },
      skill_tags: stacks[posting.id]?.map((title) => ({ id: 1, title })),
      annual_from: posting === first ? 3 : 0,
      annual_to: posting === first ? 5 : 100,
    });
  },

  feed: (path) =>
    path === '/rss/@me'
      ? {
          type: 'application/rss+xml',
          body: `<?xml version="1.0"?><rss version="2.0"><channel><title>내 블로그</title><link>https://blog.example</link>
<item><title><![CDATA[카프카 & 레디스]]></title><link>https://blog.example/kafka</link><pubDate>Sat, 31 Oct 2026 16:30:00 GMT</pubDate></item>
<item><title>두 번째 글</title><link>https://blog.example/two</link><pubDate>Fri, 02 Oct 2026 09:00:00 +0900</pubDate></item>
</channel></rss>`,
        }
      : undefined,
};

/** Each source as `sources.yaml` lists it, at a server of this machine. */
export function listed(name: string, origin: string): string {
  const settings: Record<string, string> = {
    greenhouse: 'board: gana',
    lever: 'site: gana',
    ashby: 'board: gana',
    greeting: 'slug: gana',
    'greeting-stream': 'slug: gana',
    jumpit: 'category: 1, termsRead: 2026-11-20',
    rallit: 'group: DEVELOPER, job: BACKEND_DEVELOPER, termsRead: 2026-11-20',
    saramin: 'keywords: 백엔드',
    wanted: 'category: 518, subcategory: 872',
    feed: "url: 'https://blog.example/rss/@me'",
  };
  return `  - ${name.replace('-stream', '')}: { ${settings[name]}, origin: '${origin}/${name}' }\n`;
}

export const keys = {
  SARAMIN_ACCESS_KEY: 'secret-of-saramin',
  WANTED_CLIENT_ID: 'id-of-wanted',
  WANTED_CLIENT_SECRET: 'secret-of-wanted',
};

/** The sources whose postings have addresses of their own. */
export const withDetails = ['greeting', 'greeting-stream', 'jumpit', 'rallit', 'wanted'];
