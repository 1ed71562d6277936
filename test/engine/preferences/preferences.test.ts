import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { system } from '../../../main/engine/context.ts';
import { connectReader, connectWriter } from '../../../main/engine/db/database.ts';
import { migrate } from '../../../main/engine/db/migrate.ts';
import { createReader, createWriter } from '../../../main/engine/engine.ts';
import type { Preferences } from '../../../shared/contract/preferences.ts';
import { agentCaller, openTestOffice, testPassword, testPasswordCost, type TestOffice } from '../../helpers/engine.ts';
import { addLeads } from '../../helpers/leads.ts';

const founding: Preferences = {
  theme: 'system',
  contrast: 'system',
  isSidebarFolded: false,
  singleKeys: true,
  density: 'regular',
  panelWidth: 440,
  columns: [],
  place: '',
};

let office: TestOffice;
let ana = agentCaller(0);

beforeEach(async () => {
  office = await openTestOffice({ agents: ['Ana'] });
  ana = agentCaller(office.agentIds[0] ?? 0);
});

afterEach(() => office.close());

function keepAs(value: object): void {
  office.db.raw.prepare('INSERT INTO preference (agent_id, value) VALUES (1, ?)').run(JSON.stringify(value));
}

test('who never said anything has Baton as it comes', async () => {
  expect([await office.ok('preferences.get', {}), await office.ok('preferences.get', {}, ana)]).toEqual([
    founding,
    founding,
  ]);
});

test('a change keeps what it leaves out, and is the person’s own', async () => {
  const columns = [
    { id: 'name' as const, width: 300 },
    { id: 'phone' as const, width: null },
  ];
  await office.ok('preferences.save', { theme: 'dark', columns });
  const saved = await office.ok('preferences.save', { density: 'compact', place: '/leads?view=3' });
  const own = await office.ok('preferences.save', { panelWidth: 900 }, ana);
  expect({
    saved,
    read: await office.ok('preferences.get', {}),
    own,
    nothing: await office.ok('preferences.save', {}, ana),
  }).toEqual({
    saved: { ...founding, theme: 'dark', columns, density: 'compact', place: '/leads?view=3' },
    read: saved,
    own: { ...founding, panelWidth: 900 },
    nothing: own,
  });
});

test('what another version kept counts as far as it still fits', async () => {
  keepAs({ theme: 'sepia', density: 'roomy', panelWidth: 20, columns: [{ id: 'moon', width: 1 }], fontSize: 12 });
  expect(await office.ok('preferences.get', {})).toEqual({ ...founding, density: 'roomy' });
  expect(await office.ok('preferences.save', { theme: 'light' })).toEqual({
    ...founding,
    density: 'roomy',
    theme: 'light',
  });
});

test('a kept preference makes no plan stale, tells nobody and leaves the data version as it is', async () => {
  const [leadId = 0] = await addLeads(office, 1);
  const agentId = office.agentIds[0] ?? 0;
  const plan = await office.ok('runs.plan', { kind: 'assign', target: { ids: [leadId] }, agentId });
  const { revision } = await office.ok('leads.list', {});
  office.events.length = 0;
  await office.ok('preferences.save', { panelWidth: 500 });
  expect([(await office.ok('leads.list', {})).revision, office.events]).toEqual([revision, []]);
  expect((await office.ok('runs.commit', { runId: plan.runId })).state).toBe('committed');
});

test('Baton itself keeps no preferences', async () => {
  expect(await office.codeOf('preferences.save', { theme: 'dark' }, system)).toBe('FORBIDDEN');
  expect(await office.ok('preferences.get', {}, system)).toEqual(founding);
});

test('a kept preference is there after the file was closed and opened again', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'baton-preferences-'));
  const file = path.join(folder, 'baton.db');
  const caller = { agentId: 1, role: 'broker' } as const;
  const first = connectWriter(file);
  migrate(first);
  const writer = createWriter(first, 0, { passwordCost: testPasswordCost });
  const setup = {
    name: 'Harbor',
    timeZone: 'UTC',
    country: 'US',
    broker: { name: 'Dana', email: 'dana@example.com' },
    password: testPassword,
  };
  expect((await writer.execute('office.setup', setup, { agentId: null, role: 'anyone' })).ok).toBe(true);
  expect((await writer.execute('preferences.save', { theme: 'dark' }, caller)).ok).toBe(true);
  first.raw.close();
  const second = connectReader(file);
  const kept = await createReader(second, 0).execute('preferences.get', {}, caller);
  second.raw.close();
  fs.rmSync(folder, { recursive: true });
  expect(kept).toEqual({ ok: true, value: { ...founding, theme: 'dark' } });
});
