import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { countOf } from '../../lib/format.ts';
import { presentError } from '../../lib/present-error.ts';
import { useSettled } from '../../lib/use-settled.ts';
import { announce } from '../../ui/announcer.tsx';
import { Keys } from '../../ui/kbd.tsx';
import type { ScheduleActs } from './act-entries.ts';
import type { Entry } from './entry.ts';
import { PaletteRow } from './palette-row.tsx';
import { useEntries } from './use-entries.ts';

type PaletteBodyProps = {
  readonly isBroker: boolean;
  readonly runs: ScheduleActs;
  readonly recent: readonly Entry[];
  readonly onChoose: (entry: Entry) => void;
};

const title = 'Search and act';
const sayingPauseMs = 400;

/** The field and what answers it; ranked by Baton, walked through and said by cmdk. */
export function PaletteBody({ isBroker, runs, recent, onChoose }: PaletteBodyProps) {
  const [text, setText] = useState('');
  const { groups, isLooking, error } = useEntries(text, isBroker, runs, recent);
  const entries = groups.flatMap((group) => group.entries);
  const root = useRef<HTMLDivElement>(null);
  const hasMoved = useRef(false);
  useFirstChosen(root, hasMoved, entries[0]?.id);
  useSaidCount(text, entries.length, isLooking);

  return (
    <Command
      ref={root}
      label={title}
      shouldFilter={false}
      vimBindings={false}
      onKeyDown={(event) => {
        if (event.nativeEvent.isTrusted || event.key !== 'Home') hasMoved.current = true;
      }}
      onPointerMove={() => {
        hasMoved.current = true;
      }}
      className="flex min-h-0 flex-col outline-none"
    >
      <div className="flex h-12 shrink-0 items-center gap-3 border-b border-hairline px-4">
        <Search size={16} aria-hidden className="shrink-0 text-muted" />
        <Command.Input
          // The dialog opened for this field.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          value={text}
          onValueChange={(next) => {
            hasMoved.current = false;
            setText(next);
          }}
          placeholder="A lead, a screen, an agent, an act"
          className="h-full min-w-0 grow bg-transparent text-md outline-none"
        />
        <Keys caps={['Esc']} />
      </div>
      {error !== null && (
        <p role="alert" className="shrink-0 border-b border-hairline px-4 py-2 text-breached-ink">
          Leads cannot be searched: {presentError(error).text}
        </p>
      )}
      {entries.length === 0 && <Nothing text={text} isLooking={isLooking} />}
      <Command.List
        label="What was found"
        hidden={entries.length === 0}
        className="max-h-[26rem] min-h-0 overflow-y-auto overscroll-contain p-1.5"
      >
        {groups.map(({ group, entries: inGroup }) => (
          <Command.Group
            key={group}
            heading={group}
            className="mb-1 [&>[cmdk-group-heading]]:px-2.5 [&>[cmdk-group-heading]]:pt-2 [&>[cmdk-group-heading]]:pb-1 [&>[cmdk-group-heading]]:text-xs [&>[cmdk-group-heading]]:text-muted"
          >
            {inGroup.map((entry) => (
              <PaletteRow key={entry.id} entry={entry} onChoose={onChoose} />
            ))}
          </Command.Group>
        ))}
      </Command.List>
    </Command>
  );
}

function Nothing({ text, isLooking }: { readonly text: string; readonly isLooking: boolean }) {
  if (isLooking) return <p className="appears px-4 py-6 text-muted">Looking…</p>;
  return (
    <div className="px-4 py-6">
      <p className="font-medium break-words">Nothing matches “{text.trim()}”</p>
      <p className="mt-0.5 text-muted">Try part of a name, the last digits of a phone number, or a screen.</p>
    </div>
  );
}

/** Answers come one after another: until the person moves, the first of them is the one that Enter takes. */
function useFirstChosen(
  root: { readonly current: HTMLElement | null },
  hasMoved: { readonly current: boolean },
  firstId: string | undefined,
): void {
  useEffect(() => {
    if (firstId === undefined || hasMoved.current) return;
    root.current?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true, cancelable: true }));
  }, [root, hasMoved, firstId]);
}

function useSaidCount(text: string, count: number, isLooking: boolean): void {
  const said = useSettled(isLooking || text.trim() === '' ? null : { text, count }, sayingPauseMs);
  useEffect(() => {
    if (said !== null) announce(said.count === 0 ? 'Nothing matches' : countOf(said.count, 'hit'));
  }, [said]);
}
