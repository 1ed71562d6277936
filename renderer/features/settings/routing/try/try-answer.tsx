import { clsx } from 'clsx';
import { useWatch } from 'react-hook-form';
import type { OutputOf } from '../../../../../shared/contract/index.ts';
import { comparisonWords } from '../comparison-words.ts';
import { toHundredths } from '../hundredths.ts';
import { filterUse, modeLabel } from '../mode-words.ts';
import { useRoutingForm } from '../routing-form.ts';
import { AgentVerdicts } from './agent-verdicts.tsx';
import { ReadFrom } from './read-from.tsx';

type TryAnswerProps = { answer: OutputOf<'routing.try'>; inquiry: string; isStale: boolean };

/** Who would get the lead, in one sentence, and how that comes about. */
export function TryAnswer({ answer, inquiry, isStale }: TryAnswerProps) {
  const { control } = useRoutingForm();
  const [matchFilter, threshold] = useWatch({ control, name: ['matchFilter', 'threshold'] });
  const { mode, sentence, agents, known } = answer;
  const isFiltered = filterUse(mode).kind === 'open' && matchFilter;
  const note = inquiry === '' ? null : comparisonWords(answer.comparison, 'one');
  return (
    <div aria-busy={isStale} className={clsx('flex flex-col gap-6', isStale && 'dimmed')}>
      <div>
        <p className="text-muted">{modeLabel(mode)}</p>
        <p role="status" className="mt-0.5 text-md font-medium break-words">
          {sentence}
        </p>
      </div>
      <ReadFrom inquiry={inquiry} proposals={known.proposals} />
      <AgentVerdicts agents={agents} threshold={isFiltered ? toHundredths(threshold) : null} note={note} />
    </div>
  );
}
