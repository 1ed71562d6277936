import { useState } from 'react';
import type { ImportName, ImportNames } from '../../../shared/contract/intake.ts';
import { countOf } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import type { ImportDraft } from './import-draft.ts';
import { type NameKind, saidOf, whyWords, withSaid } from './name-answers.ts';

/** An agent or a status that a name may be. */
export type NameOption = { readonly id: number; readonly name: string };

type GroupWords = {
  readonly title: string;
  readonly none: string;
  readonly choose: string;
  readonly ask: (open: number) => string;
  readonly exact: (count: number) => string;
  readonly note?: string;
};

type ImportNameGroupProps = {
  readonly kind: NameKind;
  readonly found: ImportNames;
  readonly options: readonly NameOption[];
  readonly words: GroupWords;
  readonly draft: ImportDraft;
  readonly isBusy: boolean;
  readonly onChange: (draft: ImportDraft) => void;
};

const mostAtFirst = 8;
const none = 'none';

export function ImportNameGroup({ found, words, ...rest }: ImportNameGroupProps) {
  const [isWhole, setWhole] = useState(false);
  const [isExactShown, setExactShown] = useState(false);
  const { names, more, counts } = found;
  if (names.length === 0) return null;
  const exact = names.filter(({ state }) => state === 'exact');
  const others = names.filter(({ state }) => state !== 'exact');
  const shown = isWhole ? others : others.slice(0, mostAtFirst);
  return (
    <section aria-label={words.title} className="mt-6">
      <h3 className="font-medium">{words.title}</h3>
      {counts.open > 0 && <p className="text-risk-ink">{words.ask(counts.open)}</p>}
      {others.length > 0 && words.note !== undefined && <p className="text-muted">{words.note}</p>}
      <NameList names={shown} words={words} {...rest} />
      <div className="mt-1 -ml-2 flex flex-wrap gap-2">
        {others.length > mostAtFirst && (
          <Fold isOpen={isWhole} onToggle={setWhole} label={`Show all ${countOf(others.length, 'name')}`} />
        )}
        {counts.exact > 0 && <Fold isOpen={isExactShown} onToggle={setExactShown} label={words.exact(counts.exact)} />}
      </div>
      {isExactShown && <NameList names={exact} words={words} {...rest} />}
      {more > 0 && (
        <p className="text-muted">{countOf(more, 'further name')} are not listed. Is it the right column?</p>
      )}
    </section>
  );
}

type FoldProps = { readonly isOpen: boolean; readonly onToggle: (isOpen: boolean) => void; readonly label: string };

function Fold({ isOpen, onToggle, label }: FoldProps) {
  return (
    <Button variant="quiet" size="small" aria-expanded={isOpen} onClick={() => onToggle(!isOpen)}>
      {label}
    </Button>
  );
}

type NameListProps = Omit<ImportNameGroupProps, 'found'> & { readonly names: readonly ImportName[] };

function NameList({ names, ...rest }: NameListProps) {
  if (names.length === 0) return null;
  return (
    <ul className="mt-1 flex flex-col">
      {names.map((name) => (
        <li key={name.name} className="flex items-start gap-4 border-b border-hairline py-2">
          <div className="min-w-0 grow pt-1.5">
            <p className="truncate font-medium" title={name.name}>
              {name.name}
            </p>
            <p className="figures text-xs text-muted">{countOf(name.count, 'lead')}</p>
          </div>
          <NameSelect {...rest} found={name} />
        </li>
      ))}
    </ul>
  );
}

type NameSelectProps = Omit<NameListProps, 'names'> & { readonly found: ImportName };

function NameSelect({ found, kind, options, words, draft, isBusy, onChange }: NameSelectProps) {
  const said = saidOf(draft, kind, found.name);
  const id = said === undefined ? found.takenAs : said;
  const isOpen = said === undefined && found.state === 'open';
  const proposed = options.find((option) => option.id === found.proposed)?.name;
  return (
    <SelectField
      className="w-72 shrink-0"
      label={`“${found.name}” is`}
      isLabelHidden
      disabled={isBusy}
      value={isOpen ? '' : id === null ? none : String(id)}
      options={[
        ...(isOpen ? [{ value: '', label: words.choose, isDisabled: true }] : []),
        { value: none, label: words.none },
        ...options.map((option) => ({ value: String(option.id), label: option.name })),
      ]}
      onValueChange={(value) => onChange(withSaid(draft, kind, found.name, value === none ? null : Number(value)))}
      hint={said === undefined ? whyWords(found, proposed) : 'Counts once the import is planned again'}
    />
  );
}
