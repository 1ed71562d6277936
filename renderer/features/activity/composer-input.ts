import type { CallOf } from '../../../shared/contract/index.ts';
import { formatWhen } from '../../lib/format.ts';
import { readTime } from '../../ui/read-time.ts';
import { type ComposerKind, wordsOfKind } from './composer-kinds.ts';
import { type Disposition, dispositionLabels } from './disposition-words.ts';
import { type DayTime, momentOfDayTime } from './office-time.ts';

export type ComposerDraft = {
  readonly leadId: number;
  readonly kind: ComposerKind;
  readonly text: string;
  readonly due: DayTime;
  /** null: none was chosen. */
  readonly disposition: Disposition | null;
};

type Clock = { readonly now: number; readonly timeZone: string };
type Input = CallOf<'activity.add'>;

/** What is wrong with a draft, and with which part of it; `due` is day and time together. */
export type ComposerProblem = { readonly at: 'text' | 'day' | 'time' | 'due'; readonly text: string };

type Read = { readonly input: Input } | { readonly problem: ComposerProblem };

/** What is sent, or why it cannot be. */
export function inputOf(draft: ComposerDraft, clock: Clock): Read {
  const { leadId, kind, disposition } = draft;
  const text = draft.text.trim();
  switch (kind) {
    case 'note':
      return text === '' ? refused('text', 'Write the note first.') : { input: { kind, leadId, text } };
    case 'call':
      if (disposition === null) return refused('text', 'Choose how the call went.');
      return { input: { kind, leadId, disposition, text } };
    case 'followUp': {
      const due = dueOf(draft.due, clock);
      return typeof due === 'number' ? { input: { kind, leadId, dueAt: due, text } } : due;
    }
    case 'email':
    case 'message':
      return { input: { kind, leadId, text } };
  }
}

function dueOf(due: DayTime, { now, timeZone }: Clock) {
  if (due.day === '') return refused('day', 'Choose the day.');
  if (readTime(due.time) === null) return refused('time', 'Say the time, as 09:30.');
  const at = momentOfDayTime(due, timeZone);
  if (at === null) return refused('due', 'There is no such moment. Choose another.');
  return at < now ? refused('due', 'That moment has passed. Choose a later one.') : at;
}

function refused(at: ComposerProblem['at'], text: string) {
  return { problem: { at, text } };
}

/** What is said of an entry once it is saved. */
export function doneWords(input: Input, { now, timeZone }: Clock): string {
  const { done } = wordsOfKind(input.kind);
  if (input.kind === 'call') return `${done}: ${dispositionLabels[input.disposition].toLowerCase()}`;
  return input.kind === 'followUp' ? `${done}: ${formatWhen(input.dueAt, now, timeZone)}` : done;
}
