/** What hoego's components are given, for those that take their place: `hoego/types`. */
export type { AnyEntry } from './model/records.ts';
export type { CommentsProps, EntryFootProps, EntryHeadProps, HeadExtrasProps, HeaderProps } from './theme/props.ts';
