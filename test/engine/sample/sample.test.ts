import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { daysOf } from '../../../shared/domain/hours/days.ts';
import { openTestOffice, testNow, type TestOffice } from '../../helpers/engine.ts';

async function openSample(options: { country?: string; timeZone?: string } = {}): Promise<TestOffice> {
  const office = await openTestOffice(options);
  await office.ok('branches.save', { name: 'harbor' });
  await office.ok('office.fillSample', {});
  return office;
}

let american: TestOffice;
let australian: TestOffice;

beforeAll(async () => {
  american = await openSample();
  australian = await openSample({ country: 'AU', timeZone: 'Australia/Lord_Howe' });
});

afterAll(() => {
  american.close();
  australian.close();
});

test('the sample is an office at work: two branches, fourteen agents, 5,000 leads, 200 of them unassigned', async () => {
  const office = american;
  const team = await office.ok('team.list', {});
  const agents = team.filter((agent) => agent.role === 'agent');
  const unassigned = await office.ok('leads.list', { filter: { statusCategories: ['unassigned'] } });
  expect({
    leads: (await office.ok('leads.list', { limit: 1 })).total,
    branches: (await office.ok('branches.list', {})).map((branch) => branch.name),
    departments: (await office.ok('departments.list', {})).map((department) => department.name),
    unassigned: unassigned.total,
    agents: agents.length,
    atCap: agents.filter((agent) => agent.deskSize === agent.leadCap).map((agent) => agent.name),
    overCap: agents.filter((agent) => agent.leadCap !== null && agent.deskSize > agent.leadCap).length,
    notRecipients: agents.filter((agent) => !agent.leadRecipient).map((agent) => agent.name),
    withoutCap: agents.filter((agent) => agent.leadCap === null).length,
    primary: team.filter((agent) => agent.primary).length,
    received: agents.every((agent) => agent.received30Days > 20),
  }).toEqual({
    leads: 5000,
    branches: ['harbor', 'Main Street'],
    departments: ['Rentals', 'Rentals', 'Sales', 'Sales'],
    unassigned: 200,
    agents: 14,
    atCap: ['Ben Carter'],
    overCap: 0,
    notRecipients: ['Kevin O’Brien'],
    withoutCap: 2,
    primary: 1,
    received: true,
  });
});

test('one agent of the sample is away, one will be, and one keeps own hours', async () => {
  const away = async (office: TestOffice, timeZone: string) => {
    const team = await office.ok('team.list', {});
    return (await office.ok('absences.list', {})).map(({ agentId, ...span }) => ({
      name: team.find((agent) => agent.id === agentId)?.name,
      isAway: team.some((agent) => agent.id === agentId && agent.awayUntil === span.to),
      ...daysOf(span, timeZone),
    }));
  };
  const ownHours = (await american.ok('team.list', {})).filter(({ hours }) => hours !== null).map(({ name }) => name);
  expect({
    american: await away(american, 'America/New_York'),
    australian: await away(australian, 'Australia/Lord_Howe'),
    ownHours,
  }).toEqual({
    american: [
      { name: 'Emily Novak', isAway: true, first: '2026-05-09', last: '2026-05-18' },
      { name: 'Marcus Reed', isAway: false, first: '2026-05-23', last: '2026-05-27' },
    ],
    australian: [
      { name: 'Emily Novak', isAway: true, first: '2026-05-09', last: '2026-05-18' },
      { name: 'Marcus Reed', isAway: false, first: '2026-05-23', last: '2026-05-27' },
    ],
    ownHours: ['Grace Okafor'],
  });
});

test('the story of the sample fits together: nothing before the lead came, nothing after now', () => {
  const { db } = american;
  const count = (condition: string) =>
    db.statement<[], { n: number }>(`SELECT count(*) AS n FROM lead WHERE ${condition}`).get()?.n;
  const later = `> ${testNow}`;
  const dayMilliseconds = 24 * 3_600_000;
  expect({
    future: count(`created_at ${later} OR assigned_at ${later} OR first_response_at ${later} OR changed_at ${later}`),
    tooOld: count(`created_at < ${testNow - 62 * dayMilliseconds}`),
    outOfOrder: count('assigned_at < created_at OR first_response_at < created_at OR changed_at < created_at'),
    halfAssigned: count('(agent_id IS NULL) <> (assigned_at IS NULL)'),
    unassignedWithAgent: count('agent_id IS NOT NULL AND status_id = (SELECT id FROM status WHERE is_unassigned = 1)'),
    workingWithoutAgent: count("agent_id IS NULL AND status_id IN (SELECT id FROM status WHERE category = 'working')"),
    ids: count(
      'EXISTS (SELECT 1 FROM lead AS earlier WHERE earlier.id = lead.id - 1 AND earlier.created_at > lead.created_at)',
    ),
    responsesWithoutActivity: count(
      'first_response_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM activity WHERE lead_id = lead.id AND at = first_response_at)',
    ),
    lateTimeline: db.statement<[number], { n: number }>('SELECT count(*) AS n FROM timeline WHERE at > ?').get(testNow)
      ?.n,
  }).toEqual({
    future: 0,
    tooOld: 0,
    outOfOrder: 0,
    halfAssigned: 0,
    unassignedWithAgent: 0,
    workingWithoutAgent: 0,
    ids: 0,
    responsesWithoutActivity: 0,
    lateTimeline: 0,
  });
});

test.each([
  ['US', () => american],
  ['AU', () => australian],
] as const)('sample people in %s have phones of that country and addresses of their own', (country, openedOffice) => {
  const { db } = openedOffice();
  type Contact = { email_key: string | null; phone_key: string | null };
  const people = db.statement<[], Contact>('SELECT email_key, phone_key FROM lead_contact').all();
  const phones = people.flatMap((person) => person.phone_key ?? []);
  const emails = people.flatMap((person) => person.email_key ?? []);
  const someValid = phones.slice(0, 100).map((phone) => parsePhoneNumberFromString(phone));
  expect({
    unreachable: people.filter((person) => person.email_key === null && person.phone_key === null).length,
    sharedPhones: phones.length - new Set(phones).size,
    sharedEmails: emails.length - new Set(emails).size,
    hasPhones: phones.length > 3500,
    countries: [...new Set(someValid.map((phone) => (phone?.isValid() ? phone.country : 'invalid')))],
  }).toEqual({
    unreachable: 0,
    sharedPhones: 0,
    sharedEmails: 0,
    hasPhones: true,
    countries: [country],
  });
});

test('Tasks, dashboard and filters of the sample have something to show', async () => {
  const agentIds = (await american.ok('team.list', {})).map(({ id }) => id);
  const all = (sql: string) => american.db.statement(sql).all();
  const dashboards = await Promise.all(
    agentIds.filter((id) => id !== 1).map((agentId) => american.ok('dashboard.get', { agentId })),
  );
  const { counts } = await american.ok('tasks.list', { limit: 1 });
  const calls = dashboards.flatMap((dashboard) => dashboard.calls.byDay.map(({ made }) => made));
  const answered = dashboards.reduce((sum, { responses }) => sum + responses.answered, 0);
  const met = dashboards.reduce((sum, { responses }) => sum + responses.met, 0);
  expect({
    everyGroup: counts.every(({ count }) => count >= 15),
    target: dashboards.every(({ calls: { target } }) => target === 20),
    callsToday: dashboards.every((dashboard) => dashboard.calls.made > 0),
    followUpsToday: dashboards.every(({ followUps }) => followUps.today > 0),
    callsOfEveryDay: calls.filter((made) => made > 0).length >= calls.length * 0.9,
    metAndLate: met > answered * 0.3 && met < answered * 0.7,
    tagged: all("SELECT 1 FROM lead_contact WHERE tags <> '[]'").length > 2000,
    silent: all('SELECT id FROM lead WHERE id NOT IN (SELECT lead_id FROM inquiry)').length,
    nextFollowUpNotKept: all(
      `SELECT id FROM lead WHERE follow_up_at IS NOT (SELECT min(due_at) FROM activity
         WHERE activity.lead_id = lead.id AND kind = 'followUp' AND completed_at IS NULL)`,
    ).length,
    futureActivity: all(`SELECT id FROM activity WHERE at > ${testNow}`).length,
    untouched: all(
      `SELECT lead.id FROM lead JOIN activity ON lead_id = lead.id WHERE kind = 'call' AND at > changed_at`,
    ).length,
    callsBeforeTheFirst: all(
      `SELECT lead.id FROM lead JOIN activity ON lead_id = lead.id WHERE kind = 'call' AND at < first_response_at`,
    ).length,
  }).toEqual({
    everyGroup: true,
    target: true,
    callsToday: true,
    followUpsToday: true,
    callsOfEveryDay: true,
    metAndLate: true,
    tagged: true,
    silent: 0,
    nextFollowUpNotKept: 0,
    futureActivity: 0,
    untouched: 0,
    callsBeforeTheFirst: 0,
  });
});

test('the sample is the same every time', async () => {
  const again = await openSample();
  const print = ({ db }: TestOffice) =>
    JSON.stringify([
      db.statement('SELECT * FROM lead JOIN lead_contact ON lead_id = id ORDER BY id').all(),
      db.statement('SELECT * FROM timeline ORDER BY id').all(),
      db.statement('SELECT * FROM activity ORDER BY id').all(),
    ]);
  expect(print(again) === print(american)).toBe(true);
  again.close();
});

test('the sample never mixes with leads that are there already', async () => {
  const office = await openTestOffice();
  await office.ok('leads.create', { name: 'Dana Whitfield', email: 'd.whitfield@example.com' });
  expect({
    code: await office.codeOf('office.fillSample', {}),
    leads: (await office.ok('leads.list', {})).total,
    team: (await office.ok('team.list', {})).length,
  }).toEqual({ code: 'CONFLICT', leads: 1, team: 1 });
  office.close();
});
