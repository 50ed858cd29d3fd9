import type { SourceDemand } from '../insight/demand.ts';
import { type SkillTrend, type TrendPoint, movers } from '../insight/trend.ts';
import { dayNumber, fromDayNumber } from '../model/date.ts';
import type { Skill } from '../model/skill.ts';
import { slug } from '../model/slug.ts';
import { config, href } from './site.ts';

/** How the demand of job postings is told. */

/** A source in an address: its kind and its name. */
export function trendId({ source, name }: Pick<SourceDemand, 'source' | 'name'>): string {
  return slug(`${source}-${name}`);
}

/** The page of a skill that the log or a source names. */
export function skillHref({ id }: Skill): string | undefined {
  return config.pages.skills ? href(`/skills/${id}/`) : undefined;
}

/** The trends worth a picture: what moved clearly, then what is asked for most. */
export function picturedTrends(source: SourceDemand, all: ReadonlyMap<string, SkillTrend>): SkillTrend[] {
  const asked = source.skills.flatMap(({ skill }) => all.get(skill.id) ?? []);
  return [...new Set([...movers(all.values()), ...asked])].slice(0, 6);
}

/** A point of a curve that chart.js draws; null breaks the line. */
interface CurvePoint {
  on: string;
  percent: number | null;
}

/** Curves of the same skills, in the shape in which the explorable chart takes them. */
export function marketCurves(
  source: SourceDemand,
  all: ReadonlyMap<string, SkillTrend>,
): { title: string; points: CurvePoint[] }[] {
  return picturedTrends(source, all).map(({ skill, points }) => ({
    title: skill.label,
    points: points.flatMap((point, index) => [
      ...gapBefore(points, index),
      { on: point.on, percent: percentOf(point) },
    ]),
  }));
}

function gapBefore(points: readonly TrendPoint[], index: number): CurvePoint[] {
  const [before, point] = [points[index - 1], points[index]];
  if (!before || !point?.breaks) return [];
  return [{ on: fromDayNumber(Math.round((dayNumber(before.on) + dayNumber(point.on)) / 2)), percent: null }];
}

function percentOf({ share }: TrendPoint): number | null {
  return share === undefined ? null : Math.round(share * 1000) / 10;
}
