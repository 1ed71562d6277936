import { type Dashboard, taskGroups, type Task } from '../../../shared/contract/tasks.ts';
import type { FakeHandlers } from '../../helpers/fake-client.ts';
import { officeNow } from '../../helpers/fake-office.ts';
import { leadNamed, officeOfLeads, wholeLead } from '../leads/lead-office.ts';

export function fakeTask(change: Partial<Task> & Pick<Task, 'leadId' | 'group'>): Task {
  const isFollowUp = change.group.startsWith('follow_up');
  return {
    name: `Lead ${change.leadId}`,
    phone: '(412) 555-0142',
    email: null,
    agentId: 2,
    statusId: 3,
    temperature: 'warm',
    dueAt: officeNow,
    activityId: isFollowUp ? change.leadId * 10 : null,
    text: isFollowUp ? 'call back about the viewing' : 'Is the flat still for rent?',
    ...change,
  };
}

/** An office with these tasks, which must stand group after group; what is done goes from the list. */
export function officeOfTasks(tasks: readonly Task[], change: FakeHandlers = {}): FakeHandlers {
  const open = [...tasks];
  return officeOfLeads(0, {
    'tasks.list': ({ agentId, offset, limit }) => {
      const mine = open.filter((task) => agentId === null || task.agentId === agentId);
      const counts = taskGroups.map((group) => ({ group, count: mine.filter((task) => task.group === group).length }));
      return { rows: mine.slice(offset, offset + limit), total: mine.length, counts, revision: 1 };
    },
    'leads.get': ({ id }) => wholeLead(leadNamed(id)),
    'activity.complete': ({ id }) => {
      const [task] = open.splice(
        open.findIndex(({ activityId }) => activityId === id),
        1,
      );
      if (task === undefined) throw new Error(`no follow-up ${id}`);
      return {
        id,
        leadId: task.leadId,
        kind: 'followUp',
        authorId: 1,
        at: officeNow,
        text: task.text,
        disposition: null,
        dueAt: task.dueAt,
        completedAt: officeNow,
      };
    },
    ...change,
  });
}

export const fakeDashboard: Dashboard = {
  agentId: 2,
  day: '2026-05-11',
  desk: {
    size: 8,
    cap: 20,
    hot: 3,
    byStatus: [
      { statusId: 2, count: 6 },
      { statusId: 3, count: 2 },
    ],
  },
  calls: {
    made: 12,
    connected: 7,
    target: 20,
    byDay: Array.from({ length: 14 }, (_, index) => ({
      day: new Date(Date.UTC(2026, 3, 28 + index)).toISOString().slice(0, 10),
      made: index === 13 ? 12 : index,
      connected: index === 13 ? 7 : 0,
    })),
  },
  responses: {
    owed: 3,
    overdue: 1,
    answered: 50,
    met: 41,
    medianMs: 4 * 60_000,
    p90Ms: 31 * 60_000,
    spread: [
      { upToMinutes: 5, count: 41 },
      { upToMinutes: 60, count: 7 },
      { upToMinutes: 1440, count: 0 },
      { upToMinutes: null, count: 2 },
    ],
  },
  followUps: { overdue: 2, today: 1, later: 7 },
  received: { today: 3, days30: 41 },
  revision: 1,
};
