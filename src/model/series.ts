import { z } from 'zod';
import { mapOf, name, shortFor } from './fields.ts';
import { field } from './written.ts';

const whole = 'write a whole number from 1';

/** The series that an entry is a part of. Parts with a number stand in its order, those without after them by their days. */
export const series = shortFor(
  'title',
  mapOf(
    {
      title: field(name, '제목', 'What it is called; every part says the same.', '정산을 배우는 한 해'),
      number: field(
        z.number({ error: whole }).int(whole).min(1, whole).optional(),
        '순서',
        'Where it stands among the parts. No two of a series have the same.',
        2,
      ),
    },
    'write its title, or a map such as { title: …, number: 2 }',
  ),
);
