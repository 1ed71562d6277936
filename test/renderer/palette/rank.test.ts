import { Circle } from 'lucide-react';
import { expect, it } from 'vitest';
import type { Entry, EntryGroup } from '../../../renderer/features/palette/entry.ts';
import { matchOf, ranked, unranked } from '../../../renderer/features/palette/rank.ts';

function entry(group: EntryGroup, label: string, rest: Partial<Entry> = {}): Entry {
  return { id: `${group} ${label}`, group, label, icon: Circle, run: () => {}, ...rest };
}

const labels = (text: string, entries: readonly Entry[]) =>
  ranked(text, entries).flatMap((group) => group.entries.map(({ label }) => label));

it('puts the whole label first, then its beginning, then beginnings of words, then parts, then letters in order', () => {
  const entries = ['Unread team', 'A team', 'Team', 'Teams of agents', 'Steam', 'The early morning'].map((label) =>
    entry('Acts', label),
  );
  expect(labels('team', entries)).toEqual([
    'Team',
    'Teams of agents',
    'Unread team',
    'A team',
    'Steam',
    'The early morning',
  ]);
});

it('finds by further words, by initials, without accents and in any order of the words', () => {
  expect(matchOf('csv', { label: 'Import leads…', also: 'file csv upload' })).toBe(40);
  expect(matchOf('nl', { label: 'New lead' })).toBe(45);
  expect(matchOf('jose', { label: 'José Álvarez' })).toBe(90);
  expect(matchOf('alvarez jos', { label: 'José Álvarez' })).toBe(70);
  expect(matchOf('lead new', { label: 'New lead' })).toBe(70);
});

it('asks for every word that was typed', () => {
  expect(matchOf('new', { label: 'New lead' })).toBe(90);
  expect(matchOf('new agent', { label: 'New lead' })).toBeNull();
  expect(matchOf('zz', { label: 'New lead' })).toBeNull();
});

it('shows what the engine found even where no letter of the name matches', () => {
  expect(matchOf('pool and garden', { label: 'Dana Whitfield', isFound: true })).toBe(50);
});

it('leads with the group whose best answer is best, and keeps the order where two are equal', () => {
  const groups = ranked('run', [
    entry('Go to', 'Runs'),
    entry('Runs', 'Auto lead assignment', { also: 'run 7' }),
    entry('Leads', 'Brune Kettler', { isFound: true }),
    entry('Acts', 'Run now'),
    entry('Acts', 'Sign out'),
  ]);
  expect(groups.map(({ group }) => group)).toEqual(['Go to', 'Acts', 'Runs', 'Leads']);
});

it('shows at most eight hits of a group', () => {
  const many = Array.from({ length: 20 }, (_, index) => entry('Runs', `Run ${index}`));
  expect(labels('run', many)).toHaveLength(8);
  expect(unranked(many)[0]?.entries).toHaveLength(20);
});

it('shows groups in their own order where nothing was typed', () => {
  const groups = unranked([entry('Acts', 'New lead'), entry('Recent', 'Dana'), entry('Go to', 'Today')]);
  expect(groups.map(({ group }) => group)).toEqual(['Recent', 'Go to', 'Acts']);
});
