/**
 * Every board that hoego knows: which it reads, which it refuses and why. What is written here was looked up in public
 * documents on `checkedAt`; a host may have changed since.
 */
export interface RegisteredSource {
  /** As `sources.yaml` writes it. */
  id: string;
  name: string;
  /**
   * `on` as soon as it is listed; `terms` once its reader has read them (`termsRead`); `key` with a key of one's own;
   * `manual` typed by hand; `refused` and `ended` are never fetched.
   */
  status: 'on' | 'terms' | 'key' | 'manual' | 'refused' | 'ended';
  /** Since when that is so. */
  since: string;
  checkedAt: string;
  robots: string;
  terms: string;
  evidence: readonly string[];
  note: string;
}

const checkedAt = '2026-11-20';
const none = 'nothing is fetched';

export const registry: readonly RegisteredSource[] = [
  {
    id: 'greenhouse',
    name: 'Greenhouse',
    status: 'on',
    since: checkedAt,
    checkedAt,
    robots: 'only /embed/ is closed',
    terms: 'a public job board API, meant to be read without a key',
    evidence: ['https://developers.greenhouse.io/job-board.html'],
    note: 'one company’s board with its texts in one request; headings come from the text',
  },
  {
    id: 'lever',
    name: 'Lever',
    status: 'on',
    since: checkedAt,
    checkedAt,
    robots: 'open, a second between two requests',
    terms: 'its documentation says that published postings may be read by third parties',
    evidence: ['https://github.com/lever/postings-api'],
    note: 'one company’s board; lists come with their headings',
  },
  {
    id: 'ashby',
    name: 'Ashby',
    status: 'on',
    since: checkedAt,
    checkedAt,
    robots: 'asked for at every pull',
    terms: 'a public job board API, meant to be read without a key',
    evidence: ['https://developers.ashbyhq.com/docs/public-job-posting-api'],
    note: 'one company’s board with its texts in one request',
  },
  {
    id: 'greeting',
    name: '그리팅',
    status: 'on',
    since: checkedAt,
    checkedAt,
    robots: 'open but for /m/, /a/ and application forms (some bots that train models are shut out)',
    terms: 'public career pages of the companies that are listed',
    evidence: ['https://github.com/dingcodingco/jobkit-kr (providers/greeting.mjs, 2026-09)'],
    note: 'pages, not an API: two generations of them are read, and a third would be noticed',
  },
  {
    id: 'jumpit',
    name: '점핏',
    status: 'terms',
    since: checkedAt,
    checkedAt,
    robots: 'the API’s host was seen to answer 404 and 403: at 403 nothing is asked unless sources.yaml says so',
    terms: 'not found: read them at https://jumpit.saramin.co.kr before you write termsRead',
    evidence: [
      'https://github.com/svy04/cicerone (2026-08-21)',
      'https://github.com/ohchanwu/jobcron (2026-06)',
      'https://github.com/Hwan3434/Hwan3434.github.io (tools/job_scraper.py, 2026-09-24)',
    ],
    note: 'an undocumented JSON API that says what is required and what is preferred',
  },
  {
    id: 'rallit',
    name: '랠릿',
    status: 'terms',
    since: checkedAt,
    checkedAt,
    robots: '/api is open; application forms, logins and résumés are closed',
    terms: 'not found: read them at https://www.rallit.com before you write termsRead',
    evidence: ['https://github.com/ohchanwu/jobcron (internal/scraper/rallit/API_NOTES.md, 2026-06-05)'],
    note: 'an undocumented JSON API; levels instead of years; one request for each posting of the group',
  },
  {
    id: 'saramin',
    name: '사람인',
    status: 'key',
    since: checkedAt,
    checkedAt,
    robots: 'asked for at every pull',
    terms: 'own key, 500 requests a day, no resale; show "Powered by 취업 사람인" with a link where its figures stand',
    evidence: ['https://oapi.saramin.co.kr/guide/job-search'],
    note: 'SARAMIN_ACCESS_KEY; no texts, so that skills come from tags and nothing is required or preferred',
  },
  {
    id: 'wanted',
    name: '원티드',
    status: 'key',
    since: checkedAt,
    checkedAt,
    robots: 'asked for at every pull',
    terms: 'own key, given to businesses on application',
    evidence: ['https://openapi.wanted.jobs'],
    note: 'WANTED_CLIENT_ID and WANTED_CLIENT_SECRET; the official API, not the site',
  },
  {
    id: 'manual',
    name: 'by hand',
    status: 'manual',
    since: checkedAt,
    checkedAt,
    robots: none,
    terms: none,
    evidence: [],
    note: 'counts that you looked up yourself, marked as such on every page',
  },
  {
    id: 'feed',
    name: 'RSS, Atom or dev.to',
    status: 'on',
    since: checkedAt,
    checkedAt,
    robots: 'asked for at every pull',
    terms: 'your own posts',
    evidence: [],
    note: 'titles, links and days of your own posts, kept in posts.json',
  },
  {
    id: 'wanted-web',
    name: '원티드 (site)',
    status: 'refused',
    since: checkedAt,
    checkedAt,
    robots: 'Disallow: /api/ (read on 2026-04-06)',
    terms: 'member terms, article 19 (7), forbid robots and scrapers',
    evidence: ['https://www.wanted.co.kr/robots.txt', 'https://github.com/svy04/cicerone (docs/market-evidence.md)'],
    note: 'use its official API (wanted) or type the counts by hand',
  },
  {
    id: 'saramin-web',
    name: '사람인 (site)',
    status: 'refused',
    since: checkedAt,
    checkedAt,
    robots: '/zf_user/recruit/view/ is closed',
    terms: 'article 23 (3) forbids automated access to its database',
    evidence: ['https://www.saramin.co.kr/robots.txt'],
    note: 'use its official API (saramin) or type the counts by hand',
  },
  {
    id: 'jobkorea',
    name: '잡코리아',
    status: 'refused',
    since: checkedAt,
    checkedAt,
    robots: 'its search is closed',
    terms:
      'member terms, article 18 (4), forbid reuse; it won the leading case against copying postings (2017다224395)',
    evidence: [
      'https://www.jobkorea.co.kr/robots.txt',
      'https://github.com/svy04/cicerone (providers/jobkorea.mjs, 2026-08-21)',
    ],
    note: 'type the counts by hand',
  },
  {
    id: 'rocketpunch',
    name: '로켓펀치',
    status: 'refused',
    since: '2026-05-26',
    checkedAt,
    robots: '/*.json$ and about 70 programs are shut out',
    terms: 'a technical challenge keeps programs out',
    evidence: ['https://www.rocketpunch.com/robots.txt', 'https://github.com/ohchanwu/jobcron (2026-05-26)'],
    note: 'type the counts by hand',
  },
  {
    id: 'zighang',
    name: '직행',
    status: 'refused',
    since: '2026-05-19',
    checkedAt,
    robots: '/api/ is closed',
    terms: 'it gathers postings of other boards, so that they would count twice',
    evidence: [
      'https://zighang.com/robots.txt',
      'https://github.com/MyeoungDev/zighang-mcp (docs/zighang-api.md, 2026-05-19)',
    ],
    note: 'type the counts by hand',
  },
  {
    id: 'groupby',
    name: '그룹바이',
    status: 'refused',
    since: '2026-05-27',
    checkedAt,
    robots: '/api/ is closed',
    terms: 'what is no browser gets no answer',
    evidence: ['https://groupby.kr/robots.txt', 'https://github.com/ohchanwu/jobcron (2026-05-27)'],
    note: 'type the counts by hand',
  },
  {
    id: 'programmers',
    name: '프로그래머스',
    status: 'ended',
    since: '2025-04-28',
    checkedAt,
    robots: none,
    terms: 'its job board was closed on 2025-04-28 (서비스 종료)',
    evidence: ['https://programmers.co.kr/notices/11584'],
    note: 'there is nothing left to read',
  },
];

/** Of a source that hoego does not read: why, on what evidence, and what to do instead. Short enough for one message. */
export function refusalOf({ id, name, status, since, terms, evidence, note }: RegisteredSource): string {
  const why = `${terms} (${evidence[0]})`;
  if (status === 'ended') return `${name} has ended (${since}): ${why}; ${note}`;
  const platform = name.replace(/ \(.*/, '');
  const instead = id.endsWith('-web') ? note : `type its counts by hand: - manual: { platform: ${platform}, … }`;
  return `${name} is refused: ${why}; ${instead}`;
}
