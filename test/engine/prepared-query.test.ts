import { expect, test } from 'vitest';
import { createReader } from '../../main/engine/engine.ts';
import type { Meaning } from '../../main/engine/meaning/api.ts';
import { openTestOffice } from '../helpers/engine.ts';

test('a query that prepares asks for meaning, and does nothing for a session that has ended', async () => {
  const office = await openTestOffice({ agents: [{ name: 'Ana', criteria: { text: 'First-time buyers.' } }] });
  const asked: string[] = [];
  const meaning: Meaning = {
    languagesOf(texts) {
      asked.push('languages');
      return Promise.resolve(texts.map(() => 'en'));
    },
    vectorsOf(texts) {
      asked.push('vectors');
      return Promise.resolve(texts.map(() => new Float32Array(512)));
    },
    state: () => 'loaded',
  };
  const reader = createReader(office.db, 0, { meaning });
  const scores = (agentId: number) => reader.execute('routing.scores', { leads: 5 }, { agentId, role: 'broker' });

  expect(await scores(office.agentIds[0]!)).toMatchObject({ ok: false, error: { code: 'NOT_SIGNED_IN' } });
  expect(asked).toEqual([]);
  expect(await scores(office.broker.agentId!)).toMatchObject({ ok: true, value: { leads: [] } });
  expect(asked).toContain('languages');
  office.close();
});
