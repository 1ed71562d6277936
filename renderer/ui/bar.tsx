import { formatNumber } from '../lib/format.ts';

type BarProps = {
  /** Working leads before the run, that stay. */
  before: number;
  /** Leads that the run gives. */
  given: number;
  /** The cap; null = none, no room is drawn. */
  cap: number | null;
  /** The full width in leads: the same for every bar of a list. */
  scale: number;
  /** Where the even share ends; null: no tick. */
  even?: number | null;
  name: string;
};

/** A desk as a bar: held before, given now, room left; the tick is the even share. */
export function Bar({ before, given, cap, scale, even = null, name }: BarProps) {
  const width = Math.max(1, scale);
  const share = (value: number) => `${(Math.min(value, width) / width) * 100}%`;
  const room = cap === null ? 0 : Math.max(0, cap - before - given);
  const limit = cap === null ? 'no cap' : `cap ${formatNumber(cap)}`;
  const tick = even === null ? '' : `, even share ends at ${formatNumber(Math.round(even * 10) / 10)}`;
  return (
    <svg
      role="img"
      aria-label={`${name}: ${formatNumber(before)} stay, ${formatNumber(given)} given, ${limit}${tick}`}
      width="100%"
      height="14"
      className="keeps-colour block overflow-visible"
    >
      <rect
        x="0"
        y="3"
        width={share(before + given + room)}
        height="8"
        rx="1"
        strokeOpacity="0.6"
        className="fill-transparent stroke-control"
      />
      <rect x="0" y="3" width={share(before)} height="8" rx="1" className="fill-desk" />
      <rect x={share(before)} y="3" width={share(given)} height="8" className="fill-accent" />
      {even !== null && (
        <line x1={share(even)} x2={share(even)} y1="0" y2="14" strokeWidth="1.5" className="stroke-ink" />
      )}
    </svg>
  );
}
