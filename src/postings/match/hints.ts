/** What one skill's spellings need, beyond the rules for all, to be found rightly in running text. */
export interface Hint {
  /** Spellings that are English words too: found where they stand as a name does. */
  words?: readonly string[];
  /** Spellings found only in the very case in which they are written here. */
  exact?: readonly string[];
  /** Spellings that count only with one of these nearby, in the same forty characters before or behind. */
  near?: { spellings: readonly string[]; words: RegExp };
  /** Names that ask for the skill though they are not another spelling of it, so search must not know them. */
  also?: readonly string[];
  /** Spellings that matching leaves to the shorter names inside them. */
  without?: readonly string[];
}

/** By id of a skill. */
export const hints: Readonly<Record<string, Hint>> = {
  go: { words: ['Go'], exact: ['Go'] },
  rust: { words: ['Rust'] },
  swift: { words: ['Swift'], exact: ['Swift'] },
  dart: { words: ['Dart'], exact: ['Dart'] },
  ruby: { words: ['Ruby'] },
  elixir: { words: ['Elixir'] },
  groovy: { words: ['Groovy'] },
  shell: { words: ['Shell', 'Bash'] },
  spring: { words: ['Spring'] },
  jpa: { without: ['Spring Data JPA', '스프링 데이터 JPA'] },
  nodejs: { words: ['Node'] },
  express: { words: ['Express'], near: { spellings: ['익스프레스'], words: /서버|프레임워크|노드|node|nest|네스트|js/i } },
  flask: { words: ['Flask'] },
  celery: { words: ['Celery'] },
  gin: { words: ['Gin'], near: { spellings: ['Gin'], words: /\bgo\b|golang|고랭|echo|fiber/i } },
  oracle: { words: ['Oracle'] },
  aurora: { near: { spellings: ['Aurora'], words: /aws|rds|mysql|postgre|amazon|dynamo|db/i } },
  dotnet: { also: ['ASP.NET', 'ADO.NET', 'VB.NET'] },
  batch: { also: ['Batch'], words: ['Batch'] },
  'ci-cd': { also: ['CI·CD', 'CICD', 'CI & CD', 'CI and CD', 'CI-CD'] },
  nosql: { also: ['No SQL'] },
  mssql: { also: ['T-SQL'] },
  redis: { also: ['Valkey', 'ElastiCache'] },
  nats: { exact: ['NATS'] },
  sns: { near: { spellings: ['SNS'], words: /sqs|aws|lambda|람다|\bs3\b|eventbridge|kinesis|kafka/i } },
  'aws-lambda': { near: { spellings: ['Lambda'], words: /aws|sqs|sns|\bs3\b|dynamo|api gateway|서버리스|serverless/i }, also: ['Lambda'] },
  s3: { exact: ['S3'] },
  docker: { also: ['Dockerfile', 'docker-compose'] },
  helm: { words: ['Helm'] },
  maven: { words: ['Maven'] },
  pinpoint: { words: ['Pinpoint'] },
  sentry: { words: ['Sentry'] },
  jest: { words: ['Jest'] },
  playwright: { words: ['Playwright'] },
  spark: { words: ['Spark'] },
  hive: { words: ['Hive'], near: { spellings: ['하이브'], words: /spark|hadoop|hive|trino|스파크|하둡|쿼리/i } },
  snowflake: { words: ['Snowflake'] },
  rag: { exact: ['RAG'] },
  llm: {
    also: [
      'LLMs',
      '생성형 AI',
      'Generative AI',
      'GenAI',
      'AI 에이전트 개발',
      'AI Agent 개발',
      'AI 에이전트 서비스',
      'AI Agents',
      '프롬프트 엔지니어링',
    ],
  },
  'machine-learning': { also: ['AI 개발', 'AI 모델', 'AI 엔지니어링', 'AI models', 'scikit-learn', 'sklearn'] },
  'ai-tools': {
    also: [
      'AI 코딩',
      'AI 개발 도구',
      'AI 기반 개발 도구',
      'AI 기반 코딩',
      'AI 어시스턴트',
      'AI 에이전트를 활용',
      'AI 에이전트 활용',
      'AI를 활용한 개발',
      '생성형 AI 도구',
      '생성형 AI 툴',
      '생성형 AI 활용',
      '생성형 AI를 활용',
      'LLM 도구',
      'LLM 툴',
      'LLM 기반 도구',
      'LLM 기반 코딩',
      'AI coding',
      'AI-assisted',
      'AI assistants',
      'AI-powered tools',
      'Copilot',
      '코파일럿',
      'Claude Code',
      'Cursor',
      'ChatGPT',
      '챗GPT',
      'Codex',
      '바이브 코딩',
      'vibe coding',
    ],
    words: ['Cursor'],
    exact: ['Cursor'],
  },
  react: { words: ['React'] },
  angular: { words: ['Angular'] },
  astro: { words: ['Astro'] },
  flutter: { words: ['Flutter'] },
  rest: { exact: ['REST'] },
  git: { exact: ['Git', 'git', 'GIT'] },
  database: { also: ['db'] },
  network: { without: ['Networking'] },
};

/** Words that hold a skill's spelling and name none: they are read whole and passed over. */
export const decoys: readonly string[] = [
  // letters and short words
  ...['R&D', 'R&R', 'R/R', 'R/D', 'C-level', 'C-suite', 'C레벨', 'C&C', 'C/S', 'Objective-C', 'Type-C', 'USB-C'],
  ...['Go to market', 'GTM', 'Go live', 'Go/No-Go', 'Go beyond', 'Go to', 'Go public', 'Pokémon Go', 'Tic Tac Go'],
  ...["Let's Go", 'Go 페스티벌', 'TS 엔지니어', 'TS팀', 'TS 직무', 'TS 부서', 'GC녹십자', 'GC셀'],
  ...['DB손해보험', 'DB생명', 'DB하이텍', 'DB그룹', 'DB금융', 'DB캐피탈', '영업 DB', '상담 DB', 'DB 영업', 'DB 마케팅'],
  ...['Wear OS', 'webOS', 'EDA 툴', 'EDA tool', 'EDA tools', '데이터 분석(EDA)', 'RAG status'],
  // English
  ...['American Express', 'Express your', 'Swift and decisive', 'Swift response', 'Taylor Swift', 'Oracle of', 'REST of'],
  ...['Ruby Tuesday', 'rust-free', 'Rust Belt', 'spring break', 'Spring semester', 'Spring season', 'Spring cohort'],
  ...['YC batch', 'first batch', 'next batch', 'this batch'],
  ...['in jest', 'Node failures', 'text cursor', 'mouse cursor', 'job security', 'social security', 'security team'],
  ...['security clearance', 'security guard', 'professional network', 'partner network', 'network of', 'our network'],
  ...['millions of transactions', 'billions of transactions', 'million transactions', 'billion transactions'],
  ...['financial transactions', 'payment transactions', 'card transactions', 'daily transactions', 'transactions per'],
  // Korean
  ...['배치되', '배치된', '배치될', '배치됩', '배치하', '배치한', '배치할', '배치합', '배치받', '배치 후', '배치 고사'],
  ...['부서 배치', '팀 배치', '인력 배치', '인원 배치', '조직 배치', '현장 배치', '직무 배치', '전환 배치', '우선 배치'],
  ...['현업 배치', '좌석 배치', '자리 배치', '재배치', '근무지 배치', '업무 배치', '공간 배치', '가구 배치', '화면 배치'],
  ...['보안 업체', '보안 회사', '보안 요원', '보안 카드', '보안 서약', '보안 팀', '보안 교육', '보안 검색', '보안 구역', '보안 규정'],
  ...['물리 보안', '보안 솔루션 기업', '보안 기업', '보안 전문 기업', '출입 보안', '보안 담당자'],
  ...['인적 네트워크', '네트워크 형성', '파트너 네트워크', '글로벌 네트워크', '네트워크를 보유', '네트워크 파티', '유통 네트워크'],
  ...['장고 끝', '도커리', '스프링클러', '스프링 시즌', '스프링 노트', '스프링노트', '스프링 캠프', '오프스프링', '스프링 매트'],
  ...['러스트벨트', '스파크 플러그', '스파크링', '스파크노트', '스칼라십', '스칼라쉽', '스칼라 곱', '스칼라 값', '루비 반지', '루비콘'],
  ...['자바칩', '자바섬', '자바 섬', '플라스크 등 실험', '삼각 플라스크', '실험용 플라스크', '고속 익스프레스', '테일러 스위프트'],
  ...['스위프트 코드', '핀포인트 배송', '캐시백', '캐시 적립', '캐시 충전', '무료 캐시', '캐시 지급', '캐시카우'],
  ...['깃발', '아스트로스', '그루비룸', '코테이션'],
  ...['비동기부여', '데이터베이스 마케팅', '모니터링단', '모니터링 요원', '방송 모니터링', '댓글 모니터링', '언론 모니터링'],
];

/** Lower-case English words behind a name that is a word itself (`Go services`, `Spark jobs`): it is the name. */
export const behindNames: ReadonlySet<string> = new Set(
  `and or with is are on as at via using plus experience framework language programming developer developers engineer
  engineers engineering development application applications app apps service services microservice microservices server
  servers backend codebase code stack api apis cluster clusters job jobs pipeline pipelines streaming core ecosystem
  charts chart build builds based scripting scripts script knowledge skills tests testing database databases modules
  hooks components frontend runtime routines preferred required certification lang etc for in version x native`
    .trim()
    .split(/\s+/),
);
