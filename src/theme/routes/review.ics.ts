import type { APIRoute } from 'astro';
import { reminders } from '../../insight/review.ts';
import { askedAt } from '../asked.ts';
import { calendar } from '../documents/calendar.ts';
import { hasReview, pathOf } from '../documents/route.ts';
import { siteLog } from '../records.ts';
import { absolute, entryHref, siteTitle, t } from '../site.ts';

/** Days ahead that the calendar shows. */
const ahead = 60;

export const getStaticPaths = async () => pathOf('review', 'review', hasReview(await siteLog()));

/** The questions to be read again, to subscribe to: a day each. */
export const GET: APIRoute = async () => {
  const log = await siteLog();
  const events = reminders(log.review(), log.today, ahead).map(({ question: { banked, late, age }, on }) => {
    const { key, bank, question, review, asked } = banked;
    const path = entryHref(bank, question.id);
    const address = path && absolute(path);
    const url = address && URL.canParse(address) ? address : undefined;
    return {
      key,
      on,
      summary: question.text,
      description: [
        bank.data.title,
        [
          review ? t.confidence(review.confidence) : t.neverSeen,
          age !== undefined && t.seenAgo(age),
          late > 0 && t.dueIn(late),
        ]
          .filter(Boolean)
          .join(' · '),
        ...asked.map((one) => `${askedAt(one)}: ${t.answer(one.question.answered ?? 'unanswered')}`),
        ...(url ? [url] : []),
      ],
      url,
    };
  });
  return new Response(calendar(t.calendarName(siteTitle), log.today, events), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
};
