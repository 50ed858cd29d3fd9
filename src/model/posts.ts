import { z } from 'zod';
import { civilDate, mapOf, text } from './fields.ts';

const address = z
  .string({ error: 'write a web address' })
  .regex(/^https?:\/\/\S+$/i, 'write an address that begins with https://');

const post = mapOf({ title: text, url: address, date: civilDate });

const feed = mapOf({
  /** As readers know it: `velog`, or the blog's own name. */
  name: text,
  posts: z.array(post, { error: 'write a list of posts' }),
});

/** `content/postings/posts.json`: what the author wrote elsewhere, as the feeds say. */
export const posts = mapOf({
  schema: z.literal(1, { error: 'write 1' }),
  feeds: z.array(feed, { error: 'write a list of feeds' }),
});

export type Feed = z.output<typeof feed>;
