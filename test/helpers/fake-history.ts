import { failure } from '../../shared/contract/envelope.ts';
import type { Act } from '../../shared/contract/history.ts';
import type { FakeHandlers } from './fake-client.ts';
import { officeNow } from './fake-office.ts';

export type FakeHistory = {
  readonly acts: () => readonly Act[];
  /** Somebody did something. */
  readonly did: (sentence: string, change?: Partial<Act>) => void;
  readonly handlers: FakeHandlers;
};

/** What a person did, with undo and redo by id or of the last one. */
export function fakeHistory(...sentences: readonly string[]): FakeHistory {
  let acts: readonly Act[] = [];
  const did: FakeHistory['did'] = (sentence, change = {}) => {
    const base = { at: officeNow, leadId: 2, runId: null, state: 'done', obstacle: null } as const;
    acts = [{ id: acts.length + 1, sentence, ...base, ...change }, ...acts];
  };
  sentences.forEach((sentence) => did(sentence));
  const turn = (from: Act['state'], to: Act['state']) => (input: { id: number | null }) => {
    const act = acts.find(({ id, state }) => (input.id === null ? state === from : id === input.id && state === from));
    if (act === undefined) return failure('NOT_UNDOABLE', `Nothing is left to ${to === 'done' ? 'do again' : 'undo'}.`);
    if (act.obstacle !== null) return failure('NOT_UNDOABLE', act.obstacle);
    acts = acts.map((each) => (each === act ? { ...each, state: to } : each));
    return { id: act.id, sentence: act.sentence, leadId: act.leadId, runId: act.runId, skippedCount: 0 };
  };
  return {
    acts: () => acts,
    did,
    handlers: {
      'history.list': ({ limit }) => acts.slice(0, limit),
      'history.undo': turn('done', 'undone'),
      'history.redo': turn('undone', 'done'),
    },
  };
}
