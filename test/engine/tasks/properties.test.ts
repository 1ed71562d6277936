import fc from 'fast-check';
import { expect, test } from 'vitest';
import { taskGroups, type Dashboard, type TaskGroup } from '../../../shared/contract/tasks.ts';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';
import { dayOn, fillDesks, type DeskLead } from './desk-office.ts';
import { madeUpDesks, type MadeUpDesks } from './made-up-desks.ts';

const minute = 60_000;
const day = 1440 * minute;
const slaMinutes = 5;
const working = ['Assigned', 'Contacting', 'Qualified'];
const open = ['Unassigned', ...working];

type Line = { readonly group: TaskGroup; readonly dueAt: number; readonly leadId: number; readonly activityId: number };

/** Everything that is to be done, found by looking at every lead and every entry. */
function slowTasks({ leads, activities, now, timeZone }: MadeUpDesks, agentId: number | null): Line[] {
  const isSeen = (lead: DeskLead) =>
    (agentId === null || lead.agentId === agentId || lead.coveredBy === agentId) &&
    !lead.flags.includes('doNotContact');
  const responses = leads
    .filter((lead) => isSeen(lead) && open.includes(lead.status) && lead.firstResponseAt === null)
    .toSorted((a, b) => a.createdAt - b.createdAt || b.score - a.score || b.id - a.id)
    .map((lead) => {
      const dueAt = lead.createdAt + slaMinutes * minute;
      const group = dueAt < now ? ('response_overdue' as const) : ('response_due' as const);
      return { group, dueAt, leadId: lead.id, activityId: 0 };
    });
  const followUps = activities
    .filter(({ kind, completedAt, leadId }) => {
      const lead = leads[leadId - 1];
      return kind === 'followUp' && completedAt === null && lead && isSeen(lead) && lead.status !== 'Trashed';
    })
    .map(({ id, leadId, dueAt: due }) => {
      const dueAt = due ?? 0;
      const isToday = dayOn(dueAt, timeZone) === dayOn(now, timeZone);
      const group: TaskGroup = dueAt < now ? 'follow_up_overdue' : isToday ? 'follow_up_today' : 'follow_up_later';
      return { group, dueAt, leadId, activityId: id };
    })
    .toSorted((a, b) => a.dueAt - b.dueAt || a.leadId - b.leadId || a.activityId - b.activityId);
  return [...responses, ...followUps].toSorted((a, b) => taskGroups.indexOf(a.group) - taskGroups.indexOf(b.group));
}

function nearestRank(times: readonly number[], percent: number): number | null {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted.find((time) => sorted.filter((other) => other <= time).length * 100 >= percent * sorted.length) ?? null;
}

function slowResponses({ leads, now }: MadeUpDesks, agentId: number, until: number): Dashboard['responses'] {
  const times = leads
    .filter((lead) => lead.agentId === agentId || lead.coveredBy === agentId)
    .filter(({ createdAt }) => createdAt >= until - 30 * day && createdAt <= until)
    .flatMap(({ createdAt, firstResponseAt }) => (firstResponseAt === null ? [] : [firstResponseAt - createdAt]));
  const steps = [0, 5, 15, 60, 240, 1440, Number.POSITIVE_INFINITY];
  const owed = leads.filter(
    (lead) =>
      (lead.agentId === agentId || lead.coveredBy === agentId) &&
      open.includes(lead.status) &&
      lead.firstResponseAt === null &&
      !lead.flags.includes('doNotContact'),
  );
  return {
    owed: owed.length,
    overdue: owed.filter(({ createdAt }) => createdAt + slaMinutes * minute < now).length,
    answered: times.length,
    met: times.filter((time) => time <= slaMinutes * minute).length,
    medianMs: nearestRank(times, 50),
    p90Ms: nearestRank(times, 90),
    spread: steps.slice(1).map((upTo, index) => ({
      upToMinutes: Number.isFinite(upTo) ? upTo : null,
      count: times.filter((time) => time <= upTo * minute && (index === 0 || time > (steps[index] ?? 0) * minute))
        .length,
    })),
  };
}

/** The 14 local days up to a day, each with the calls of that day by the platform's calendar. */
function slowCalls({ activities, timeZone }: MadeUpDesks, agentId: number, last: string): Dashboard['calls']['byDay'] {
  const noon = Date.parse(`${last}T12:00:00Z`);
  return Array.from({ length: 14 }, (_, index) => {
    const of = new Date(noon - (13 - index) * day).toISOString().slice(0, 10);
    const calls = activities.filter(
      ({ kind, authorId, at }) => kind === 'call' && authorId === agentId && dayOn(at, timeZone) === of,
    );
    return {
      day: of,
      made: calls.length,
      connected: calls.filter(({ disposition }) => disposition === 'connected').length,
    };
  });
}

/** The last millisecond of a day on the wall of the zone, or now if that is earlier. */
function lastMomentOf(asked: string, { now, timeZone }: MadeUpDesks): number {
  let [low, high] = [now - 8 * day, now + 1];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (dayOn(middle, timeZone) <= asked) low = middle;
    else high = middle;
  }
  return low;
}

async function withDesks(desks: MadeUpDesks, check: (office: TestOffice) => Promise<void>): Promise<void> {
  const office = await openTestOffice({ agents: ['Ana', 'Ben'], timeZone: desks.timeZone, now: desks.now });
  fillDesks(office, desks.leads, desks.activities);
  await check(office);
  office.close();
}

const settings = { numRuns: 60, seed: 11 };

test('tasks are those that a look at every lead and every entry finds, for each person, page by page', async () => {
  await fc.assert(
    fc.asyncProperty(madeUpDesks, fc.integer({ min: 1, max: 30 }), (desks, limit) =>
      withDesks(desks, async (office) => {
        for (const agentId of [null, 1, 2, 3]) {
          const expected = slowTasks(desks, agentId);
          const found: Line[] = [];
          let counts: readonly { readonly group: TaskGroup; readonly count: number }[] = [];
          for (let offset = 0; offset <= expected.length; offset += limit) {
            const page = await office.ok('tasks.list', { agentId, offset, limit });
            found.push(
              ...page.rows.map((row) => ({
                group: row.group,
                dueAt: row.dueAt,
                leadId: row.leadId,
                activityId: row.activityId ?? 0,
              })),
            );
            expect(page.total).toBe(expected.length);
            counts = page.counts;
          }
          expect(found).toEqual(expected);
          expect(counts).toEqual(
            taskGroups.map((group) => ({ group, count: expected.filter((line) => line.group === group).length })),
          );
        }
      }),
    ),
    settings,
  );
});

test('an agent’s day is what a look at every lead and every call finds, whatever the zone and its clock changes', async () => {
  await fc.assert(
    fc.asyncProperty(madeUpDesks, fc.integer({ min: 0, max: 5 }), (desks, daysAgo) =>
      withDesks(desks, async (office) => {
        for (const agentId of [1, 2, 3]) {
          const today = dayOn(desks.now, desks.timeZone);
          const asked = new Date(Date.parse(`${today}T12:00:00Z`) - daysAgo * day).toISOString().slice(0, 10);
          const found = await office.ok('dashboard.get', { agentId, ...(daysAgo > 0 && { day: asked }) });
          const until = lastMomentOf(asked, desks);
          const desk = desks.leads.filter((lead) => lead.agentId === agentId && working.includes(lead.status));
          const tasks = slowTasks(desks, agentId);
          const dueIn = (group: TaskGroup) => tasks.filter((task) => task.group === group).length;
          const byDay = slowCalls(desks, agentId, asked);
          expect({
            ...found,
            desk: { ...found.desk, byStatus: found.desk.byStatus.map(({ count }) => count) },
          }).toEqual({
            agentId,
            day: asked,
            desk: {
              size: desk.length,
              cap: null,
              hot: desk.filter(({ temperature }) => temperature === 'hot').length,
              byStatus: working
                .map((status) => desk.filter((lead) => lead.status === status).length)
                .filter((count) => count > 0),
            },
            calls: { made: byDay[13]?.made, connected: byDay[13]?.connected, target: null, byDay },
            responses: slowResponses(desks, agentId, until),
            followUps: {
              overdue: dueIn('follow_up_overdue'),
              today: dueIn('follow_up_today'),
              later: dueIn('follow_up_later'),
            },
            received: { today: 0, days30: 0 },
            revision: found.revision,
          });
        }
      }),
    ),
    settings,
  );
}, 240_000);
