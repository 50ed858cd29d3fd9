import type { Period } from '../../model/period.ts';
import type { Words } from './words.ts';
import { flow } from './yaml.ts';

/** A goal of each shape, lines of `goals` to be kept or thrown away. */
export function goalModels(period: Period, { goals, category }: Words): string[] {
  const { habit, quantity, level, checklist, milestone } = goals;
  const named = ({ id, title }: { id: string; title: string }) => [`- id: ${id}`, `  title: ${flow(title)}`];
  return [
    ...named(habit),
    `  target: ${flow({ count: 2, unit: habit.unit, every: 'week' })} # day | week | month | quarter`,
    ...named(quantity),
    `  category: ${flow(category)}`,
    `  target: ${flow({ count: 12, unit: quantity.unit })}`,
    ...named(level),
    `  period: ${period} # within: P3M | until: <goal id>`,
    `  target: ${flow({ from: 120, reach: 140, unit: level.unit })}`,
    ...named(checklist),
    '  skills: [Kafka]',
    `  steps: ${flow(checklist.steps)}`,
    ...named(milestone),
    '  stretch: true',
  ];
}
