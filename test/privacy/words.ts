const nouns =
  '정산 배치 아웃박스 카프카 재시도 온콜 장애 지표 로그 색인 잠금 트랜잭션 배포 회의 면접 이력서 동료 팀장 분기 새벽 점심 커피 문서 설계 리뷰 테스트 캐시 큐 스레드 메모리'.split(
    ' ',
  );
const ends = ['를', '은', '에서', '까지', '보다', '처럼', '하고', '으로'];
const verbs = '나누었다 미뤘다 고쳤다 다시 보았다 적어 두었다 물어보았다 끝냈다 설명했다 놓쳤다 배웠다 걱정했다'.split(
  ' ',
);
const english = ['ba', 'lo', 'mer', 'tin', 'sa', 'du'].flatMap((one) =>
  ['ger', 'vi', 'pon', 'kel', 'ra', 'zu'].flatMap((two) =>
    ['to', 'ness', 'al', 'fi', 'mus', 'wick'].map((three) => one + two + three),
  ),
);

export type Random = (below: number) => number;

/** Numbers that are the same on every run. */
export function random(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Words that make no sense; none stands twice in a row, as a tag and its address do. */
export function words(pick: Random, count: number, lang: 'ko' | 'en' = 'ko'): string {
  const one = (list: readonly string[]) => list[pick(list.length)] as string;
  const said: string[] = [];
  while (said.length < count) {
    const next = lang === 'en' ? one(english) : said.length % 4 === 3 ? one(verbs) : one(nouns) + one(ends);
    if (next !== said.at(-1)) said.push(next);
  }
  return said.join(' ');
}
