import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';

let office: TestOffice;

beforeAll(async () => {
  office = await openTestOffice();
});

afterAll(() => office.close());

/** A file with these dates, one lead each, each time under another title so that no import is remembered. */
function file(dates: readonly string[], title = 'Date') {
  const rows = dates.map((date, at) => `Lead ${at},lead${at}@leads.example,${date}`);
  return { text: [`Name,Email,${title}`, ...rows].join('\n') };
}

const open = Array.from({ length: 30 }, (_, at) => `0${(at % 8) + 1}/0${(at % 7) + 2}/2026`);

async function asked(source: { text: string }) {
  return (await office.ok('intake.inspect', { source })).questions.map(({ kind, text, columns }) => [
    kind,
    text,
    columns,
  ]);
}

describe('the order of day and month', () => {
  test('is not asked where a date below the rows that are shown proves it', async () => {
    expect(await asked(file([...open, '25/12/2025']))).toEqual([]);
    expect(await asked(file(open))).toEqual([['date_order', 'Is 01/02/2026 written day first or month first?', [2]]]);
  });

  test('is asked where the first date that can be read two ways stands below them', async () => {
    const source = file([...Array.from({ length: 30 }, () => '2026-05-01'), '03/04/2026']);
    expect(await asked(source)).toEqual([['date_order', 'Is 03/04/2026 written day first or month first?', [2]]]);
  });

  test('is not asked where the title tells it, and the dates are read so', async () => {
    const source = file(['03/04/2026'], 'Date (DD/MM/YYYY)');
    expect(await asked(source)).toEqual([]);
    const { runId } = await office.ok('intake.plan', { source });
    const { rows } = await office.ok('intake.rows', { runId });
    expect(rows.map(({ receivedAt }) => new Date(receivedAt ?? 0).toISOString().slice(0, 10))).toEqual(['2026-04-03']);
  });

  test('is looked for in the columns that an earlier import took dates from', async () => {
    const mapping = [
      { column: 0, field: 'name' as const },
      { column: 1, field: 'email' as const },
      { column: 2, field: 'message' as const },
    ];
    const { runId } = await office.ok('intake.plan', { source: file(open, 'When'), mapping });
    await office.ok('runs.commit', { runId });
    expect(await asked(file(open, 'When'))).toEqual([]);
  });

  test('cannot be said against the file: the answer is refused with the line that proves the other order', async () => {
    const source = file([...open, '25/12/2025']);
    const refused = await office.call('intake.plan', { source, answers: { dateOrder: 'month_first' } });
    expect(refused).toMatchObject({
      ok: false,
      error: {
        code: 'INVALID_INPUT',
        message:
          'Line 32 has the date “25/12/2025”, which can only be day first, so the dates of this file are not read month first. Say day first, or mend that line.',
      },
    });
    const plan = await office.ok('intake.plan', { source, answers: { dateOrder: 'day_first' } });
    expect(plan.counts).toMatchObject({ rejected: 0 });
  });

  test.each([
    ['both orders stand in the file', ['03/04/2026', '25/12/2025', '12/25/2025']],
    ['nothing but dots speaks against it', ['03/04/2026', '03.04.2026']],
    ['no date is left to be decided', ['25/12/2025', '2026-05-01']],
  ])('may be said where %s', async (_why, dates) => {
    const plan = await office.ok('intake.plan', { source: file(dates), answers: { dateOrder: 'month_first' } });
    expect(plan.counts).toMatchObject({ rejected: 0 });
  });
});
