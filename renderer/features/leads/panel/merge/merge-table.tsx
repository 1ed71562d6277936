import { clsx } from 'clsx';
import { RadioGroup as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import type { MergeField } from '../../../../../shared/contract/duplicates.ts';
import type { Lead } from '../../../../../shared/contract/leads.ts';
import { countOf, formatDay } from '../../../../lib/format.ts';
import { useOfficeZone } from '../../../../lib/use-office.ts';
import type { Names } from '../../use-names.ts';
import { type MergeChoices, type MergeRow, type MergeSide } from './merge-fields.ts';

type MergeTableProps = {
  readonly leads: Readonly<Record<MergeSide, Lead>>;
  readonly names: Names;
  readonly kept: MergeSide;
  readonly onKeep: (side: MergeSide) => void;
  readonly rows: readonly MergeRow[];
  readonly sides: MergeChoices;
  readonly onChoose: (field: MergeField, side: MergeSide) => void;
};

const bothSides: readonly MergeSide[] = ['own', 'other'];

/** Both leads side by side: the head chooses the one that is kept, each line the value that it then has. */
export function MergeTable({ leads, names, kept, onKeep, rows, sides, onChoose }: MergeTableProps) {
  const timeZone = useOfficeZone();
  return (
    <div className="grid grid-cols-[6rem_minmax(0,1fr)_minmax(0,1fr)] gap-y-1">
      <Pair label="Which lead is kept" value={kept} onChange={onKeep}>
        <span className="py-2 text-muted">Keep</span>
        {bothSides.map((side) => {
          const { name, createdAt, inquiries, sourceId } = leads[side];
          const facts = [
            `came ${formatDay(createdAt, timeZone)}`,
            names.sourceName(sourceId),
            countOf(inquiries.length, 'inquiry', 'inquiries'),
          ].filter((fact) => fact !== null);
          return (
            <Side key={side} side={side} label={`${name}, ${facts.join(', ')}`} isChosen={side === kept}>
              <span className="font-medium break-words">{name}</span>
              <span className="text-xs text-muted">{facts.join(' · ')}</span>
              <span className={clsx('text-xs', side === kept ? 'text-accent' : 'text-muted')}>
                {side === kept ? 'kept' : 'trashed, points to the kept one'}
              </span>
            </Side>
          );
        })}
      </Pair>
      {rows.map((row) => (
        <Pair
          key={row.field}
          label={row.label}
          value={sides[row.field] ?? kept}
          onChange={(side) => onChoose(row.field, side)}
        >
          <span className="py-1.5 text-muted">{row.label}</span>
          {bothSides.map((side) => (
            <Side
              key={side}
              side={side}
              label={`${row[side] === '' ? 'None' : row[side]}, ${side === kept ? 'of the kept lead' : 'of the other lead'}`}
              isChosen={(sides[row.field] ?? kept) === side}
            >
              <span className={clsx('break-words', row[side] === '' && 'text-muted')}>
                {row[side] === '' ? 'None' : row[side]}
              </span>
            </Side>
          ))}
        </Pair>
      ))}
      {rows.length === 0 && (
        <p className="col-span-full py-2 text-muted">The two say the same everywhere; nothing has to be chosen.</p>
      )}
    </div>
  );
}

type PairProps = {
  readonly label: string;
  readonly value: MergeSide;
  readonly onChange: (side: MergeSide) => void;
  readonly children: ReactNode;
};

function Pair({ label, value, onChange, children }: PairProps) {
  return (
    <Radix.Root
      aria-label={label}
      value={value}
      onValueChange={(next) => onChange(next === 'own' ? 'own' : 'other')}
      className="col-span-full grid grid-cols-subgrid items-stretch gap-x-2"
    >
      {children}
    </Radix.Root>
  );
}

type SideProps = {
  readonly side: MergeSide;
  readonly label: string;
  readonly isChosen: boolean;
  readonly children: ReactNode;
};

function Side({ side, label, isChosen, children }: SideProps) {
  return (
    <Radix.Item
      value={side}
      aria-label={label}
      className={clsx(
        'flex min-h-8 min-w-0 items-start gap-2 rounded-control px-2 py-1.5 text-left inset-ring forced-colors:border',
        isChosen ? 'bg-accent-soft inset-ring-accent' : 'inset-ring-hairline hover:bg-hover',
      )}
    >
      <span
        aria-hidden
        className={clsx(
          'mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-full border bg-surface',
          isChosen ? 'border-accent' : 'border-control',
        )}
      >
        {isChosen && <span className="size-2 rounded-full bg-accent forced-colors:bg-[Highlight]" />}
      </span>
      <span className="flex min-w-0 flex-col">{children}</span>
    </Radix.Item>
  );
}
