/**
 * What developers in Korea call the same thing, beyond the names of skills: short forms, spellings, English. One line is
 * one thing. A verb is written with 다. A site adds its own as aliases in `content/skills.yaml`.
 */
const lines = `
자소서|자기소개서|자기 소개서|cover letter
이력서|레주메|resume|CV
포폴|포트폴리오|portfolio
우테코|우아한테크코스|우아한 테크코스|우아한 테크 코스
우형|우아한형제들|배달의민족|배민
프리코스|pre course
부트캠프|bootcamp
싸피|SSAFY|삼성 청년 소프트웨어 아카데미
취준|취업 준비|취업준비
취준생|취업 준비생
탈락|불합격|떨어지다|광탈|탈락하다
합격|붙다|합격하다
면접|인터뷰|interview
서합|서류 합격
서탈|서류 탈락
최합|최종 합격
최탈|최종 탈락
과탑|과제 테스트|과제 전형
기술면접|기술 면접|technical interview
인성면접|인성 면접|컬처핏 면접|컬처핏
회고|회고록|retrospective
퇴사|퇴직|퇴사하다
이직|이직하다
연봉|처우
사이드 프로젝트|사이드프로젝트|토이 프로젝트|토이프로젝트|side project|toy project
백엔드 개발자|서버 개발자|백엔드 엔지니어|서버 엔지니어|backend developer|backend engineer
프론트엔드 개발자|프론트 개발자|프론트엔드 엔지니어|frontend developer
백엔드|백앤드|backend|back-end
프론트엔드|프론트앤드|프런트엔드|frontend|front-end
풀스택|풀스텍|fullstack|full stack
데브옵스|devops
개발자|developer
교착 상태|교착상태|데드락|deadlock|dead lock
경쟁 상태|경쟁상태|경쟁 조건|경합 조건|레이스 컨디션|race condition
임계 영역|임계영역|임계 구역|critical section
상호 배제|상호배제|mutual exclusion
기아 상태|기아상태|starvation
컨텍스트 스위칭|컨텍스트 스위치|문맥 교환|context switching|context switch
스레드|쓰레드|thread|threads
멀티스레드|멀티 스레드|멀티쓰레드|multithread|multi thread
스레드 풀|스레드풀|쓰레드풀|thread pool
프로세스|process
세마포어|세마포|semaphore
뮤텍스|mutex
비동기|async|asynchronous
동기화|synchronization
데몬|daemon
가비지 컬렉션|가비지 컬렉터|가비지컬렉션|가비지 콜렉션|가비지 콜렉터|garbage collection|garbage collector|GC
메모리 누수|memory leak
동적 계획법|동적계획법|다이나믹 프로그래밍|동적 프로그래밍|dynamic programming|DP
분할 정복|분할정복|divide and conquer
탐욕법|그리디|탐욕 알고리즘|greedy
깊이 우선 탐색|DFS|depth first search
너비 우선 탐색|BFS|breadth first search
완전 탐색|완전탐색|브루트 포스|브루트포스|brute force
이분 탐색|이진 탐색|이분탐색|이진탐색|binary search
이진 탐색 트리|이진탐색트리|BST|binary search tree
우선순위 큐|우선순위큐|priority queue
연결 리스트|연결리스트|링크드 리스트|링크드리스트|linked list
해시 테이블|해시테이블|해쉬 테이블|hash table
해시맵|해시 맵|해쉬맵|hashmap|hash map
해시|해쉬|hash
시간 복잡도|시간복잡도|time complexity
공간 복잡도|공간복잡도|space complexity
자료구조|자료 구조|data structure
배열|어레이|array
재귀|재귀 함수|recursion
정렬|소팅|sorting
스택|stack
큐|queue
힙|heap
트리|tree
그래프|graph
인덱스|인덱싱|색인|index|indexing
격리 수준|격리수준|고립 수준|isolation level
낙관적 락|낙관락|optimistic lock
비관적 락|비관락|pessimistic lock
정규화|normalization
반정규화|역정규화|denormalization
커넥션 풀|커넥션풀|connection pool|DBCP|HikariCP|히카리
샤딩|sharding
파티셔닝|partitioning
레플리케이션|복제|replication
쿼리|질의|query
외래 키|외래키|foreign key
기본 키|기본키|프라이머리 키|primary key
풀 스캔|풀스캔|full scan
캐시|캐싱|cache|caching
세션|session
쿠키|cookie
토큰|token
제이슨|JSON
로드 밸런서|로드밸런서|로드 밸런싱|로드밸런싱|부하 분산|load balancer|load balancing
프록시|proxy
리버스 프록시|reverse proxy
방화벽|firewall
대역폭|bandwidth
공개키|공개 키|public key
대칭키|대칭 키|symmetric key
핸드셰이크|핸드쉐이크|handshake
브라우저|browser
서버|server
클라이언트|client
미들웨어|middleware
배포|디플로이|deploy|deployment
무중단 배포|무중단배포|zero downtime
롤백|rollback
커밋|commit
머지|병합|merge
브랜치|branch
풀리퀘|풀 리퀘스트|pull request|PR
깃허브|깃헙|github
이슈|issue
의존성 주입|의존관계 주입|dependency injection|DI
제어의 역전|제어 역전|inversion of control|IoC
관점 지향 프로그래밍|관점지향|AOP|aspect oriented programming
객체지향|객체 지향|OOP|object oriented
함수형 프로그래밍|functional programming
절차지향|절차 지향|procedural programming
캡슐화|encapsulation
상속|inheritance
다형성|polymorphism
추상화|abstraction
추상 클래스|추상클래스|abstract class
오버로딩|overloading
오버라이딩|overriding
접근 제어자|접근제어자|접근 제한자|access modifier
제네릭|제너릭|generic|generics
어노테이션|애노테이션|annotation
리플렉션|reflection
람다|lambda
스트림|stream
이터레이터|반복자|iterator
생성자|constructor
싱글톤|싱글턴|singleton
디자인 패턴|디자인패턴|design pattern
팩토리 패턴|팩토리|factory pattern
옵저버 패턴|옵저버|observer pattern
전략 패턴|strategy pattern
프레임워크|framework
라이브러리|library
컴파일러|compiler
인터프리터|interpreter
직렬화|serialization|serialize
예외 처리|예외처리|exception handling
테스트 코드|테스트코드|test code
단위 테스트|단위테스트|유닛 테스트|unit test
인수 테스트|인수테스트|acceptance test
리팩토링|리팩터링|refactoring
클린 코드|클린코드|clean code
페어 프로그래밍|페어프로그래밍|짝 프로그래밍|pair programming
코드 리뷰|코드리뷰|code review
정규식|정규 표현식|정규표현식|regex|regular expression
로그|로깅|logging
트러블슈팅|트러블 슈팅|문제 해결|troubleshooting
메시지|메세지|message
컨슈머|consumer
프로듀서|producer
데이터베이스|데이터 베이스|디비|database|DB
가상 메모리|가상메모리|virtual memory
페이지 교체|페이지교체|page replacement
선점형|선점|preemptive
비선점형|비선점|non preemptive
인터럽트|interrupt
입출력|I/O
운영체제|운영 체제|OS|operating system
N+1|N+1 문제|엔플러스원
마이크로서비스|마이크로 서비스|MSA|microservice|microservices
모놀리식|모놀리틱|monolith|monolithic
스터디|study group
코딩테스트|코딩 테스트|코테|coding test
알고리즘|알고리듬|algorithm
`;

export const slang: readonly (readonly string[])[] = lines
  .split('\n')
  .filter(Boolean)
  .map((line) => line.split('|'));
