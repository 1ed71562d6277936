import { clsx } from 'clsx';
import { Check, X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Lead } from '../../../../../shared/contract/leads.ts';
import type { NeedField } from '../../../../../shared/contract/needs.ts';
import { IconButton } from '../../../../ui/icon-button.tsx';
import type { Names } from '../../use-names.ts';
import { LanguageValue } from './language-value.tsx';
import { type NeedFact, sourceWords } from './need-facts.ts';
import { TextValue } from './text-value.tsx';
import { dismissFact, keepFact } from './save-need.ts';

type NeedRowProps = {
  readonly lead: Lead;
  readonly names: Names;
  readonly fact: NeedFact;
  /** It is edited as soon as it is shown. */
  readonly startsOpen: boolean;
  readonly onPoint: (field: NeedField | null) => void;
  /** The line leaves the list; the focus needs another place. */
  readonly onGone: () => void;
};

/** One line: its value, which is edited where it stands, and for a proposal its words with keep and dismiss. */
export function NeedRow({ lead, names, fact, startsOpen, onPoint, onGone }: NeedRowProps) {
  const [isEditing, setEditing] = useState(startsOpen);
  const value = useRef<HTMLDivElement>(null);
  const isProposed = fact.state === 'proposed' && !isEditing;
  const toValue = () => value.current?.querySelector('button')?.focus();

  return (
    // What is looked at is shown in the inquiry; nothing can be done here that has no button.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      onMouseEnter={() => onPoint(fact.field)}
      onMouseLeave={() => onPoint(null)}
      onFocus={() => onPoint(fact.field)}
      onBlur={() => onPoint(null)}
      className="grid min-h-7 grid-cols-[5.5rem_minmax(0,1fr)_auto] items-start gap-x-2 py-px"
    >
      <span className="py-1 text-muted">{fact.label}</span>
      <div
        ref={value}
        className={clsx('flex min-w-0 flex-wrap items-baseline gap-x-2', isEditing && 'col-span-2 *:grow')}
      >
        {fact.field === 'language' ? (
          <LanguageValue lead={lead} fact={fact} />
        ) : (
          <TextValue lead={lead} names={names} fact={fact} isEditing={isEditing} onEditingChange={setEditing} />
        )}
        {isProposed && <span className="min-w-0 pb-1 text-xs break-words text-muted">{sourceWords(fact)}</span>}
      </div>
      {isProposed && (
        <div className="flex pt-0.5">
          <IconButton
            size="small"
            icon={Check}
            label={`Keep ${wordsOf(fact)}`}
            onClick={() => {
              keepFact(lead, fact);
              toValue();
            }}
          />
          <IconButton
            size="small"
            icon={X}
            label={`Dismiss ${wordsOf(fact)}`}
            onClick={() => {
              dismissFact(lead, fact);
              onGone();
            }}
          />
        </div>
      )}
    </li>
  );
}

/** As in "price 450,000–600,000". */
function wordsOf({ label, words }: NeedFact): string {
  return `${label.toLowerCase()} ${words}`;
}
