import { z } from 'zod';
import { civilDate, mapOf, text } from './fields.ts';

/** One of the author's own posts elsewhere. */
export const post = mapOf({
  title: text,
  /** Where it stands; posts are told apart by it. */
  url: z.url({ protocol: /^https?$/, error: 'write a web address' }),
  /** The day it was published, in the site's time zone. */
  date: civilDate,
});

/** Posts of one blog, newest first. What left the blog's feed stays here. */
export const feed = mapOf({
  /** The blog as its feed or its owner calls it. */
  name: text,
  /** The day on which the feed last answered: the posts are as of then. */
  on: civilDate,
  posts: z.array(post),
});

/** `content/postings/posts.json`: what the author published elsewhere. */
export const posts = mapOf({
  schema: z.literal(1, { error: 'write 1' }),
  feeds: z.array(feed),
});

export type Post = z.output<typeof post>;
export type Feed = z.output<typeof feed>;
export type Posts = z.output<typeof posts>;
