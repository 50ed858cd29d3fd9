import { describe, expect, test } from 'vitest';
import { cutPassages, PassageError, showPassages, wrapPassage } from '../../src/content/passages.ts';

describe('a private passage', () => {
  test.each([
    ['inline', '좋았다 %%연봉은 비밀%% 정말', '좋았다  정말'],
    ['over lines', '앞\n%%\n비밀\n%%\n뒤', '앞\n\n뒤'],
    ['in a list item', '- 하나\n- %%둘%%\n- 셋', '- 하나\n- 셋'],
    ['in a task', '- [x] %%하나%%\n- [ ] 둘', '- [ ] 둘'],
    ['in a nested item', '- 하나\n  - %%둘%%\n  - 셋', '- 하나\n  - 셋'],
    ['in an item that goes on', '- %%하나%%\n  둘', '- \n  둘'],
    ['all of a heading', '가\n\n## %%비밀%%\n\n나', '가\n\n\n나'],
    ['a row of a table', '| 가 |\n| - |\n%%| 나 |%%\n| 다 |', '| 가 |\n| - |\n| 다 |'],
    ['in a table cell', '| 가 | %%나%% |', '| 가 |  |'],
    ['in a heading', '## 제목 %%비밀%%', '## 제목 '],
    ['twice in a line', '%%가%% 나 %%다%%', ' 나 '],
    ['empty', '가%%%%나', '가나'],
    ['behind a code span', '`%%글자%%` 뒤 %%비밀%%', '`%%글자%%` 뒤 '],
    ['behind a fence', '```\n%% 글자\n```\n%%비밀%%', '```\n%% 글자\n```\n'],
    ['behind a fence in a list', '- ~~~\n  %%글자\n  ~~~\n- %%비밀%%', '- ~~~\n  %%글자\n  ~~~\n'],
    ['that holds half a fence', '%%\n```\n비밀\n%%\n\n가 %%둘째%% 나', '\n\n가  나'],
    ['that holds half a code span', '%%`비밀%% 가 %%둘째`%%', ' 가 '],
    ['after a fence that is never closed', '가\n```\n나 %%비밀%%', '가\n```\n나 '],
    ['after a backtick that is alone', '가 ` 나 %%비밀%% 다', '가 ` 나  다'],
    ['in what only looks like code over paragraphs', '가 ` 나\n\n%%비밀%% ` 다', '가 ` 나\n\n ` 다'],
  ])('%s is cut', (_, text, expected) => {
    expect(cutPassages(text)).toBe(expected);
  });

  test.each([
    ['inline', '가 <!-- 비밀 --> 나', '가  나'],
    ['over lines', '가\n<!--\n비밀\n\n-->\n나', '가\n\n나'],
    ['with a passage in it', '<!-- %% --> 가', ' 가'],
    ['in a passage', '%%<!--%% 가', ' 가'],
    ['that is empty', '<!--> 가 <!---> 나', ' 가  나'],
    ['that is never closed', '가\n\n<!-- 비밀\n\n나', '가\n\n'],
    ['in HTML', '<div><!-- 비밀 -->가</div>', '<div>가</div>'],
  ])('a comment %s is cut', (_, text, expected) => {
    expect(cutPassages(text)).toBe(expected);
    expect(showPassages('<!-- 비밀 -->', wrapPassage)).toBe('<!-- 비밀 -->');
  });

  test.each(['`<!-- 글자 -->`', '```html\n<!-- 글자 -->\n```', '글 <!-- 자', '\\<!-- 글자 -->'])(
    'what only looks like a comment stays: %j',
    (text) => {
      expect(cutPassages(text)).toBe(text);
    },
  );

  test.each([
    '가 $\u007Bregion%% } 나',
    '가 \\$\\{a\\_region%% \\} 나',
    '\\%%글자\\%%',
    '`` ` %% ``',
    '100% 그리고 50%',
    '```js\n%%\n```',
  ])('%s stays as it is', (text) => {
    expect(cutPassages(text)).toBe(text);
  });

  test.each([
    ['%%', 1],
    ['가\n나 %%다', 2],
    ['%%가%%\n\n%%', 3],
  ])('%j that is never closed is told with its line', (text, line) => {
    expect(() => cutPassages(text)).toThrow(PassageError);
    try {
      cutPassages(text);
    } catch (error) {
      expect((error as PassageError).line).toBe(line);
    }
  });

  test('is shown as such while writing', () => {
    expect(showPassages('가 %%나%% 다', wrapPassage)).toBe('가 <span class="passage">나</span> 다');
    expect(showPassages('%%\n나\n%%', wrapPassage)).toBe('<div class="passage">\n\n나\n\n</div>');
  });
});
