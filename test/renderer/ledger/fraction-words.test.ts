import { expect, it } from 'vitest';
import { parseFraction } from '../../../shared/domain/ledger/fraction.ts';
import { formatLeads, leadsOf, shortFigure } from '../../../renderer/features/ledger/fraction-words.ts';
import { owedWords } from '../../../renderer/features/ledger/owed-words.ts';

it('writes a fraction as a person does', () => {
  const texts = ['2/3', '-1/3', '0', '0/1', '3/1', '-7/6', '268/3', '12345/2', '-1'];
  expect(texts.map((text) => formatLeads(parseFraction(text)))).toEqual([
    '2/3',
    '−1/3',
    '0',
    '0',
    '3',
    '−1 1/6',
    '89 1/3',
    '6,172 1/2',
    '−1',
  ]);
});

it('counts leads in one or several', () => {
  expect(['1', '1/2', '-1/2', '3/2', '-2'].map((text) => leadsOf(parseFraction(text)))).toEqual([
    '1 lead',
    '1/2 lead',
    '1/2 lead',
    '1 1/2 leads',
    '2 leads',
  ]);
});

it('shortens only what does not fit, and keeps the exact figure beside it', () => {
  expect(['268/3', '-123457/360360', '1/360360', '-5000000001/2'].map(shortFigure)).toEqual([
    { exact: '89 1/3', short: '89 1/3' },
    { exact: '−123457/360360', short: '≈ −0.342' },
    { exact: '1/360360', short: '1/360360' },
    { exact: '−2,500,000,000 1/2', short: '≈ −2500000000.500' },
  ]);
});

it('says in plain words what a balance means', () => {
  const ana = { name: 'Ana Silva', status: 'active', leadRecipient: true } as const;
  expect([
    owedWords(ana, '1/3'),
    owedWords(ana, '-4/3'),
    owedWords({ ...ana, leadRecipient: false }, '0'),
    owedWords({ ...ana, status: 'inactive' }, '1'),
  ]).toEqual([
    'Owed 1/3 lead: next time a lead is left over after an even share, Ana Silva comes before everybody who is owed less.',
    '1 1/3 leads ahead: next time a lead is left over after an even share, everybody who is owed more comes before Ana Silva.',
    'Nothing is owed either way: Ana Silva was given exactly what the even shares came to. The agent is off rotation: the balance waits until that is turned on.',
    'Owed 1 lead: next time a lead is left over after an even share, Ana Silva comes before everybody who is owed less. The balance stays on record and counts again once the agent is made active.',
  ]);
});
