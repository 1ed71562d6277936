import { formatExact, formatRelative } from '../lib/format.ts';
import { useNow } from '../lib/use-now.ts';
import { useOfficeZone } from '../lib/use-office.ts';
import { Tooltip } from './tooltip.tsx';

type RelativeTimeProps = {
  at: number;
  /** true: reachable by Tab, so that the exact moment shows on focus too. Leave it out in long tables. */
  isFocusable?: boolean;
};

/** `12 m`, `3 h`, `4 d`, with the exact moment in the office's zone on hover. */
export function RelativeTime({ at, isFocusable = false }: RelativeTimeProps) {
  const now = useNow();
  const timeZone = useOfficeZone();
  const exact = formatExact(at, timeZone);
  const moment = new Date(at).toISOString();
  const words = formatRelative(at, now);
  if (!isFocusable) {
    return (
      <time dateTime={moment} title={exact} className="figures whitespace-nowrap">
        {words}
      </time>
    );
  }
  return (
    <Tooltip text={exact}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the exact moment must be reachable by keyboard */}
      <time dateTime={moment} tabIndex={0} className="figures rounded-[3px] whitespace-nowrap">
        {words}
      </time>
    </Tooltip>
  );
}
