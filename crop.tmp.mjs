import { chromium } from 'playwright-core';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
const dist='dist';
const types={html:'text/html; charset=utf-8',css:'text/css',js:'text/javascript',svg:'image/svg+xml',json:'application/json',xml:'application/xml',png:'image/png',webp:'image/webp'};
const server=createServer(async(q,r)=>{let p=decodeURIComponent(new URL(q.url,'http://x').pathname);
 for(const c of [p,p+'index.html',p+'/index.html',p+'.html'])try{const b=await readFile(dist+c);r.setHeader('content-type',types[c.split('.').pop()]??'application/octet-stream');return r.end(b)}catch{}
 r.statusCode=404;r.end()}).listen(0,'127.0.0.1');
await new Promise(r=>server.once('listening',r));
const port=server.address().port;
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu','--disable-background-networking']});
let i=0;
for(const spec of process.argv.slice(2)){const [path,w='1280',scheme='light',y='0',h='1100',look]=spec.split('@');
 const c=await b.newContext({viewport:{width:+w,height:+h},colorScheme:scheme,deviceScaleFactor:+w<500?2:1});const p=await c.newPage();
 p.on('console',m=>m.type()==='error'&&console.log('console',path,m.text()));p.on('pageerror',e=>console.log('error',path,e.message));
 await p.goto(`http://127.0.0.1:${port}${path}`);if(look)await p.evaluate(l=>document.documentElement.dataset.look=l,look);await p.evaluate(y=>scrollTo(0,y),+y);await p.waitForTimeout(path.includes('search')?1500:300);
 await p.screenshot({path:`/tmp/s/c${i++}.png`});await c.close();}
await b.close();server.close();
