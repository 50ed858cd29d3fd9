import { createHash } from 'node:crypto';
import type { Config } from '../options.ts';

const load = `const l=p=>{const m=p.dataset.load;m&&(p.removeAttribute('data-load'),import(m).then(m=>m.default(p)))};`;

const act = `for(const t of['pointerdown','focusin','keydown'])addEventListener(t,e=>{const p=e.target instanceof Element&&e.target.closest('[data-load]');if(p)l(p);else if(e.key=='/'&&!e.target.closest?.('input,textarea,select')){const f=document.querySelector('.ask input');f&&(e.preventDefault(),f.focus())}});`;

// Half a screen ahead; and not before its reader did something, for on a short page it is in sight from the start.
const reach = `const c=document.querySelector('[data-reach]'),g=()=>new IntersectionObserver(s=>s.at(-1).isIntersecting&&l(c),{rootMargin:'50%'}).observe(c);if(c)if(scrollY||location.hash)g();else for(const t of['scroll','pointermove','pointerdown','keydown'])addEventListener(t,g,{once:!0});`;

/**
 * The one script that a page starts with: it waits for a pointer, a key or focus on something marked `data-load`, then
 * imports the module that the mark names and hands it the element. Nothing is fetched before that. `/` goes to the search
 * field of the header, from anywhere but a field that one types in. On a page with comments it also does so for the one
 * thing marked `data-reach` when a reader comes near it.
 */
export function waitingScript(hasComments: boolean): string {
  return `{${load}${act}${hasComments ? reach : ''}}`;
}

/** The hashes of the forms that it has on a site, by which the Content-Security-Policy lets it run. */
export function waitingScriptHashes({ comments }: Pick<Config, 'comments'>): `sha256-${string}`[] {
  return [false, ...(comments?.giscus ? [true] : [])].map(
    (hasComments) => `sha256-${createHash('sha256').update(waitingScript(hasComments)).digest('base64')}` as const,
  );
}
