import { describe, expect, test } from 'vitest';
import { ContentError, didYouMean, formatProblem } from '../../src/model/problem.ts';
import { slug } from '../../src/model/slug.ts';

describe('a problem', () => {
  test('names the file, the line, the place and what to do', () => {
    expect(
      formatProblem({ file: 'content/retros/2026-03.md', line: 7, at: 'done[1].goal', message: 'no goal "x"' }),
    ).toBe('content/retros/2026-03.md:7  done[1].goal: no goal "x"');
    expect(formatProblem({ file: 'content/', message: 'there is no such folder' })).toBe(
      'content/  there is no such folder',
    );
  });

  test('carries no stack', () => {
    expect(new ContentError([{ file: 'a', message: 'b' }]).stack).toBe('');
  });
});

describe('did you mean', () => {
  test.each([
    ['codin-test', 'coding-test'],
    ['visibilty', 'visibility'],
    ['taegt', 'target'],
    ['자바', '자바스'],
  ])('%s → %s', (word, expected) => {
    expect(didYouMean(word, ['coding-test', 'visibility', 'target', '자바스'])).toBe(` (did you mean "${expected}"?)`);
  });

  test('nothing when nothing is near', () => {
    expect(didYouMean('kubernetes', ['books', 'java'])).toBe('');
    expect(didYouMean('x', [])).toBe('');
  });
});

describe('a slug', () => {
  test('keeps Hangul and tells C, C++ and C# apart', () => {
    expect(['C 회고', 'C++ 회고', 'C# 회고', '.NET', 'NET', 'N+1', 'CI/CD'].map(slug)).toEqual([
      'c-회고',
      'cplusplus-회고',
      'csharp-회고',
      'dotnet',
      'net',
      'nplus1',
      'ci-cd',
    ]);
  });

  test('is the same for both ways of writing Hangul', () => {
    expect(slug('회고'.normalize('NFD'))).toBe('회고');
  });
});
