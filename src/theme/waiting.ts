import { createHash } from 'node:crypto';

/**
 * The one script that a page starts with: it waits for a pointer, a key or focus on something marked `data-load`, then
 * imports the module that the mark names and hands it the element. Nothing is fetched before that. `/` goes to the search
 * field of the header, from anywhere but a field that one types in.
 */
export const waitingScript = `for(const t of['pointerdown','focusin','keydown'])addEventListener(t,e=>{const p=e.target instanceof Element&&e.target.closest('[data-load]');if(p){const m=p.dataset.load;p.removeAttribute('data-load');import(m).then(m=>m.default(p))}else if(e.key=='/'&&!e.target.closest?.('input,textarea,select')){const f=document.querySelector('.ask input');f&&(e.preventDefault(),f.focus())}})`;

/** Its hash, by which the Content-Security-Policy lets it run. */
export const waitingScriptHash: `sha256-${string}` = `sha256-${createHash('sha256').update(waitingScript).digest('base64')}`;
