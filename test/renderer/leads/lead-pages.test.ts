import { expect, test } from 'vitest';
import type { LeadRow } from '../../../shared/contract/leads.ts';
import { LeadPages, type LeadsQuery, pageSize } from '../../../renderer/features/leads/lead-pages.ts';

function row(id: number, agentId: number | null = null): LeadRow {
  return {
    id,
    name: `Lead ${id}`,
    email: null,
    phone: null,
    statusId: 1,
    agentId,
    coveredBy: null,
    sourceId: null,
    branchId: null,
    departmentId: null,
    temperature: 'warm',
    score: 50,
    flags: [],
    tags: [],
    inquiry: null,
    createdAt: 0,
    assignedAt: null,
    changedAt: 0,
    firstResponseAt: null,
    slaDueAt: 0,
    followUpAt: null,
  };
}

type Asked = { readonly text: string | undefined; readonly offset: number; readonly answer: () => Promise<void> };

/** An office of `total` leads that answers when the test says so. */
function office(total: number) {
  const asked: Asked[] = [];
  let agentId: number | null = null;
  const read = (query: LeadsQuery, offset: number, limit: number) =>
    new Promise<{ rows: LeadRow[]; total: number; revision: number }>((resolve) => {
      const length = Math.max(0, Math.min(limit, total - offset));
      const rows = Array.from({ length }, (_, index) => row(offset + index + 1, agentId));
      asked.push({
        text: query.filter?.text,
        offset,
        answer: async () => {
          resolve({ rows, total, revision: 1 });
          await Promise.resolve();
          await Promise.resolve();
        },
      });
    });
  return { asked, read, giveAllTo: (id: number) => (agentId = id) };
}

const everything: LeadsQuery = { filter: {}, sort: [{ field: 'createdAt', direction: 'desc' }] };

/** Answers all that was asked until now, and what is asked because of it. */
async function answerAll(asked: readonly Asked[]): Promise<void> {
  let answered = 0;
  while (answered < asked.length) {
    const open = asked.slice(answered);
    answered = asked.length;
    await Promise.all(open.map((each) => each.answer()));
  }
}

test('the pages in view are read first, then the ones beside them, each once', async () => {
  const { asked, read } = office(100_000);
  const pages = new LeadPages(read, everything);
  pages.want(0, 30);
  await answerAll(asked);
  pages.want(50_040, 50_060);
  pages.want(50_045, 50_065);
  await answerAll(asked);
  pages.want(0, 30);
  expect(asked.map((each) => each.offset)).toEqual([0, 50, 100, 50_000, 50_050, 50_100, 50_150, 49_900, 49_950]);
  expect([pages.snapshot().total, pages.rowAt(50_050)?.id, pages.rowAt(300)]).toEqual([100_000, 50_051, undefined]);
});

test('of a long way through the leads only the nearest pages are held', async () => {
  const { asked, read } = office(100_000);
  const pages = new LeadPages(read, everything);
  for (let first = 0; first < 9000; first += 50) {
    pages.want(first, first + 30);
    await answerAll(asked.slice(-5));
  }
  expect(pages.snapshot().pages.size).toBeLessThanOrEqual(120);
  expect([pages.rowAt(0), pages.rowAt(8900)?.id]).toEqual([undefined, 8901]);
});

test('while a new filter is read the rows of the one before stay', async () => {
  const { asked, read } = office(250);
  const pages = new LeadPages(read, everything);
  pages.want(0, 30);
  await answerAll(asked);
  pages.show({ ...everything, filter: { text: 'da' } });
  pages.show({ ...everything, filter: { text: 'dana' } });
  const [da, dana] = asked.slice(-2);
  await da?.answer();
  expect([pages.snapshot().isBehind, pages.rowAt(0)?.id]).toEqual([true, 1]);
  await dana?.answer();
  expect([pages.snapshot().isBehind, pages.snapshot().query.filter]).toEqual([false, { text: 'dana' }]);
  expect([da?.text, dana?.text]).toEqual(['da', 'dana']);
});

test('after a change the rows in view are read again and the changed ones are named', async () => {
  const { asked, read, giveAllTo } = office(100);
  const pages = new LeadPages(read, everything);
  pages.want(50, 99);
  await answerAll(asked);
  expect(asked.map((each) => each.offset)).toEqual([0, 50]);
  giveAllTo(7);
  pages.refresh();
  expect(pages.rowAt(50)?.agentId).toBeNull();
  await asked[2]?.answer();
  expect([asked[2]?.offset, pages.rowAt(50)?.agentId, pages.rowAt(0)?.agentId]).toEqual([50, 7, null]);
  expect(pages.snapshot().changedIds.size).toBe(50);
});

test('rows that a new reading does not change are the very same', async () => {
  const { asked, read } = office(50);
  const pages = new LeadPages(read, everything);
  pages.want(0, 30);
  await answerAll(asked);
  const before = pages.rowAt(3);
  pages.refresh();
  await answerAll(asked);
  expect(asked).toHaveLength(2);
  expect(pages.rowAt(3)).toBe(before);
});

test('a range over rows that were never in view gives their ids in order', async () => {
  const { asked, read } = office(1000);
  const pages = new LeadPages(read, everything);
  pages.want(0, 30);
  await answerAll(asked);
  const range = pages.idsBetween(130, 430);
  for (const each of [3, 4]) await asked[each]?.answer();
  expect(await range).toEqual(Array.from({ length: 301 }, (_, index) => 131 + index));
  expect(asked.map((each) => each.offset)).toEqual([0, pageSize, 2 * pageSize, 3 * pageSize, 350]);
});

test('a failed reading is told and tried again when the data is touched', async () => {
  let isBroken = true;
  const good = office(3);
  const pages = new LeadPages((query, offset, limit) => {
    if (isBroken) return Promise.reject(new Error('lost'));
    return good.read(query, offset, limit);
  }, everything);
  pages.want(0, 30);
  await new Promise((resolve) => setTimeout(resolve));
  expect(pages.snapshot().error).toEqual(new Error('lost'));
  isBroken = false;
  pages.refresh();
  await good.asked[0]?.answer();
  expect([pages.snapshot().error, pages.snapshot().total]).toEqual([null, 3]);
});
