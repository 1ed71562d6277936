import type { Activity } from '../../../shared/contract/activity.ts';
import type { InputOf } from '../../../shared/contract/index.ts';

const dispositionWords: Readonly<Record<NonNullable<Activity['disposition']>, string>> = {
  connected: 'connected',
  no_answer: 'no answer',
  missed: 'missed',
  wrong_number: 'wrong number',
  busy: 'busy',
};

/** What a person did, as in "Called Dana Whitfield: no answer". */
export function addWords(name: string, input: InputOf<'activity.add'>): string {
  switch (input.kind) {
    case 'note':
      return `Noted on ${name}`;
    case 'call':
      return `Called ${name}: ${dispositionWords[input.disposition]}`;
    case 'followUp':
      return `Planned a follow-up with ${name}`;
    case 'email':
      return `E-mailed ${name}`;
    case 'message':
      return `Messaged ${name}`;
  }
}
