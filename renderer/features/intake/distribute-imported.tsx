import { useNow } from '../../lib/use-now.ts';
import { DistributeLeads } from '../leads/distribute-leads.tsx';
import { useNames } from '../leads/use-names.ts';
import { awayUntil } from '../team/away-words.ts';
import { recipientsOf, useWithoutAgent, withoutAgent } from './imported-leads.ts';

type DistributeImportedProps = {
  readonly runId: number;
  readonly onBack: () => void;
  readonly onPlanned: () => void;
};

/** Gives the leads of an import that are on nobody's desk to those who take leads and are here; the others can be ticked. */
export function DistributeImported({ runId, onBack, onPlanned }: DistributeImportedProps) {
  const now = useNow();
  const recipients = recipientsOf(useNames()).filter((agent) => awayUntil(agent, now) === null);
  return (
    <DistributeLeads
      target={{ filter: withoutAgent(runId), except: [] }}
      count={useWithoutAgent(runId) ?? 0}
      agentIds={recipients.map(({ id }) => id)}
      onBack={onBack}
      onPlanned={onPlanned}
    />
  );
}
