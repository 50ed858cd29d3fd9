import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine that answers as giscus does, as far as a page that holds its frame can tell. */
export interface Giscus {
  origin: string;
  /** What was asked of it, in order: paths with their parameters. */
  asked: URL[];
  /** How long it takes to answer, in milliseconds. */
  delay: number;
  close(): Promise<void>;
}

/** The widget: told height on every change of it, sign-out, errors, and settings that change while it is open. */
const widget = `<!doctype html>
<html><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><base target="_top"><title>giscus</title>
<style>body { margin: 0; font: 15px/1.5 sans-serif } main { padding: 8px } article { border: 1px solid #8888; border-radius: 6px; padding: 12px; margin-block: 12px }</style>
</head><body><main>
<h4>댓글 <span id="count">2</span>개</h4>
<article>빌드가 네 배 빨라졌다는 대목이 좋았습니다.</article><article>다음 달 회고도 기다릴게요.</article>
<textarea aria-label="쓰기"></textarea> <button id="out">로그아웃</button> <button id="expired">만료</button> <button id="none">없음</button> <button id="long">더 보기</button>
</main><script>
const asked = new URL(location.href).searchParams;
const page = asked.get('origin');
const tell = (giscus) => parent.postMessage({ giscus }, page);
const theme = (name) => { document.documentElement.dataset.theme = name };
theme(asked.get('theme'));
new ResizeObserver(([entry]) => tell({ resizeHeight: Math.ceil(entry.contentRect.height) })).observe(document.body);
addEventListener('message', ({ origin, data }) => {
  if (origin === new URL(page).origin && data.giscus?.setConfig?.theme) theme(data.giscus.setConfig.theme);
});
const on = (id, act) => document.getElementById(id).addEventListener('click', act);
on('out', () => tell({ signOut: true, error: 'State has expired (user signed out).' }));
on('expired', () => tell({ error: 'Bad credentials' }));
on('none', () => tell({ error: 'Discussion not found' }));
on('long', () => { for (let i = 0; i < 20; i++) document.querySelector('article').after(document.querySelector('article').cloneNode(true)) });
</script></body></html>`;

export async function serveGiscus(): Promise<Giscus> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', giscus.origin);
    giscus.asked.push(url);
    const isWidget = /^\/\w+\/widget$/.test(url.pathname);
    setTimeout(() => {
      response.writeHead(isWidget ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(isWidget ? widget : 'not found');
    }, giscus.delay);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const giscus: Giscus = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: [],
    delay: 0,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return giscus;
}
