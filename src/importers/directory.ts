import { sameAddress, type SiteConfig } from './addresses.ts';
import { decoded } from './assets.ts';
import { nameOf, type Post } from './post.ts';

/** Where posts were, and where they are now. */
export class Directory {
  readonly #addresses = new Map<string, string>();
  readonly #paths = new Map<string, string>();
  readonly #names = new Map<string, string>();
  readonly #config: SiteConfig;

  constructor(posts: readonly { post: Post; old: string[]; address: string }[], config: SiteConfig) {
    this.#config = config;
    for (const { post, old, address } of posts) {
      this.#paths.set(post.path.toLowerCase(), address);
      for (const name of [
        nameOf(post.path),
        post.path
          .split('/')
          .at(-1)
          ?.replace(/\.\w+$/, '') ?? '',
        post.title,
      ])
        if (!this.#names.has(name.toLowerCase())) this.#names.set(name.toLowerCase(), address);
      for (const one of old) this.#addresses.set(sameAddress(one), address);
    }
  }

  /** The new address of a link in the post at `from`. */
  find(url: string, from: string): string | undefined {
    const [, path = '', suffix = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
    const { url: host } = this.#config;
    const local = host && path.startsWith(`${host}/`) ? path.slice(host.length) : path;
    if (local === '' || /^[a-z][a-z\d+.-]*:|^\/\//i.test(local)) return undefined;
    const plain = decoded(local).normalize('NFC');
    const found = (plain.startsWith('/') && this.#addresses.get(sameAddress(plain))) || this.#file(plain, from);
    return found && encodeURI(found) + suffix;
  }

  #file(path: string, from: string): string | undefined {
    const base = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
    const segments = [...base];
    for (const segment of path.split('/')) {
      if (segment === '..') segments.pop();
      else if (segment !== '.' && segment !== '') segments.push(segment);
    }
    const file = segments.join('/').toLowerCase();
    for (const end of ['', '.md', '/index.md', '/readme.md']) {
      const address = this.#paths.get(file + end);
      if (address) return address;
    }
    return undefined;
  }

  /** The address of what Obsidian's `[[name]]` means. */
  named(name: string): string | undefined {
    const found = this.#names.get(name.normalize('NFC').toLowerCase()) ?? this.#names.get(nameOf(name).toLowerCase());
    return found && encodeURI(found);
  }
}
