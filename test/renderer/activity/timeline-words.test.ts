import { expect, test } from 'vitest';
import { assigningEntry, timelineWords } from '../../../renderer/features/activity/timeline-words.ts';
import { labelOfReason } from '../../../renderer/features/leads/reassign-reasons.ts';
import type { TimelineEntry } from '../../../shared/contract/activity.ts';

const blank: TimelineEntry = {
  at: 0,
  kind: 'created',
  actorId: null,
  runId: null,
  fromAgentId: null,
  toAgentId: null,
  fromStatusId: null,
  toStatusId: null,
  reason: null,
  text: '',
};
const agents: Record<number, string> = { 2: 'Ana', 3: 'Ben' };
const names = { agent: (id: number) => agents[id] ?? '', status: () => 'Contacting', reason: labelOfReason };

test('the timeline speaks in sentences, with the reason and the note of a reassignment', () => {
  const entries: readonly Partial<TimelineEntry>[] = [
    { kind: 'assigned', fromAgentId: 2, toAgentId: 3, reason: 'better_match', text: 'Speaks Polish' },
    { kind: 'assigned', toAgentId: 2 },
    { kind: 'unassigned', fromAgentId: 3 },
    { kind: 'status', toStatusId: 3 },
    { kind: 'kept', toAgentId: 2 },
    { kind: 'undone', fromAgentId: 3 },
    { kind: 'undone', fromAgentId: 3, toAgentId: 2, fromStatusId: 2, toStatusId: 2 },
    { kind: 'undone', fromAgentId: 3, toAgentId: 3, fromStatusId: 12, toStatusId: 3 },
    { kind: 'undone', fromAgentId: 3, toAgentId: 3, fromStatusId: 2, toStatusId: 2 },
    { kind: 'tags', text: 'Tag: +VIP −cold' },
    { kind: 'undone', runId: 7, text: 'Undo: Tag: +VIP −cold' },
    { kind: 'first_response', text: 'after 4 min' },
    { kind: 'reactivated', toAgentId: 3, text: 'Reactivated; Ben keeps it.' },
    { kind: 'reactivated' },
  ];
  expect(entries.map((entry) => timelineWords({ ...blank, ...entry }, names))).toEqual([
    { sentence: 'Reassigned from Ana to Ben', detail: 'Better match: Speaks Polish' },
    { sentence: 'Assigned to Ana', detail: '' },
    { sentence: 'Taken from Ben, back in the pool', detail: '' },
    { sentence: 'Status changed to Contacting', detail: '' },
    { sentence: 'Stayed with Ana', detail: '' },
    { sentence: 'Run undone: back in the pool', detail: '' },
    { sentence: 'Run undone: back with Ana', detail: '' },
    { sentence: 'Run undone: status back to Contacting', detail: '' },
    { sentence: 'Run undone: back as it was', detail: '' },
    { sentence: 'Tags changed', detail: 'Tag: +VIP −cold' },
    { sentence: 'Run undone: tags as before', detail: 'Undo: Tag: +VIP −cold' },
    { sentence: 'First response given', detail: 'after 4 min' },
    { sentence: 'Reactivated; Ben keeps it.', detail: '' },
    { sentence: 'Reactivated', detail: '' },
  ]);
});

test('the newest entry that gave the lead to its agent explains where it is', () => {
  const assigned = (at: number, toAgentId: number): TimelineEntry => ({ ...blank, at, kind: 'assigned', toAgentId });
  const statusBack: TimelineEntry = { ...blank, at: 10, kind: 'undone', fromAgentId: 3, toAgentId: 3 };
  const entries = [statusBack, { ...blank, at: 9 }, assigned(8, 3), assigned(7, 2), assigned(6, 3)];
  expect(assigningEntry(entries, 3)?.at).toBe(8);
  expect(assigningEntry(entries, 4)).toBeNull();
  const stayed: TimelineEntry = { ...blank, at: 12, kind: 'reactivated', fromAgentId: 3, toAgentId: 3 };
  const moved: TimelineEntry = { ...blank, at: 11, kind: 'reactivated', fromAgentId: 2, toAgentId: 3 };
  expect(assigningEntry([stayed, moved, ...entries], 3)?.at).toBe(11);
});

test('an act that a person undid is told as it was written down; a run that was undone says what was put back', () => {
  const undone = { ...blank, kind: 'undone', fromAgentId: 3, toAgentId: 2 } as const;
  expect(timelineWords({ ...undone, text: 'Undone: Assigned Dana to Ben' }, names).sentence).toBe(
    'Undone: Assigned Dana to Ben',
  );
  expect(timelineWords({ ...undone, runId: 7, text: 'Auto lead assignment' }, names).sentence).toBe(
    'Run undone: back with Ana',
  );
});
