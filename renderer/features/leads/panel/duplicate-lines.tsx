import { Combine } from 'lucide-react';
import { useState, type RefObject } from 'react';
import type { Duplicate, Likeness } from '../../../../shared/contract/duplicates.ts';
import { formatNumber } from '../../../lib/format.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { Button } from '../../../ui/button.tsx';
import { openLead } from '../view-state.ts';
import { Line, linkClass } from './line.tsx';
import { useFocusKept } from './use-focus-kept.ts';

type DuplicateLinesProps = {
  readonly leadId: number;
  /** What gets the focus when the line goes that had it. */
  readonly headingRef: RefObject<HTMLElement | null>;
  readonly onMerge: (otherId: number) => void;
};

const words: Readonly<Record<Likeness, string>> = { email: 'same e-mail', phone: 'same phone', name: 'same name' };
const shownAtFirst = 2;

/** Other leads that may be the same person, each with why and the way to make one of the two. */
export function DuplicateLines({ leadId, headingRef, onMerge }: DuplicateLinesProps) {
  const { data } = useQuery('leads.duplicates', { leadId }, { keepsPrevious: false });
  const [isAll, setAll] = useState(false);
  const duplicates = data ?? [];
  useFocusKept(headingRef, duplicates.length);
  const hidden = duplicates.length - shownAtFirst;
  return (
    <>
      {(isAll ? duplicates : duplicates.slice(0, shownAtFirst)).map(({ lead, likenesses }) => (
        <Line
          key={lead.id}
          icon={Combine}
          action={
            <Button size="small" aria-label={`Merge with ${lead.name}`} onClick={() => onMerge(lead.id)}>
              Merge…
            </Button>
          }
        >
          Possible duplicate, {likenessWords(likenesses)}:{' '}
          <button type="button" className={`${linkClass} text-left break-words`} onClick={() => openLead(lead.id)}>
            {lead.name}
          </button>
        </Line>
      ))}
      {hidden > 0 && !isAll && (
        <Button variant="quiet" size="small" className="ml-3.5 self-start" onClick={() => setAll(true)}>
          {formatNumber(hidden)} more possible {hidden === 1 ? 'duplicate' : 'duplicates'}
        </Button>
      )}
    </>
  );
}

/** As in "same e-mail and phone". */
export function likenessWords(likenesses: Duplicate['likenesses']): string {
  const [first = '', ...others] = likenesses.map((likeness) => words[likeness]);
  return [first, ...others.map((other) => other.replace('same ', ''))].join(' and ');
}
