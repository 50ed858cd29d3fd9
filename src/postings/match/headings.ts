/** What the lines under a heading say: `none` is not about the work (benefits, the process, the company itself). */
export type Section = 'required' | 'preferred' | 'other' | 'none';

const words = (text: string) => text.trim().split(/\s*\|\s*/);
const squeeze = (text: string) => text.toLowerCase().replace(/[\s'’·\-_]+/g, '');

const table: Record<Section, string[]> = {
  required:
    words(`youll need|ideal profile|what makes you a great fit|youre a great fit if|qualifications & skills|skills & qualifications|key skills|자격요건|자격조건|자격사항|자격 요건 및 경력|지원자격|지원 자격요건|지원요건|응시자격|필수요건|필수사항|필수조건|필수자격
    |필수 자격요건|필수역량|필수경험|필수기술|필수스택|필수|필요역량|필요조건|필요기술|필요경험|요구사항|요구역량|요구조건|요구기술|기본요건
    |기본자격|기본 자격요건|최소요건|최소자격요건|자격|꼭 필요해요|이런 게 필요해요|필수로 필요해요|함께하기 위해 필요해요
    |requirements|requirement|qualifications|qualification|required|must have|must haves|must-have skills|basic requirements|basic qualifications
    |minimum requirements|minimum qualifications|required qualifications|required skills|required experience|key requirements
    |key qualifications|job requirements|core requirements|technical requirements|skills and experience|skills & experience
    |skills and qualifications|skills|experience|your skills|your profile|your experience|your background|about you|who you are
    |who we are looking for|who were looking for|what were looking for|what we are looking for|what we look for
    |what you need|what youll need|what you will need|what you bring|what youll bring|what you should have|what you have
    |you have|you should have|you must have|you might be a fit if|you might be a fit if you have|you may be a fit if|you may be a fit if you
    |were looking for|we are looking for|we expect|what we expect|you are|ideal candidate|the ideal candidate`),
  preferred:
    words(`nice to have skills|it would be great if you|it would be great if you have|wed love to see|wed love it if you|경험이 있으면 좋아요
    |있으면 좋습니다|있다면 더 좋습니다|함께 하면 좋은 분|우대사항|우대조건|우대요건|우대내용|우대역량|우대경험|우대기술|우대자격|우대|우대합니다|가점사항|가점요소|가산점|선택사항|선택
    |있으면 좋은 경험|있으면 좋은 역량|있으면 좋아요|있으면 더 좋아요|있으면 더 좋은 경험|더 좋아요|이러면 더 좋아요|그 외 우대사항|추가 우대사항
    |플러스 요인|플러스 포인트|preferred|preferred qualifications|preferred requirements|preferred skills|preferred experience
    |desired|desired skills|desired qualifications|desirable|nice to have|nice to haves|good to have|great to have|bonus|bonus points|bonus points if
    |bonus points for|bonus qualifications|bonus skills|pluses|plus|a plus|its a plus if|its a plus if you have|it is a plus if
    |even better if|even better if you have|even better|extra credit|additional qualifications|optional|optional skills
    |what would set you apart|what sets you apart|youll stand out if|you will stand out if|stand out`),
  // A heading that says both says nothing of its lines: they are weighed by their own words.
  other:
    words(`자격요건 및 우대사항|지원자격 및 우대사항|필수 및 우대|필수 및 우대사항|requirements and preferences|사용하는 기술|우리가 쓰는 기술
    |입사하시면 이런 일을 합니다|입사 후 하게 될 일|tech we use|주요업무|담당업무|업무내용|업무소개|업무|하는 일|하게 될 일|주요역할|역할|직무내용|직무소개|직무|포지션 소개|포지션|담당직무|상세업무
    |책임과 역할|역할과 책임|팀 소개|조직 소개|조직소개|기술스택|기술 스택|사용기술|사용 기술|사용 기술 스택|개발환경|개발 환경|개발 스택|업무환경 및 기술
    |주요 기술|기술 환경|사용 툴|responsibilities|key responsibilities|main responsibilities|your responsibilities|duties
    |what youll do|what you will do|what youll be doing|what youll work on|what you will work on|the role|your role|about the role
    |role|role overview|about the job|about the position|about this role|job description|description|overview|day to day|your impact
    |your mission|about the team|the team|our team|tech stack|our stack|our tech stack|technology stack|stack|technologies|tools we use`),
  none: words(`채용 절차 안내|전형 절차 안내|복리후생 안내|이렇게 합류해요|our hiring process|our interview process|복리후생|복지|복지혜택|복지제도|복지 및 혜택|혜택|혜택 및 복지|혜택과 복지|사내복지|베네핏|보상|처우|급여|연봉|보상 및 혜택|전형절차|전형 과정|전형|채용절차|채용 전형
    |채용 프로세스|채용과정|채용 여정|지원절차|진행절차|선발절차|합류여정|합류 과정|합류 절차|인터뷰 절차|면접 절차|근무조건|근무환경|근무지|근무 지역|근무형태|근무시간
    |근무장소|근무 형태 및 조건|고용형태|채용조건|수습기간|지원방법|접수방법|지원 방법 및 절차|제출서류|지원서류|유의사항|참고사항|참고해 주세요|확인해 주세요|기타|기타사항|기타안내
    |안내사항|마감일|회사소개|기업소개|서비스 소개|회사|기업정보|회사정보|우리 회사는|조직문화|문화|팀 문화|일하는 문화|일하는 방식
    |benefits|benefits & perks|benefits and perks|perks|perks & benefits|perks and benefits|our benefits|what we offer|what you get|what youll get
    |we offer|compensation|compensation & benefits|compensation and benefits|salary|pay|hiring process|interview process|recruitment process
    |our process|how we hire|process|the process|about us|about the company|company|our company|who we are|our culture|culture|our values|values
    |why join us|why us|why work with us|how to apply|location|equal opportunity|equal opportunities|eeo|additional information|note|notes`),
};

const exact = new Map(
  (Object.keys(table) as Section[]).flatMap((section) => table[section].map((one) => [squeeze(one), section] as const)),
);

// Whole sentences that stand as headings; each begins with a word that no wish of a posting begins with.
const sentences: readonly (readonly [RegExp, Section])[] = [
  [/^(?:이런|이러한|아래|다음|합류).*(?:혜택|복지|여정|절차)/, 'none'],
  [/^(?:이런|이러한|아래|다음|합류).*(?:업무|일을|일이|일도)/, 'other'],
  [
    /^(?:이런|이러한|아래|다음|저희|우리|혹시|만약).*(?:면|시면|다면)(?:더욱|더|더더욱|참|정말|특히)?(?:좋|환영|우대|금상첨화|플러스|반가|완벽|감사)/,
    'preferred',
  ],
  [/^(?:이런|이러한|아래|다음|저희|우리).*(?:우대|더욱좋|더좋|플러스)/, 'preferred'],
  [
    /^(?:이런|이러한|아래|다음|저희|우리).*(?:분|동료|사람|개발자|엔지니어|역량|경험|능력|스킬|기술|인재)(?:들)?(?:을|를|과|와|이|가|의|은|는|께)?.*(?:찾|함께|필요|원해|원합|기다|모시|모십|어울|적합|잘맞|있어야|바라|바랍)/,
    'required',
  ],
  [/^about(?!you|the|this)/, 'none'],
];

const opening = /^(?:이런|이러한|아래|다음|합류|저희|우리|혹시|만약|about)/;

/** What a heading announces, or undefined for a line that is none that we know. Decoration is forgiven. */
export function sectionOf(line: string): Section | undefined {
  if (line.length > 60) return undefined;
  const bare = stripped(line).replace(/^(?:\d{1,2}(?:[.)]\s*|\s+)|[가-하][.)]\s*)/, '');
  const whole = announced(bare);
  if (whole || !/[([{/|·]/.test(bare)) return whole;
  // Brackets speak only where nothing else does, the first of two names for both: `(우대)`, `자격요건 / Requirements`.
  const outside = bare.replace(/[([{][^)\]}]*[)\]}]?/g, ' ');
  const inside = /[\p{L}\p{N}]/u.test(outside) ? undefined : /[([{]([^)\]}]+)/.exec(bare)?.[1];
  return announced(outside) ?? announced(outside.split(/[/|·]/)[0] as string) ?? announced(inside ?? '');
}

const stripped = (text: string) => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, '');

function announced(text: string): Section | undefined {
  const key = squeeze(text).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  if (key === '' || key.length > 30) return undefined;
  const section = exact.get(key);
  if (section || !opening.test(key)) return section;
  return sentences.find(([pattern]) => pattern.test(key))?.[1];
}
