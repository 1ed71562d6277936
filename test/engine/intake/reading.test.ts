import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dropSpentRows } from '../../../main/engine/intake/api.ts';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';

let office: TestOffice;

beforeEach(async () => {
  office = await openTestOffice({ agents: ['Ana Silva'] });
});

afterEach(() => office.close());

describe('how a file is read can be corrected', () => {
  const source = { text: 'Kim;kim@leads.example;Portal\nLee;lee@leads.example;Portal\n' };

  test('the header may be a row further down, or none at all', async () => {
    const titled = { text: `Leads of May,,\nexported by Dana,,\nName,Email,Source\nKim,kim@leads.example,Portal\n` };
    const found = await office.ok('intake.inspect', { source: titled });
    expect([found.headerRow, found.header]).toEqual([3, ['Name', 'Email', 'Source']]);
    const none = await office.ok('intake.inspect', { source, reading: { headerRow: 0 } });
    expect([none.headerRow, none.header, none.sampleRows.length]).toEqual([0, ['Column 1', 'Column 2', 'Column 3'], 2]);
    const first = await office.ok('intake.plan', { source: titled, reading: { headerRow: 2 } });
    expect(first.counts?.rejected).toBe(2);
  });

  test('so may the separator, and the plan cuts the file as it was shown', async () => {
    const reading = { separator: ';' as const, headerRow: 0 };
    const plan = await office.ok('intake.plan', {
      source: { text: 'Kim, the elder;kim@leads.example\nLee, the younger;lee@leads.example\n' },
      reading,
      mapping: [
        { column: 0, field: 'name' },
        { column: 1, field: 'email' },
      ],
    });
    const page = await office.ok('intake.rows', { runId: plan.runId });
    expect(page.rows.map(({ name, email }) => [name, email])).toEqual([
      ['Kim, the elder', 'kim@leads.example'],
      ['Lee, the younger', 'lee@leads.example'],
    ]);
  });
});

describe('the mapping of a header line', () => {
  const file = (name: string) => ({ text: `Who,Reach,Extra\n${name},${name}@leads.example,blue\n` });
  const mapping = [
    { column: 0, field: 'name' as const },
    { column: 1, field: 'email' as const },
    { column: 2, field: 'tags' as const },
  ];

  test('is proposed again once a file with it was imported, and not before', async () => {
    const plan = await office.ok('intake.plan', { source: file('kim'), mapping });
    expect((await office.ok('intake.inspect', { source: file('lee') })).isRemembered).toBe(false);
    await office.ok('runs.commit', { runId: plan.runId });
    const next = await office.ok('intake.inspect', { source: file('lee') });
    expect([next.isRemembered, next.mapping.map(({ field }) => field)]).toEqual([true, ['name', 'email', 'tags']]);
    const unnamed = await office.ok('intake.plan', { source: file('lee') });
    await office.ok('runs.commit', { runId: unnamed.runId });
    const { rows } = await office.ok('leads.list', { filter: { text: 'lee' } });
    expect((await office.ok('leads.get', { id: rows[0]?.id ?? 0 })).tags).toEqual(['blue']);
  });
});

describe('refused rows', () => {
  const text = [
    'Name,Email,Phone,Date',
    'Kim,kim@leads.example,4.41E+11,2026-03-01',
    'Lee,lee@leads.example,1.2E+10,2026-03-01',
    'Mo,mo at leads,+1 415 555 0143,2026-03-01',
    'Ray,ray@leads.example,+1 415 555 0144,sometime',
    'Nobody,,,',
    'Zoe,zoe@leads.example,+1 415 555 0145,2026-03-01',
  ].join('\n');

  test('are told together where the reason is the same, each with what would take them in', async () => {
    const plan = await office.ok('intake.plan', { source: { text } });
    const problems = await office.ok('intake.problems', { runId: plan.runId });
    expect(problems.map(({ text: reason, count, repair }) => [reason, count, repair])).toEqual([
      ['The phone “…” was damaged by a spreadsheet: its last digits are lost.', 2, 'badPhone'],
      ['“…” is not an e-mail address.', 1, 'badEmail'],
      ['“…” is not a date that can be read.', 1, 'badDate'],
      ['The row has no e-mail and no phone: nobody could answer.', 1, null],
    ]);
    expect(problems[0]?.examples.map(({ line }) => line)).toEqual([2, 3]);
  });

  test('say that they are a line of totals, and nothing takes them in', async () => {
    const report = { text: 'Name,Phone,Budget\nKim,+1 415 555 0143,5\nTotal,1,5\nTotal leads: 1,,\n' };
    const plan = await office.ok('intake.plan', { source: report, answers: { badPhone: 'leave_out' } });
    expect(plan.counts).toMatchObject({ imported: 1, rejected: 2 });
    const problems = await office.ok('intake.problems', { runId: plan.runId });
    expect(problems.map(({ text: reason, count, repair }) => [reason, count, repair])).toEqual([
      ['A line of totals, not a lead.', 2, null],
    ]);
  });

  test('come in without the value that cannot be read where the broker says so, and the inquiry keeps it', async () => {
    const answers = { badPhone: 'leave_out', badEmail: 'leave_out', badDate: 'leave_out' } as const;
    const plan = await office.ok('intake.plan', { source: { text }, answers });
    expect(plan.counts).toMatchObject({ imported: 5, rejected: 1 });
    const { rows } = await office.ok('intake.rows', { runId: plan.runId, limit: 4 });
    expect(rows.map(({ name, email, phone, inquiry }) => [name, email, phone, inquiry])).toEqual([
      ['Kim', 'kim@leads.example', null, 'Phone as written: 4.41E+11'],
      ['Lee', 'lee@leads.example', null, 'Phone as written: 1.2E+10'],
      ['Mo', null, '+1 415 555 0143', 'E-mail as written: mo at leads'],
      ['Ray', 'ray@leads.example', '+1 415 555 0144', 'Date as written: sometime'],
    ]);
  });

  test('accepted rows are shown as they will be, page by page and by what becomes of them', async () => {
    const first = await office.ok('intake.plan', {
      source: { text: 'Name,Email,Owner\nKim,kim@leads.example,ana silva\n' },
    });
    const [shown] = (await office.ok('intake.rows', { runId: first.runId })).rows;
    expect([shown?.outcome, shown?.agent, shown?.agentId]).toEqual(['create', 'ana silva', office.agentIds[0]]);
    await office.ok('runs.commit', { runId: first.runId });
    expect((await office.ok('intake.rows', { runId: first.runId })).total).toBe(0);
    const again = await office.ok('intake.plan', { source: { text }, answers: { badPhone: 'leave_out' } });
    const skipped = await office.ok('intake.rows', { runId: again.runId, outcome: 'skip' });
    expect([skipped.total, skipped.rows.map(({ line, leadId }) => [line, leadId])]).toEqual([1, [[2, 1]]]);
    expect((await office.ok('intake.rows', { runId: again.runId, offset: 1, limit: 1 })).rows[0]?.name).toBe('Lee');
  });
});

test('rows that a plan kept go once it is carried out or dropped, and not before', async () => {
  const rows = Array.from({ length: 9500 }, (_, index) => `Lead ${index},lead${index}@leads.example`);
  const source = { text: ['Name,Email', ...rows].join('\n') };
  const kept = () => office.db.raw.prepare('SELECT id >> 32, count(*) FROM import_line GROUP BY 1').raw().all();
  const carriedOut = await office.ok('intake.plan', { source });
  const dropped = await office.ok('intake.plan', { source: { text: 'Name,Email\nKim,kim@leads.example\n' } });
  const waiting = await office.ok('intake.plan', { source: { text: 'Name,Email\nLee,lee@leads.example\n' } });
  dropSpentRows(office.db);
  expect(kept()).toHaveLength(3);
  await office.ok('runs.commit', { runId: carriedOut.runId });
  await office.ok('runs.cancel', { runId: dropped.runId });
  let slices = 1;
  while (dropSpentRows(office.db)) slices += 1;
  expect([slices, kept()]).toEqual([5, [[waiting.runId, 1]]]);
});
