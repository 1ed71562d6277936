import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { CallOf } from '../../../shared/contract/index.ts';
import type { RoutingMode } from '../../../shared/contract/settings.ts';
import { testNow, type TestOffice } from '../../helpers/engine.ts';
import { giveLeads } from '../../helpers/given-leads.ts';
import { arrive, openRoutingOffice, receivers } from './routing-office.ts';

let office: TestOffice;
afterEach(() => office.close());

const day = 86_400_000;

async function archivedLead(agentId: number | null): Promise<number> {
  return giveLeads(office, [{ status: 'Archived', agentId }])[0]!;
}

async function statusName(leadId: number): Promise<string | undefined> {
  const { statusId } = await office.ok('leads.get', { id: leadId });
  return (await office.ok('statuses.list', {})).find(({ id }) => id === statusId)?.name;
}

test('an archived lead that is brought back stays with its agent, in Contacting', async () => {
  office = await openRoutingOffice({ mode: 'round_robin' });
  const leadId = await archivedLead(office.agentIds[1]!);
  const outcome = await office.ok('leads.reactivate', { leadId });
  expect(outcome).toMatchObject({ toAgentId: office.agentIds[1], runId: null });
  expect(outcome.sentence).toBe('Reactivated by hand; stays with Ben.');
  expect(await statusName(leadId)).toBe('Contacting');
  const [entry] = await office.ok('timeline.list', { leadId });
  expect(entry).toMatchObject({ kind: 'reactivated', text: outcome.sentence });
});

test('one whose agent is away is routed anew at once, and the timeline says so in a sentence', async () => {
  office = await openRoutingOffice({ mode: 'round_robin' });
  const [, ben] = office.agentIds;
  await office.ok('absences.save', { agentId: ben!, from: testNow - day, to: testNow + 10 * day });
  const leadId = await archivedLead(ben!);
  const outcome = await office.ok('leads.reactivate', { leadId });
  expect(outcome.sentence).toMatch(
    /^Reactivated by hand; Ben could not keep it \(away until .*\), so it went to Ana\.$/,
  );
  expect(outcome.runId).not.toBeNull();
  expect(await receivers(office, [leadId])).toEqual(['Ana']);
  expect(await statusName(leadId)).toBe('Contacting');
});

test('one whose agent left waits on the needs-attention list where nobody routes', async () => {
  office = await openRoutingOffice({ on: false });
  const [ana] = office.agentIds;
  const leadId = await archivedLead(ana!);
  await office.ok('team.deactivate', { id: ana!, workingLeads: { to: 'pool' } });
  const outcome = await office.ok('leads.reactivate', { leadId });
  expect(outcome).toMatchObject({ toAgentId: null, runId: null });
  expect(outcome.sentence).toBe(
    'Reactivated by hand; Ana could not keep it (inactive), so it needs attention (no agent eligible).',
  );
  expect(await statusName(leadId)).toBe('Unassigned');
  expect((await office.ok('leads.attention', {})).rows.map((row) => row.leadId)).toEqual([leadId]);
});

test('a new inquiry with the same phone brings an archived lead back, whatever way the phone is written', async () => {
  office = await openRoutingOffice({ mode: 'round_robin' });
  const first = await arrive(office, { email: null, phone: '(212) 555-0142' });
  const { runId } = await office.ok('runs.plan', { kind: 'archive', target: { ids: [first.id] } });
  await office.ok('runs.commit', { runId });
  const again = { name: 'Somebody', phone: '+1 212-555-0142', inquiry: 'Still looking.' };
  expect(await office.codeOf('leads.create', again)).toBe('CONFLICT');
  const back = await office.ok('leads.create', { ...again, onKnown: 'inquiry' });
  expect(back).toMatchObject({ id: first.id, agentId: office.agentIds[0], name: first.name });
  expect(back.inquiries.map(({ text }) => text)).toEqual(['Still looking.']);
  expect(await statusName(first.id)).toBe('Contacting');
});

test('a new inquiry leaves a lead in work where it is', async () => {
  office = await openRoutingOffice({ mode: 'round_robin' });
  const first = await arrive(office, { email: 'kim@example.com' });
  await office.ok('team.save', { id: office.agentIds[0]!, leadRecipient: false });
  const again = { name: 'Kim', email: 'kim@example.com', inquiry: 'One more thing.', onKnown: 'inquiry' as const };
  expect(await office.ok('leads.create', again)).toMatchObject({
    id: first.id,
    agentId: office.agentIds[0],
    statusId: first.statusId,
  });
});

test('only a closed lead can be brought back', async () => {
  office = await openRoutingOffice({ mode: 'round_robin' });
  const { id } = await arrive(office);
  expect(await office.codeOf('leads.reactivate', { leadId: id })).toBe('CONFLICT');
});

test('leads of a file that come back are routed together with the new ones, and an undo puts all of it back', async () => {
  office = await openRoutingOffice({ mode: 'round_robin' });
  const [ana, ben] = office.agentIds;
  const [stays, moves] = giveLeads(office, [
    { status: 'Archived', agentId: ana! },
    { status: 'Archived', agentId: ben! },
  ]);
  office.db.raw
    .prepare("UPDATE lead_contact SET email = 'stays@example.com', email_key = 'stays@example.com' WHERE lead_id = ?")
    .run(stays);
  office.db.raw
    .prepare("UPDATE lead_contact SET email = 'moves@example.com', email_key = 'moves@example.com' WHERE lead_id = ?")
    .run(moves);
  await office.ok('team.save', { id: ben!, leadRecipient: false });
  const text =
    'Name,E-mail,Message\nNew,new@example.com,Hello\nS,stays@example.com,Back\nM,moves@example.com,Back too\n';
  const { runId } = await office.ok('intake.plan', { source: { text }, onDuplicate: 'inquiry' });
  await office.ok('runs.commit', { runId });
  const routed = await office.ok('runs.list', { kinds: ['route'] });
  expect(routed.rows).toMatchObject([{ placed: 2, leftOver: 0 }]);
  expect(await receivers(office, [stays!, moves!, moves! + 1])).toEqual([
    'Ana',
    expect.stringMatching(/Ana|Cleo/),
    expect.stringMatching(/Ana|Cleo/),
  ]);
  expect([await statusName(stays!), await statusName(moves!), await statusName(moves! + 1)]).toEqual([
    'Contacting',
    'Contacting',
    'Assigned',
  ]);

  const undone = await office.ok('runs.undo', { runId });
  expect(undone).toMatchObject({ restored: 3, skippedCount: 0 });
  expect(await receivers(office, [stays!, moves!])).toEqual(['Ana', 'Ben']);
  expect([await statusName(stays!), await statusName(moves!)]).toEqual(['Archived', 'Archived']);
  expect(await office.codeOf('leads.get', { id: moves! + 1 })).toBe('NOT_FOUND');
  expect((await office.ok('runs.get', { runId: routed.rows[0]!.id })).state).toBe('undone');
  expect((await office.ok('ledger.list', {})).every((line) => line.owed === '0' && line.given === 0)).toBe(true);
});

const agentsArbitrary = fc.array(
  fc.record({
    leadRecipient: fc.boolean(),
    leadCap: fc.constantFrom(null, 0, 1),
    isAway: fc.boolean(),
    hasLeft: fc.boolean(),
    isPrimary: fc.boolean(),
    subjects: fc.constantFrom<string[]>([], ['buying'], ['selling']),
  }),
  { minLength: 1, maxLength: 4 },
);
const modes: RoutingMode[] = ['primary', 'round_robin', 'subject', 'best_match', 'random', 'manual'];

test('in any office a lead that comes back never stays with an agent who fails a gate', async () => {
  await fc.assert(
    fc.asyncProperty(
      agentsArbitrary,
      fc.constantFrom(...modes),
      fc.boolean(),
      fc.boolean(),
      fc.nat(),
      async (agents, mode, on, matchFilter, pick) => {
        const specs = agents.map(({ leadRecipient, leadCap, subjects }): Partial<CallOf<'team.create'>> => ({
          leadRecipient,
          leadCap,
          criteria: { subjects },
        }));
        office = await openRoutingOffice({ on, mode, matchFilter }, specs);
        const primary = agents.findIndex(({ isPrimary }) => isPrimary);
        if (primary >= 0) await office.ok('team.save', { id: office.agentIds[primary]!, primary: true });
        for (const [index, { isAway, hasLeft }] of agents.entries()) {
          const agentId = office.agentIds[index]!;
          if (isAway) await office.ok('absences.save', { agentId, from: testNow - day, to: testNow + day });
          if (hasLeft) await office.ok('team.deactivate', { id: agentId, workingLeads: { to: 'pool' } });
        }
        const owner = office.agentIds[pick % office.agentIds.length]!;
        const leadId = await archivedLead(owner);
        await office.ok('leads.saveNeed', { leadId, said: { subject: 'buying' } });
        const before = await office.ok('leads.candidates', { leadId });
        const outcome = await office.ok('leads.reactivate', { leadId });
        const asksCriteria = mode === 'best_match' || (matchFilter && mode !== 'primary' && mode !== 'manual');
        const spec = agents[pick % agents.length]!;
        const fails =
          spec.hasLeft ||
          spec.isAway ||
          !spec.leadRecipient ||
          spec.leadCap === 0 ||
          (asksCriteria && spec.subjects.length > 0 && !spec.subjects.includes('buying'));
        if (fails) expect(outcome.toAgentId).not.toBe(owner);
        else expect(outcome).toMatchObject({ toAgentId: owner, runId: null });
        if (outcome.toAgentId === null) expect((await office.ok('leads.get', { id: leadId })).attention).not.toBeNull();
        expect(before.some(({ agentId }) => agentId === owner)).toBe(true);
        office.close();
      },
    ),
    { numRuns: 60 },
  );
  office = await openRoutingOffice({});
}, 60_000);
