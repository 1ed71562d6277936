import { slaState, type SlaState } from '../../shared/domain/sla/sla.ts';
import { formatCountdown, formatExact, formatSpan } from '../lib/format.ts';
import { useNow } from '../lib/use-now.ts';
import { useOfficeZone } from '../lib/use-office.ts';
import { tip } from './tips.tsx';

type SlaClockProps = {
  createdAt: number;
  firstResponseAt: number | null;
  slaDueAt: number;
  /** `true` in tables: only the figure, the words for screen readers. */
  isShort?: boolean;
};

const secondMs = 1000;
const hourMs = 3_600_000;

const looks: Record<SlaState['state'], string> = {
  met: 'text-muted',
  late: 'text-muted',
  running: 'text-ink',
  at_risk: 'font-medium text-risk-ink',
  breached: 'text-breached-ink',
};

/** The customer's clock: what is left of the first-response target, or how it ended. */
export function SlaClock({ createdAt, firstResponseAt, slaDueAt, isShort = false }: SlaClockProps) {
  const now = useNow(1000);
  const timeZone = useOfficeZone();
  const sla = slaState({ createdAt, firstResponseAt, slaMinutes: (slaDueAt - createdAt) / 60_000 }, now);
  const [figure, word] = describe(sla);
  return (
    <span
      {...tip(`First response due ${formatExact(slaDueAt, timeZone)}`)}
      className={`figures inline-flex items-baseline gap-1 whitespace-nowrap ${looks[sla.state]}`}
    >
      {sla.state === 'at_risk' && <Mark path="M4 0 L8 8 H0 Z" />}
      {sla.state === 'breached' && <Mark path="M0 0 H8 V8 H0 Z" />}
      {figure} <span className={isShort ? 'sr-only' : undefined}>{word}</span>
    </span>
  );
}

function Mark({ path }: { path: string }) {
  return (
    <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden className="keeps-colour shrink-0">
      <path d={path} fill="currentColor" />
    </svg>
  );
}

function describe({ state, leftMs }: SlaState): readonly [figure: string, word: string] {
  const left = Math.abs(leftMs) < hourMs ? formatCountdown(leftMs) : formatSpan(leftMs);
  switch (state) {
    case 'met':
      return ['met', ''];
    case 'late':
      return [`+${formatSpan(Math.max(secondMs, Math.abs(leftMs)))}`, 'answered late'];
    case 'breached':
      return Math.abs(leftMs) < secondMs ? ['due now', ''] : [`−${formatSpan(leftMs)}`, 'over'];
    case 'at_risk':
      return [left, 'left, at risk'];
    case 'running':
      return [left, 'left'];
    default:
      return state satisfies never;
  }
}
