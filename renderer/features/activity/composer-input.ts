import type { CallOf } from '../../../shared/contract/index.ts';
import { formatWhen } from '../../lib/format.ts';
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

/** What is sent, or why it cannot be. */
export function inputOf(draft: ComposerDraft, { now, timeZone }: Clock): Input | string {
  const { leadId, kind, disposition } = draft;
  const text = draft.text.trim();
  switch (kind) {
    case 'note':
      return text === '' ? 'Write the note first.' : { kind, leadId, text };
    case 'call':
      return disposition === null ? 'Choose how the call went.' : { kind, leadId, disposition, text };
    case 'followUp': {
      const dueAt = momentOfDayTime(draft.due, timeZone);
      if (dueAt === null) return 'Choose the day and the time when the follow-up is due.';
      return dueAt < now ? 'That moment has passed. Choose a later one.' : { kind, leadId, dueAt, text };
    }
    case 'email':
    case 'message':
      return { kind, leadId, text };
  }
}

/** What is said of an entry once it is saved. */
export function doneWords(input: Input, { now, timeZone }: Clock): string {
  const { done } = wordsOfKind(input.kind);
  if (input.kind === 'call') return `${done}: ${dispositionLabels[input.disposition].toLowerCase()}`;
  return input.kind === 'followUp' ? `${done}: ${formatWhen(input.dueAt, now, timeZone)}` : done;
}
