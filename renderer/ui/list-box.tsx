import { clsx } from 'clsx';
import { Check, Search } from 'lucide-react';
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { formatNumber } from '../lib/format.ts';
import { moved, type Move } from './list-box-move.ts';

export type ListValue = string | number | null;

export type ListOption<T extends ListValue> = {
  readonly value: T;
  readonly label: string;
  /** Said beside the label, as in "at cap 20/20". */
  readonly detail?: string;
  readonly count?: number;
  readonly mark?: ReactNode;
  /** Options with the same group stand under its name. */
  readonly group?: string;
  readonly isDisabled?: boolean;
};

type ListBoxProps<T extends ListValue> = {
  label: string;
  options: readonly ListOption<T>[];
  selected: readonly T[];
  /** Chosen, or with `isMultiple` ticked and unticked. */
  onChoose: (value: T) => void;
  isMultiple?: boolean;
  /** Shown as the search field's placeholder; left out: no search field. */
  searchLabel?: string;
  /** Told what is searched for. */
  onSearch?: (text: string) => void;
  /** Said when no option matches the search. */
  emptyText?: string;
  /** Under the list, as in "All agents". */
  footer?: ReactNode;
};

const moves: Partial<Record<string, Move>> = { ArrowDown: 'next', ArrowUp: 'previous', Home: 'first', End: 'last' };

/** A searchable list to choose from, for popovers and dialogs; the keyboard stays in the search field. */
export function ListBox<T extends ListValue>(props: ListBoxProps<T>) {
  const { label, options, selected, onChoose, isMultiple = false, searchLabel, onSearch, emptyText, footer } = props;
  const id = useId();
  const [search, setSearch] = useState('');
  const [active, setActive] = useState<number | null>(null);
  const shown = options.filter((option) => option.label.toLowerCase().includes(search.trim().toLowerCase()));
  const start = Math.max(
    0,
    shown.findIndex((option) => selected.includes(option.value)),
  );
  const current = Math.min(active ?? start, shown.length - 1);

  function onKeyDown(event: KeyboardEvent): void {
    const move = moves[event.key];
    if (move) {
      event.preventDefault();
      const next = moved(shown, current, move);
      setActive(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView?.({ block: 'nearest' });
    }
    const option = shown[current];
    if ((event.key === 'Enter' || (event.key === ' ' && searchLabel === undefined)) && option && !option.isDisabled) {
      event.preventDefault();
      onChoose(option.value);
    }
  }

  const control = {
    'aria-label': label,
    'aria-activedescendant': shown[current] ? `${id}-${current}` : undefined,
    onKeyDown,
  };

  return (
    <div className="flex min-h-16 w-64 max-w-full flex-col">
      {searchLabel !== undefined && (
        <div className="flex shrink-0 items-center gap-2 border-b border-hairline px-3">
          <Search size={14} aria-hidden className="text-muted" />
          <input
            {...control}
            role="combobox"
            aria-expanded
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            // The popover opened for this field.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            value={search}
            placeholder={searchLabel}
            onChange={(event) => {
              setSearch(event.target.value);
              onSearch?.(event.target.value);
              setActive(event.target.value === '' ? null : 0);
            }}
            className="h-9 grow bg-transparent outline-none"
          />
        </div>
      )}
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        aria-multiselectable={isMultiple || undefined}
        {...(searchLabel === undefined ? { ...control, tabIndex: 0 } : {})}
        className="max-h-72 min-h-0 overflow-y-auto p-1"
      >
        {shown.map((option, index) => (
          <ListRow
            key={String(option.value)}
            id={`${id}-${index}`}
            option={option}
            heading={option.group === shown[index - 1]?.group ? undefined : option.group}
            isSelected={selected.includes(option.value)}
            isActive={index === current}
            onChoose={() => onChoose(option.value)}
            onHover={() => setActive(index)}
          />
        ))}
        {shown.length === 0 && <p className="px-2 py-3 text-muted">{emptyText ?? 'Nothing matches.'}</p>}
      </div>
      {footer && <div className="shrink-0 border-t border-hairline p-1">{footer}</div>}
    </div>
  );
}

type ListRowProps = {
  id: string;
  option: ListOption<ListValue>;
  heading: string | undefined;
  isSelected: boolean;
  isActive: boolean;
  onChoose: () => void;
  onHover: () => void;
};

function ListRow({ id, option, heading, isSelected, isActive, onChoose, onHover }: ListRowProps) {
  return (
    <>
      {heading !== undefined && (
        <div role="presentation" className="px-2 pt-2 pb-1 text-xs text-muted">
          {heading}
        </div>
      )}
      {/* The keyboard acts through the control that names this row as its active descendant. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus */}
      <div
        id={id}
        role="option"
        aria-selected={isSelected}
        aria-disabled={option.isDisabled || undefined}
        onMouseDown={(event) => event.preventDefault()}
        onMouseMove={isActive ? undefined : onHover}
        onClick={option.isDisabled ? undefined : onChoose}
        className={clsx(
          'flex min-h-7 items-center gap-2 rounded-control px-2',
          isActive && 'bg-hover forced-colors:outline-2 forced-colors:-outline-offset-2',
          option.isDisabled && 'opacity-50',
        )}
      >
        <span className="flex size-4 shrink-0 items-center justify-center text-accent">
          {isSelected && <Check size={14} aria-hidden />}
        </span>
        {option.mark}
        <span className="min-w-0 grow truncate">{option.label}</span>
        {option.detail !== undefined && <span className="shrink-0 text-xs text-muted">{option.detail}</span>}
        {option.count !== undefined && (
          <span className="figures shrink-0 text-xs text-muted">{formatNumber(option.count)}</span>
        )}
      </div>
    </>
  );
}
