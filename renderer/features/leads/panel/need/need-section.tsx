import { useRef, useState } from 'react';
import type { Lead } from '../../../../../shared/contract/leads.ts';
import type { NeedField } from '../../../../../shared/contract/needs.ts';
import { Button } from '../../../../ui/button.tsx';
import type { Names } from '../../use-names.ts';
import { factsOf, type NeedFact } from './need-facts.ts';
import { NeedRow } from './need-row.tsx';

type NeedSectionProps = {
  readonly lead: Lead;
  readonly names: Names;
  /** The line that one looks at: what it was proposed from is shown in the inquiry. */
  readonly onPoint: (field: NeedField | null) => void;
};

/** What the lead asks for: said by a person, or proposed from the inquiry. Lines of which nothing is known wait until they are asked for. */
export function NeedSection({ lead, names, onPoint }: NeedSectionProps) {
  const [isWhole, setWhole] = useState(false);
  const moreRef = useRef<HTMLButtonElement>(null);
  const facts = factsOf(lead.need);
  const known = facts.filter(isKnown);
  const shown = isWhole ? facts : known;
  const firstToType = facts.find((fact) => !isKnown(fact) && fact.field !== 'language')?.field;

  const more = known.length < facts.length && (
    <Button
      ref={moreRef}
      variant="quiet"
      size="small"
      className="-ml-2"
      aria-expanded={isWhole}
      onClick={() => setWhole(!isWhole)}
    >
      {moreWords(isWhole, known.length)}
    </Button>
  );

  if (shown.length === 0) return <div className="mt-3">{more}</div>;
  return (
    <section aria-label="What the lead asks for" className="mt-5">
      <h3 className="mb-1 font-medium">What the lead asks for</h3>
      <ul className="flex flex-col">
        {shown.map((fact) => (
          <NeedRow
            key={fact.field}
            lead={lead}
            names={names}
            fact={fact}
            startsOpen={isWhole && fact.field === firstToType}
            onPoint={onPoint}
            onGone={() => moreRef.current?.focus()}
          />
        ))}
      </ul>
      {more}
    </section>
  );
}

function isKnown({ state }: NeedFact): boolean {
  return state === 'said' || state === 'proposed';
}

function moreWords(isWhole: boolean, known: number): string {
  if (isWhole) return 'Show less';
  return known === 0 ? 'Say what the lead asks for' : 'Say more';
}
