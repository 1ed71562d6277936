import type { ReactNode } from 'react';
import type { LedgerLine } from '../../../shared/contract/ledger.ts';
import type { Agent } from '../../../shared/contract/team.ts';
import { formatNumber } from '../../lib/format.ts';
import { useQuery } from '../../lib/use-query.ts';
import { Sheet } from '../../ui/dialog.tsx';
import { ErrorState, SkeletonRows } from '../../ui/states.tsx';
import { Credit } from './credit.tsx';
import { Figure } from './figure.tsx';
import { LedgerEntries } from './ledger-entries.tsx';
import { owedWords } from './owed-words.ts';

type LedgerSheetProps = { agent: Agent; onClose: () => void };

/** What an agent was given and is owed, with every run behind it. */
export function LedgerSheet({ agent, onClose }: LedgerSheetProps) {
  const { data, error, refetch } = useQuery('ledger.list', {});
  const line = data?.find(({ agentId }) => agentId === agent.id);
  return (
    <Sheet
      isOpen
      onOpenChange={onClose}
      title={`${agent.name} — what was given`}
      description={line && owedWords(agent, line.owed)}
    >
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} fit="part" />}
      {!error && !data && <SkeletonRows rows={2} label="Reading the ledger" />}
      {line && (
        <div className="flex flex-col gap-5">
          <Figures line={line} />
          {agent.status === 'active' && <Credit agent={agent} />}
          <LedgerEntries agent={agent} />
        </div>
      )}
    </Sheet>
  );
}

function Figures({ line }: { line: LedgerLine }) {
  return (
    <dl className="grid grid-cols-3 gap-4">
      <Fact name="Given" note={`${formatNumber(line.given30Days)} in 30 days`}>
        {formatNumber(line.given)}
      </Fact>
      <Fact name="Entitled to" note="by even shares">
        <Figure text={line.entitled} />
      </Fact>
      <Fact name="Owed" note="entitled to, less given">
        <Figure text={line.owed} />
      </Fact>
    </dl>
  );
}

function Fact({ name, note, children }: { name: string; note: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-muted">{name}</dt>
      <dd className="figures text-lg font-medium">{children}</dd>
      <dd className="text-xs text-muted">{note}</dd>
    </div>
  );
}
