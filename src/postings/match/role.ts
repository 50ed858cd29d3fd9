import { plain } from './plain.ts';

// Every list names one role; `웹` and the like stand alone nowhere, for they name half the postings of a board.
const roles: readonly (readonly string[])[] = [
  ['백엔드', '백앤드', '서버', '서버사이드', 'backend', 'back-end', 'server', 'server-side'],
  ['프론트엔드', '프런트엔드', '프론트', 'frontend', 'front-end', '웹 프론트', 'client-side web'],
  ['풀스택', 'full-stack', 'fullstack'],
  ['안드로이드', 'android'],
  ['iOS', 'iphone'],
  ['모바일', 'mobile', '앱 개발'],
  ['데이터 엔지니어', 'data engineer', 'data engineering', '데이터 플랫폼', 'data platform'],
  ['데브옵스', 'devops', 'SRE', 'site reliability', '인프라', 'infrastructure', '플랫폼 엔지니어', 'platform engineer'],
  ['머신러닝', 'machine learning', 'ML', 'AI 엔지니어', 'AI engineer', '딥러닝', 'deep learning'],
  ['QA', 'quality assurance', '테스트 엔지니어', 'test engineer', 'SDET'],
  ['보안', 'security', '정보보안'],
  ['게임 클라이언트', 'game client'],
  ['임베디드', 'embedded', '펌웨어', 'firmware'],
];

// Words around a role that do not tell it from others.
const common = /\s*(?:개발자|개발|엔지니어|직무|developers?|engineers?|engineering)\s*$/i;

// Names that hold a role's word and are none of it.
const others = /서버리스|서버실|옵서버|SQL[ -]?서버|serverless|SQL[ -]?server|windows[ -]?server/gi;

/**
 * Whether a posting on a board that lists every job is of the role: by its title or its department. 백엔드 knows 서버,
 * backend, server-side …; a role that no list holds is looked for as it is written.
 * @param role as the user names it: `백엔드`, `Backend Engineer`
 * @param extra further words that name it on the user's boards
 */
export function roleAliases(
  role: string,
  extra: readonly string[] = [],
): { matches(title: string, department?: string): boolean } {
  const named = squeeze(role.replace(common, '')) || squeeze(role);
  const list = roles.find((one) => one.some((alias) => squeeze(alias) === named)) ?? [named];
  const patterns = [...list, ...extra].filter((alias) => alias.trim() !== '').map(patternOf);
  const isOf = (text: string) => {
    const read = plain(text).replace(others, ' ');
    return patterns.some((pattern) => pattern.test(read));
  };
  return { matches: (title, department = '') => isOf(title) || isOf(department) };
}

function squeeze(text: string): string {
  return plain(text)
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
}

// Blanks and hyphens may stand or not; Latin words end where letters do, Hangul ones may be glued (웹서버개발팀).
function patternOf(alias: string): RegExp {
  const parts = plain(alias)
    .trim()
    .split(/[\s_-]+/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const head = /^[A-Za-z0-9]/.test(parts[0] ?? '') ? '(?<![A-Za-z])' : '';
  const tail = /[A-Za-z0-9]$/.test(parts.at(-1) ?? '') ? '(?![A-Za-z])' : '';
  return new RegExp(`${head}${parts.join('[\\s_-]?')}${tail}`, 'i');
}
