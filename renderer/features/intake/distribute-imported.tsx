import { DistributeLeads } from '../leads/distribute-leads.tsx';
import { useNames } from '../leads/use-names.ts';
import { recipientsOf, useWithoutAgent, withoutAgent } from './imported-leads.ts';

type DistributeImportedProps = {
  readonly runId: number;
  readonly onBack: () => void;
  readonly onPlanned: () => void;
};

/** Gives the leads of an import that are on nobody's desk to those who take leads. */
export function DistributeImported({ runId, onBack, onPlanned }: DistributeImportedProps) {
  const recipients = recipientsOf(useNames());
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
