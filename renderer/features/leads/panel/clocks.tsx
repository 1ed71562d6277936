import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import type { Lead } from '../../../../shared/contract/leads.ts';
import type { Status } from '../../../../shared/contract/statuses.ts';
import { agentSlaState, slaState, type SlaState } from '../../../../shared/domain/sla/sla.ts';
import { formatCountdown, formatExact, formatSpan } from '../../../lib/format.ts';
import { useNow } from '../../../lib/use-now.ts';
import { useOfficeZone } from '../../../lib/use-office.ts';
import { tip } from '../../../ui/tips.tsx';

type ClocksProps = { readonly lead: Lead; readonly status: Status | undefined };

const hourMs = 3_600_000;

/** Both clocks of the first response: the customer's from the lead's creation, the agent's from the assignment. */
export function Clocks({ lead, status }: ClocksProps) {
  const now = useNow(1000);
  const { createdAt, assignedAt, firstResponseAt, slaDueAt } = lead;
  const slaMinutes = (slaDueAt - createdAt) / 60_000;
  const isOpen = status === undefined || status.category === 'working' || status.category === 'unassigned';
  const customer = slaState({ createdAt, firstResponseAt, slaMinutes }, now);
  const agent = lead.agentId === null ? null : agentSlaState({ assignedAt, firstResponseAt, slaMinutes }, now);
  const isStopped = !isOpen && firstResponseAt === null;
  return (
    <dl aria-label="First response" className="grid grid-cols-2 gap-x-4 border-y border-hairline py-2">
      <Clock title="Customer’s clock">
        {isStopped ? (
          <Quiet>closed unanswered</Quiet>
        ) : (
          <State sla={customer} since={createdAt} answeredAt={firstResponseAt} />
        )}
      </Clock>
      <Clock title="Agent’s clock">
        {isStopped && <Quiet>closed unanswered</Quiet>}
        {!isStopped && agent === null && <Quiet>{isOpen ? 'starts when assigned' : 'nobody has it'}</Quiet>}
        {!isStopped && agent !== null && (
          <State sla={agent} since={assignedAt ?? createdAt} answeredAt={firstResponseAt} />
        )}
      </Clock>
    </dl>
  );
}

function Clock({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-muted">{title}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  );
}

function Quiet({ children }: { readonly children: ReactNode }) {
  return <span className="text-muted">{children}</span>;
}

const looks: Readonly<Record<SlaState['state'], string>> = {
  met: 'text-met-ink',
  late: 'text-ink',
  running: 'text-ink',
  at_risk: 'font-medium text-risk-ink',
  breached: 'font-medium text-breached-ink',
};

type StateProps = { readonly sla: SlaState; readonly since: number; readonly answeredAt: number | null };

function State({ sla, since, answeredAt }: StateProps) {
  const timeZone = useOfficeZone();
  return (
    <span {...tip(`Due ${formatExact(sla.dueAt, timeZone)}`)} className={clsx('figures', looks[sla.state])}>
      {clockWords(sla, answeredAt === null ? null : answeredAt - since)}
    </span>
  );
}

/** As in "2:13 left", "over by 3 h", "answered after 4 m". */
export function clockWords({ state, leftMs }: SlaState, answeredAfterMs: number | null): string {
  const left = Math.abs(leftMs) < hourMs ? formatCountdown(leftMs) : formatSpan(leftMs);
  switch (state) {
    case 'met':
      return metWords(answeredAfterMs ?? 0);
    case 'late':
      return `answered ${formatSpan(leftMs)} late`;
    case 'breached':
      return `over by ${formatSpan(leftMs)}`;
    case 'at_risk':
      return `${left} left, at risk`;
    case 'running':
      return `${left} left`;
    default:
      return state satisfies never;
  }
}

/** A lead that was answered before it came to its agent owes the agent nothing. */
function metWords(answeredAfterMs: number): string {
  if (answeredAfterMs < 0) return 'met before it began';
  return answeredAfterMs < 1000 ? 'met, answered at once' : `met, answered after ${formatSpan(answeredAfterMs)}`;
}
