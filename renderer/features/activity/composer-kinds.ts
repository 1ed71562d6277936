import type { Activity } from '../../../shared/contract/activity.ts';

export type ComposerKind = Activity['kind'];

type KindWords = {
  readonly value: ComposerKind;
  readonly label: string;
  /** What the text is. */
  readonly textLabel: string;
  /** What the button does; a call has one button an outcome. */
  readonly act: string;
  /** What is said when it is saved. */
  readonly done: string;
};

export const composerKinds: readonly KindWords[] = [
  { value: 'note', label: 'Note', textLabel: 'Note', act: 'Add note', done: 'Note added' },
  { value: 'call', label: 'Call', textLabel: 'What was said (optional)', act: 'Log call', done: 'Call logged' },
  {
    value: 'followUp',
    label: 'Follow-up',
    textLabel: 'Next step (optional)',
    act: 'Plan follow-up',
    done: 'Follow-up planned',
  },
  { value: 'email', label: 'E-mail', textLabel: 'What you wrote (optional)', act: 'Log e-mail', done: 'E-mail logged' },
  {
    value: 'message',
    label: 'Message',
    textLabel: 'What you wrote (optional)',
    act: 'Log message',
    done: 'Message logged',
  },
];

export function wordsOfKind(kind: ComposerKind): KindWords {
  const words = composerKinds.find(({ value }) => value === kind);
  if (words === undefined) throw new Error(`no words for ${kind}`);
  return words;
}
