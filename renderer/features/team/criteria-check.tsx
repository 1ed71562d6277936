import { clsx } from 'clsx';
import { TriangleAlert } from 'lucide-react';
import { type Control, useWatch } from 'react-hook-form';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { countOf, formatNumber } from '../../lib/format.ts';
import { presentError } from '../../lib/present-error.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useSettled } from '../../lib/use-settled.ts';
import { type AgentDraft, type AgentForm, criteriaOf } from './agent-form.ts';

type CriteriaCheckProps = { readonly control: Control<AgentForm, unknown, AgentDraft> };

const pauseMs = 400;

/** The match criteria in plain language as they are typed, with what of the last 90 days they would have met. */
export function CriteriaCheck({ control }: CriteriaCheckProps) {
  const [subjects, areas, languages, leadTypes, lines, priceMin, priceMax, text] = useWatch({
    control,
    name: ['subjects', 'areas', 'languages', 'leadTypes', 'lines', 'priceMin', 'priceMax', 'text'],
  });
  const typed = criteriaOf({ subjects, areas, languages, leadTypes, lines, priceMin, priceMax, text });
  const criteria = useSettled(typed, pauseMs);
  const { data, error, isStale } = useQuery(
    'routing.checkCriteria',
    { criteria: criteria ?? {} },
    { isEnabled: criteria !== null },
  );
  if (criteria === null || (data === undefined && error === null)) return null;
  return (
    <section
      aria-label="What these criteria mean"
      aria-live="polite"
      className={clsx('rounded-panel bg-canvas px-4 py-3 inset-ring inset-ring-hairline', isStale && 'dimmed')}
    >
      {error ? <p className="text-muted">{presentError(error).text}</p> : data && <Checked {...data} />}
    </section>
  );
}

function Checked({ summary, leads, met, warnings }: OutputOf<'routing.checkCriteria'>) {
  return (
    <>
      <p className="break-words">{summary}</p>
      <p className="figures mt-1 text-muted">{metWords(met, leads)}</p>
      {warnings.length > 0 && (
        <ul aria-label="Warnings" className="mt-2 flex flex-col gap-1">
          {warnings.map(({ field, text }) => (
            <li key={`${field} ${text}`} className="flex gap-2 text-risk-ink">
              <TriangleAlert size={14} aria-hidden className="mt-[3px] shrink-0" />
              <span className="min-w-0 break-words">{text}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function metWords(met: number, leads: number): string {
  if (leads === 0) return 'No lead came in the last 90 days to compare with.';
  return `${formatNumber(met)} of ${countOf(leads, 'lead')} of the last 90 days ${met === 1 ? 'meets' : 'meet'} all of this.`;
}
