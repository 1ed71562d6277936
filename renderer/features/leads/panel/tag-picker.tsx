import { clsx } from 'clsx';
import { useId, useState, type KeyboardEvent } from 'react';
import { formatNumber } from '../../../lib/format.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { moved, type Move } from '../../../ui/list-box-move.ts';
import { type TagOffer, tagOffers } from './tag-offers.ts';

type TagPickerProps = { readonly carried: readonly string[]; readonly onChoose: (tag: string) => void };

const moves: Partial<Record<string, Move>> = { ArrowDown: 'next', ArrowUp: 'previous' };

/** Tags in use while one types, and what is typed as a new one. */
export function TagPicker({ carried, onChoose }: TagPickerProps) {
  const id = useId();
  const { data: used } = useQuery('leads.tags', {});
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const offers = tagOffers(text, used ?? [], carried);
  const current = Math.min(active, offers.length - 1);

  function onKeyDown(event: KeyboardEvent): void {
    const move = moves[event.key];
    if (move !== undefined) {
      event.preventDefault();
      setActive(
        moved(
          offers.map(() => ({})),
          current,
          move,
        ),
      );
    }
    const offer = offers[current];
    if (event.key === 'Enter' && offer !== undefined) {
      event.preventDefault();
      onChoose(offer.tag);
    }
  }

  return (
    <div className="flex w-64 max-w-full flex-col">
      <div className="border-b border-hairline px-3">
        <input
          role="combobox"
          aria-label="Tag"
          aria-expanded={offers.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={offers[current] === undefined ? undefined : `${id}-${current}`}
          autoComplete="off"
          // The popover opened for this field.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          maxLength={60}
          value={text}
          placeholder="Find or type a tag…"
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          className="h-9 w-full bg-transparent outline-none"
        />
      </div>
      <div id={`${id}-list`} role="listbox" aria-label="Tags to add" className="max-h-60 overflow-y-auto p-1">
        {offers.map((offer, index) => (
          <Offer
            key={offer.tag}
            id={`${id}-${index}`}
            offer={offer}
            isActive={index === current}
            onChoose={() => onChoose(offer.tag)}
          />
        ))}
      </div>
      {offers.length === 0 && (
        <p className="px-3 pb-2 text-muted">
          {text.trim() === '' ? 'No tag is in use yet. Type the first one.' : 'The lead carries this tag already.'}
        </p>
      )}
    </div>
  );
}

type OfferProps = {
  readonly id: string;
  readonly offer: TagOffer;
  readonly isActive: boolean;
  readonly onChoose: () => void;
};

function Offer({ id, offer: { tag, count }, isActive, onChoose }: OfferProps) {
  return (
    // The keyboard acts through the field that names this row as its active descendant.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      className={clsx(
        'flex min-h-7 items-center gap-2 rounded-control px-2 hover:bg-hover forced-colors:aria-selected:bg-[Highlight]',
        isActive && 'bg-hover',
      )}
    >
      <span className="min-w-0 grow truncate">{count === null ? `New tag “${tag}”` : tag}</span>
      {count !== null && <span className="figures shrink-0 text-xs text-muted">{formatNumber(count)}</span>}
    </div>
  );
}
