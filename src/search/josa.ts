import { tailOf } from './jamo.ts';

/** What must stand before a particle: a consonant, a vowel, a vowel or ㄹ (로), or anything. */
type After = 'consonant' | 'vowel' | 'open' | 'any';

const words: Record<After, string> = {
  consonant:
    '은 이 을 과 으로 이랑 이나 이란 이라 이라는 이라고 이라도 이든 이든지 이야 이며 이자 이라면 이라서 이니까 아 이여 이라는게 이라던가',
  vowel: '는 가 를 와 랑 나 란 라 라는 라고 라도 든 든지 야 며 자 라면 라서 니까 여 라는게 라던가',
  open: '로',
  any: '의 에 에서 에게 에게서 께서 한테 한테서 까지 부터 처럼 보다 마다 조차 마저 밖에 만 만큼 대로 하고 도 뿐 같이 씩',
};
/** Particles that follow others: 에서는, 까지도, 으로의. */
const following =
  '는 은 도 만 의 나 이나 까지 부터 요 이라도 라도 만의 로 으로 에 에서 가 이 를 을 과 와 뿐 조차 서 서는'.split(' ');
/** Of the ones above, those that end a chain only after these. */
const chaining =
  '에 에서 에게 에게서 께서 한테 까지 부터 처럼 보다 마다 밖에 만 만큼 대로 하고 으로 로 이랑 랑 뿐 이라고 라고 같이'.split(
    ' ',
  );

const particles = new Map<string, After>();
for (const [after, list] of Object.entries(words) as [After, string][])
  for (const one of list.split(' ')) particles.set(one, after);
for (const one of chaining)
  for (const two of following) {
    const chain = one + two;
    if (!particles.has(chain)) particles.set(chain, particles.get(one) ?? 'any');
  }

const longest = Math.max(...[...particles.keys()].map((one) => one.length));

/** Whether a particle may stand behind a word: 은 behind a consonant, 는 behind a vowel. Latin takes either. */
export function fits(word: string, particle: string): boolean {
  const after = particles.get(particle);
  if (after === undefined) return false;
  const tail = tailOf(word);
  if (tail === undefined || after === 'any') return true;
  if (after === 'consonant') return tail !== '' && !(tail === 'ㄹ' && particle.startsWith('으로'));
  return tail === '' || (after === 'open' && tail === 'ㄹ');
}

/** Every way to take particles off the end of a word: the word and what was taken, itself with '' first. */
export function withoutParticles(word: string): [stem: string, particle: string][] {
  const found: [string, string][] = [[word, '']];
  for (let length = 1; length <= Math.min(longest, word.length - 1); length++) {
    const stem = word.slice(0, -length);
    const particle = word.slice(-length);
    if (fits(stem, particle)) found.push([stem, particle]);
  }
  return found;
}

export function isParticle(text: string): boolean {
  return particles.has(text);
}
