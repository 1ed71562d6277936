import { formatExact, formatRelative } from '../lib/format.ts';
import { useWordsNow } from '../lib/use-now.ts';
import { useOfficeZone } from '../lib/use-office.ts';
import { tip } from './tips.tsx';

type RelativeTimeProps = {
  at: number;
  /** true: reachable by Tab. Leave it out in a grid, where the focus on the cell shows the exact moment. */
  isFocusable?: boolean;
};

/** `12 m`, `3 h`, `4 d`, with the exact moment in the office's zone on hover and focus. */
export function RelativeTime({ at, isFocusable = false }: RelativeTimeProps) {
  const words = useWordsNow((now) => formatRelative(at, now));
  const timeZone = useOfficeZone();
  return (
    <time
      dateTime={new Date(at).toISOString()}
      {...tip(formatExact(at, timeZone))}
      // The exact moment must be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={isFocusable ? 0 : undefined}
      className="figures rounded-[3px] whitespace-nowrap"
    >
      {words}
    </time>
  );
}
