import type { Dashboard } from '../../../../shared/contract/tasks.ts';
import { countOf, formatNumber } from '../../../lib/format.ts';
import { useNow } from '../../../lib/use-now.ts';
import { useOfficeZone } from '../../../lib/use-office.ts';
import { dayLabel, dayOf } from './days.ts';

type Calls = Dashboard['calls'];

const height = 120;
const axisHeight = 18;
/** Room for the figure above the highest bar. */
const headroom = 16;

/** Fourteen days as bars, the connected calls inside those made; the line is the target. The same as a table for screen readers. */
export function CallsChart({ calls }: { readonly calls: Calls }) {
  const today = dayOf(useNow(60_000), useOfficeZone());
  const { byDay, target } = calls;
  const made = byDay.reduce((sum, day) => sum + day.made, 0);
  const highest = Math.max(...byDay.map((day) => day.made));
  const top = Math.max(1, target ?? 0, highest);
  const y = (count: number) => headroom + (height - headroom) * (1 - count / top);
  const step = 100 / byDay.length;
  if (made === 0) return <p className="text-muted">No call was logged in these days.</p>;
  return (
    <>
      <svg
        aria-hidden
        width="100%"
        height={height + axisHeight}
        className="keeps-colour figures block overflow-visible text-xs"
      >
        {byDay.map((day, index) => {
          const isShown = index === byDay.length - 1;
          const x = `${index * step + step * 0.14}%`;
          const width = `${step * 0.72}%`;
          const middle = `${(index + 0.5) * step}%`;
          return (
            <g key={day.day} data-tip={sentence(day, today)}>
              <rect
                x={`${index * step}%`}
                width={`${step}%`}
                height={height + axisHeight}
                className="fill-transparent"
              />
              <rect x={x} width={width} y={y(day.made)} height={height - y(day.made)} rx="1" className="fill-desk" />
              <rect
                x={x}
                width={width}
                y={y(day.connected)}
                height={height - y(day.connected)}
                rx="1"
                className="fill-accent"
              />
              <text
                x={middle}
                y={height + 14}
                textAnchor="middle"
                className={isShown ? 'fill-ink font-medium' : 'fill-muted'}
              >
                {Number(day.day.slice(8))}
              </text>
            </g>
          );
        })}
        <line x1="0" x2="100%" y1={height} y2={height} className="stroke-hairline" />
        {target !== null && (
          <line x1="0" x2="100%" y1={y(target)} y2={y(target)} strokeDasharray="3 3" className="stroke-muted" />
        )}
        {byDay.map((day, index) => {
          const isSaid = day.made > 0 && (index === byDay.length - 1 || day.made === highest);
          if (!isSaid) return null;
          return (
            <text
              key={day.day}
              x={`${(index + 0.5) * step}%`}
              y={y(day.made) - 4}
              textAnchor="middle"
              strokeWidth="4"
              paintOrder="stroke"
              className="fill-ink stroke-surface"
            >
              {formatNumber(day.made)}
            </text>
          );
        })}
      </svg>
      <p className="figures mt-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
        <Key className="bg-accent" label="connected" />
        <Key className="bg-desk" label="made" />
        {target !== null && <span>┄ target {formatNumber(target)} a day</span>}
        <span className="ml-auto">{countOf(made, 'call')} in all</span>
      </p>
      <table className="sr-only">
        <caption>Calls by day</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Made</th>
            <th scope="col">Connected</th>
          </tr>
        </thead>
        <tbody>
          {byDay.map((day) => (
            <tr key={day.day}>
              <th scope="row">{dayLabel(day.day, today)}</th>
              <td>{formatNumber(day.made)}</td>
              <td>{formatNumber(day.connected)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Key({ className, label }: { readonly className: string; readonly label: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span aria-hidden className={`keeps-colour size-2 rounded-[1px] ${className}`} />
      {label}
    </span>
  );
}

function sentence({ day, made, connected }: Calls['byDay'][number], today: string): string {
  return `${dayLabel(day, today)}: ${countOf(made, 'call')}, ${formatNumber(connected)} connected`;
}
