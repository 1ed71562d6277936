import { useId } from 'react';

export type ChartPoint = { readonly threshold: number; readonly value: number };

type ThresholdChartProps = {
  title: string;
  /** The value at the threshold that is looked at, in words. */
  figure: string;
  /** In the order of their thresholds, 0 to 1. */
  points: readonly ChartPoint[];
  /** The value at the top edge. */
  most: number;
  mostText: string;
  /** 0 to 100. */
  threshold: number;
};

const width = 100;
const height = 48;

/** One value over all thresholds, with a line at the one that is looked at. The table beside it says the same. */
export function ThresholdChart({ title, figure, points, most, mostText, threshold }: ThresholdChartProps) {
  const id = useId();
  const line = points.map(({ threshold: at, value }) => `${at * width},${height - (value / most) * height}`).join(' ');
  return (
    <figure aria-labelledby={id} className="min-w-0">
      <figcaption className="mb-2 flex items-baseline justify-between gap-3">
        <span id={id}>{title}</span>
        <span className="figures font-medium">{figure}</span>
      </figcaption>
      <div aria-hidden className="figures grid grid-cols-[1fr_2.75rem] gap-x-2 text-xs text-muted">
        <svg
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
          width="100%"
          height={height}
          className="keeps-colour overflow-visible border-y border-hairline"
        >
          <polygon points={`0,${height} ${line} ${width},${height}`} className="fill-accent-soft" />
          <polyline
            points={line}
            vectorEffect="non-scaling-stroke"
            strokeWidth="1.5"
            className="fill-transparent stroke-accent"
          />
          <line
            x1={threshold}
            x2={threshold}
            y1="-3"
            y2={height + 3}
            vectorEffect="non-scaling-stroke"
            strokeWidth="1"
            className="stroke-ink"
          />
        </svg>
        <span className="flex flex-col justify-between leading-none">
          <span>{mostText}</span>
          <span>0</span>
        </span>
        <span className="mt-1 flex justify-between">
          <span>0.00</span>
          <span>0.50</span>
          <span>1.00</span>
        </span>
      </div>
    </figure>
  );
}
