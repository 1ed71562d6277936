import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import type { LeadFilter } from '../../../shared/contract/lead-filter.ts';
import { scheduleTitles } from '../../../shared/contract/schedule.ts';
import { formatNumber, formatRelative, formatWhen } from '../../lib/format.ts';
import { href } from '../../lib/route.ts';
import { useNow } from '../../lib/use-now.ts';
import { useOfficeZone } from '../../lib/use-office.ts';
import { useQuery } from '../../lib/use-query.ts';
import { settingsPath, standingOf, useNextRun, useSchedule, type Standing } from '../../lib/use-schedule.ts';
import { needingAttention, useAttention } from './use-attention.ts';
import type { OpenLeads } from './open-leads.ts';
import { atRiskLeads, leastTimeFirst, overdueLeads, useResponseCounts } from './use-first-responses.ts';

const unassigned: LeadFilter = { statusCategories: ['unassigned'] };

/** The day in four figures. */
export function Figures({ onOpenLeads }: { onOpenLeads: OpenLeads }) {
  const pool = useQuery('leads.list', { filter: unassigned, limit: 1 });
  const hot = useQuery('leads.list', { filter: { ...unassigned, temperatures: ['hot'] }, limit: 1 });
  return (
    <dl className="grid grid-cols-4 border-b border-hairline">
      <Figure
        name="Unassigned now"
        value={pool.data && formatNumber(pool.data.total)}
        isStale={pool.isStale}
        note={hot.data && hot.data.total > 0 ? `${formatNumber(hot.data.total)} of them hot` : undefined}
        action={{ label: 'Open the unassigned leads', onClick: () => onOpenLeads(unassigned) }}
      />
      <FirstResponse onOpenLeads={onOpenLeads} />
      <NeedsAttention onOpenLeads={onOpenLeads} />
      <NextRun />
    </dl>
  );
}

function FirstResponse({ onOpenLeads }: { onOpenLeads: OpenLeads }) {
  const { atRisk, overdue, isStale } = useResponseCounts();
  return (
    <Figure
      name="First response at risk"
      value={atRisk === undefined ? undefined : formatNumber(atRisk)}
      isStale={isStale}
      tone={atRisk === undefined || atRisk === 0 ? 'plain' : 'risk'}
      note={
        overdue > 0 ? (
          <button
            type="button"
            aria-label={`${formatNumber(overdue)} overdue: Open the leads whose first response is overdue`}
            onClick={() => onOpenLeads(overdueLeads, leastTimeFirst)}
            className="relative rounded-control text-breached-ink underline-offset-4 hover:underline"
          >
            {`${formatNumber(overdue)} overdue`}
          </button>
        ) : undefined
      }
      action={{ label: 'Open the leads at risk', onClick: () => onOpenLeads(atRiskLeads, leastTimeFirst) }}
    />
  );
}

function NeedsAttention({ onOpenLeads }: { onOpenLeads: OpenLeads }) {
  const { rows, total, isStale } = useAttention();
  const now = useNow();
  const [oldest] = rows;
  return (
    <Figure
      name="Needs attention"
      value={total === undefined ? undefined : formatNumber(total)}
      isStale={isStale}
      note={oldest && `oldest: ${formatRelative(oldest.since, now)}`}
      action={{ label: 'Open the leads that need attention', onClick: () => onOpenLeads(needingAttention) }}
    />
  );
}

/** Of whichever schedule is due next. */
function NextRun() {
  const auto = useSchedule('autoAssignment');
  const next = useNextRun();
  const zone = useOfficeZone();
  const now = useNow();
  const [day, time] = next ? splitWhen(formatWhen(next.at, now, zone)) : ['', '–'];
  const standing = auto && standingOf(auto);
  const whose = next?.schedule ?? 'autoAssignment';
  return (
    <Figure
      name="Next scheduled run"
      value={next === undefined ? undefined : time}
      note={next ? `${day}, ${scheduleTitles[next.schedule]}` : standing && standingNotes[standing]}
      link={{ label: `Open the configuration: ${scheduleTitles[whose]}`, href: href(settingsPath[whose]) }}
    />
  );
}

const standingNotes: Readonly<Record<Standing, string>> = {
  off: 'automatic assignment is off',
  paused: 'paused',
  held: 'held until the clock is right',
  on: '',
};

/** `tomorrow 07:00` → the day and the time. */
function splitWhen(words: string): readonly [day: string, time: string] {
  const cut = words.lastIndexOf(' ');
  return [words.slice(0, cut), words.slice(cut + 1)];
}

type FigureProps = {
  name: string;
  /** undefined: not read yet. */
  value: string | undefined;
  note?: ReactNode;
  tone?: 'plain' | 'risk';
  isStale?: boolean;
  action?: { readonly label: string; readonly onClick: () => void };
  link?: { readonly label: string; readonly href: string };
};

function Figure({ name, value, note, tone = 'plain', isStale = false, action, link }: FigureProps) {
  const figure = (
    <span className={clsx('figures text-2xl', tone === 'risk' && 'text-risk-ink', isStale && 'dimmed')}>
      {value ?? ' '}
    </span>
  );
  const targetClass = 'block rounded-control after:absolute after:inset-0 hover:underline underline-offset-4';
  return (
    <div className="relative flex flex-col border-r border-hairline px-6 py-4 last:border-r-0 has-[a:hover]:bg-hover has-[button:hover]:bg-hover">
      <dt className="order-first text-muted">{name}</dt>
      <dd>
        {action ? (
          <button
            type="button"
            aria-label={`${value ?? ''}: ${action.label}`}
            onClick={action.onClick}
            className={targetClass}
          >
            {figure}
          </button>
        ) : link ? (
          <a href={link.href} aria-label={`${value ?? ''}: ${link.label}`} className={targetClass}>
            {figure}
          </a>
        ) : (
          figure
        )}
      </dd>
      {note !== undefined && note !== '' && <dd className="text-xs text-muted">{note}</dd>}
    </div>
  );
}
