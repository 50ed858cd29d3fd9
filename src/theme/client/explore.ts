import { Chart, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js';

interface Curves {
  /** What is done adds up in steps; what is measured runs from one day to the next. */
  stepped?: boolean;
  /** Without a percentage the line breaks. */
  curves: { title: string; points: { on: string; percent: number | null }[] }[];
}

Chart.register(Legend, LinearScale, LineController, LineElement, PointElement, Tooltip);

// Without a second hue, lines are told apart by dash and point, and by the legend that lights them.
const dashes = [[], [6, 4], [2, 3], [10, 3, 2, 3]];
const pointStyles = ['circle', 'rect', 'triangle', 'rectRot', 'crossRot'] as const;

/** Puts an explorable chart in the place of the still one: lines can be chosen, days read. */
export default async function explore(part: HTMLElement): Promise<void> {
  const source = part.dataset.source;
  if (!source) return;
  const { curves, stepped = false } = (await (await fetch(source)).json()) as Curves;
  const still = part.querySelector('button');
  const canvas = document.createElement('canvas');
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute(
    'aria-label',
    curves
      .map(({ title, points }) => `${title} ${points.findLast(({ percent }) => percent !== null)?.percent ?? 0}%`)
      .join(', '),
  );
  const frame = document.createElement('div');
  frame.className = 'canvas';
  frame.append(canvas);
  still?.replaceWith(frame);

  const probe = (name: string) => {
    const mark = document.createElement('i');
    mark.style.color = `var(${name})`;
    part.append(mark);
    const resolved = getComputedStyle(mark).color;
    mark.remove();
    return resolved;
  };
  const [ink, second, hair] = [probe('--ink'), probe('--ink3'), probe('--line')];
  const chart = new Chart(canvas, {
    type: 'line',
    data: {
      datasets: curves.map(({ title, points }, index) => ({
        label: title,
        data: points.map(({ on, percent }) => ({ x: dayOf(on), y: percent })),
        borderColor: ink,
        backgroundColor: ink,
        borderWidth: 1.5,
        borderDash: dashes[index % dashes.length] as number[],
        pointStyle: pointStyles[index % pointStyles.length] ?? 'circle',
        pointRadius: 3,
        stepped,
      })),
    },
    options: {
      animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? false : { duration: 200 },
      maintainAspectRatio: false,
      interaction: { mode: 'nearest', intersect: false },
      scales: {
        x: {
          type: 'linear',
          bounds: 'data',
          // The two ends would stand over their neighbours on a phone.
          ticks: {
            color: second,
            maxTicksLimit: 12,
            maxRotation: 0,
            includeBounds: false,
            callback: (value) => dateOf(Number(value)),
          },
          grid: { color: hair },
        },
        y: { beginAtZero: true, ticks: { color: second, callback: (value) => `${value}%` }, grid: { color: hair } },
      },
      plugins: {
        legend: {
          position: 'bottom',
          labels: { color: ink, usePointStyle: true },
          onHover: (_, item) => light(chart, item.datasetIndex, ink, hair),
          onLeave: () => light(chart, undefined, ink, hair),
        },
        tooltip: {
          callbacks: {
            title: ([item]) => dateOf(item?.parsed.x ?? 0),
            label: ({ dataset, parsed }) => `${dataset.label} ${parsed.y}%`,
          },
        },
      },
    },
  });
  canvas.focus();
}

/** Days since 1970, so that the axis is even; and back, as it is written under it. */
function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** One line stands out while its name is pointed at. */
function light(chart: Chart, only: number | undefined, ink: string, hair: string): void {
  chart.data.datasets.forEach((dataset, index) => {
    dataset.borderColor = only === undefined || only === index ? ink : hair;
  });
  chart.update('none');
}
