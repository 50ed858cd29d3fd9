import { fieldOf } from './matter.ts';

/** Whether a post was published where it comes from: stated either way, or not at all. */
export interface Published {
  state: 'public' | 'private' | 'unstated';
  /** What says so: `draft: true`. */
  because?: string;
}

/** Keys by which systems say so, and whether `true` means published. Unknown values count as private. */
const flags: Record<string, boolean> = {
  draft: false,
  drafts: false,
  isdraft: false,
  is_draft: false,
  private: false,
  is_private: false,
  isprivate: false,
  is_temp: false,
  hidden: false,
  hide: false,
  unlisted: false,
  disabled: false,
  disabledpost: false,
  secret: false,
  published: true,
  ispublished: true,
  is_published: true,
  publish: true,
  public: true,
  ispublic: true,
  is_public: true,
};
const states = ['status', 'visibility', 'state', 'access'];
const yes = /^(?:true|yes|y|on|1)$/i;
const no = /^(?:false|no|n|off|0)$/i;
const shared = /^(?:public|published|publish|done|complete[d]?|공개|발행|게시|완료)$/i;

/** Reads every draft and publish flag of a post; what hides it wins. */
export function publishedBy(data: Record<string, unknown>, path: string): Published {
  const folder = /(?:^|\/)(_?drafts?|private|비공개|임시 ?저장)\//i.exec(path)?.[1];
  if (folder !== undefined) return { state: 'private', because: `it lies in ${folder}/` };
  let stated: Published = { state: 'unstated' };
  for (const [key, value] of Object.entries(data)) {
    const name = key.toLowerCase().replaceAll('-', '_');
    const because = `${key}: ${String(value)}`;
    if (Object.hasOwn(flags, name)) {
      const says = String(value).trim();
      // An empty flag says nothing; `published: 2024-01-01` is a date and `published: false` is not.
      if (value === null || value === undefined || says === '') continue;
      if (name === 'published' && /^\d{4}-\d/.test(says)) continue;
      const isPublic = flags[name] ? yes.test(says) : no.test(says);
      if (!isPublic) return { state: 'private', because };
      stated = { state: 'public', because };
    } else if (states.includes(name) && typeof value === 'string' && value.trim() !== '') {
      if (!shared.test(value.trim())) return { state: 'private', because };
      stated = { state: 'public', because };
    } else if (name === 'password' && value) return { state: 'private', because: 'a password guards it' };
  }
  const nested = fieldOf(data, 'sitemap');
  return nested === false && stated.state === 'unstated' ? { state: 'private', because: 'sitemap: false' } : stated;
}
