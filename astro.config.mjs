import { defineConfig } from 'astro/config';
// A site of your own writes: import hoego from 'hoego';
import hoego from './src/index.ts';
import { githubPages } from './scripts/github-pages.ts';

export default defineConfig({
  ...githubPages(process.env),
  integrations: [
    hoego({
      title: '한서윤의 회고',
      description: '백엔드 개발자의 계획과 회고, 면접과 배움의 기록',
      author: '한서윤',
    }),
  ],
});
