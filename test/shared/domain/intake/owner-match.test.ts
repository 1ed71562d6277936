import { describe, expect, test } from 'vitest';
import { isSure } from '../../../../shared/domain/intake/name-match.ts';
import { createOwnerMatcher } from '../../../../shared/domain/intake/owner-match.ts';

const team = [
  'Dana Whitfield',
  'Ana Silva',
  'Ana Souza',
  'Ben Okafor',
  'Jürgen Müller',
  'María José García',
  'Paula Reis',
  'Tom Leaver',
  'Sam Twin',
  'Sam Twin',
] as const;
const gone = new Set(['Tom Leaver']);

const match = createOwnerMatcher(
  team.map((name, index) => ({
    id: index + 1,
    name,
    email: `agent${index + 1}@office.example`,
    isActive: !gone.has(name),
  })),
);

/** The agent's name, with a mark for what is taken only once it is confirmed, or why there is none. */
function meant(owner: string): string {
  const found = match(owner);
  if (found.id === null) return found.isExact ? 'nobody' : found.why;
  return `${team[found.id - 1]}${isSure(found) ? '' : '?'}`;
}

test.each([
  ['ana SILVA', 'Ana Silva'],
  ['Agent2@Office.example', 'Ana Silva'],
  ['Ana Silva <ana@elsewhere.example>', 'Ana Silva'],
  ['Maria Jose Garcia', 'María José García'],
  ['Jurgen Muller', 'Jürgen Müller'],
])('%j is written as in the office', (owner, agent) => {
  expect([meant(owner), match(owner).isExact]).toEqual([agent, true]);
});

test.each([
  ['Silva, Ana', 'Ana Silva'],
  ['Silva Ana', 'Ana Silva'],
  ['Juergen Mueller', 'Jürgen Müller'],
  ['Dana M. Whitfield', 'Dana Whitfield'],
  ['María García', 'María José García'],
  ['A. Silva', 'Ana Silva'],
  ['B Okafor', 'Ben Okafor'],
  ['DanaWhitfield', 'Dana Whitfield'],
  ['Dana Whitfeild', 'Dana Whitfield'],
  ['Dana Whitfild', 'Dana Whitfield'],
  ['Dana Whitffield', 'Dana Whitfield'],
  ['Ana Sliva', 'Ana Silva'],
  ['ben.okafor@elsewhere.example', 'Ben Okafor'],
  ['bokafor', 'Ben Okafor'],
  ['Ana Silva (inactive)', 'Ana Silva'],
  ['Ana Silva [Deactivated User]', 'Ana Silva'],
  ['Ana Silva - inactive', 'Ana Silva'],
  ['Ana Silva\nBen Okafor', 'Ana Silva'],
  ['Ana Silva; Ben Okafor', 'Ana Silva'],
])('%j is sure enough, and told apart from what is exact', (owner, agent) => {
  expect([meant(owner), match(owner).isExact]).toEqual([agent, false]);
});

test.each([
  ['Ben', 'Ben Okafor?'],
  ['Whitfield', 'Dana Whitfield?'],
  ['Benjamin Okafor', 'Ben Okafor?'],
  ['Paul Reis', 'Paula Reis?'],
  ['Paulo Reis', 'Paula Reis?'],
  ['Ana Silba', 'Ana Silva?'],
])('%j is proposed, and asked', (owner, agent) => {
  expect(meant(owner)).toBe(agent);
});

test.each([
  ['Ana', 'it may be Ana Silva or Ana Souza'],
  ['Ana S.', 'it may be Ana Silva or Ana Souza'],
  ['Sam Twin', '2 agents have this name'],
  ['Twin, Sam', 'it may be Sam Twin or Sam Twin'],
  ['Tom Leaver', 'Tom Leaver is inactive'],
  ['tom', 'Tom Leaver is inactive'],
  ['T. Leaver (inactive)', 'Tom Leaver is inactive'],
  ['Zoe Elsewhere', 'nobody of this name'],
  ['Pond West', 'nobody of this name'],
  ['info@office.example', 'nobody of this name'],
  ['客户', 'nobody of this name'],
])('%j is nobody who could be proposed', (owner, why) => {
  expect(meant(owner)).toBe(why);
});

test.each([
  ['English', ['Unassigned', 'no owner', 'NOBODY']],
  ['Spanish', ['Sin asignar', 'Sin propietario']],
  ['Portuguese', ['Não atribuído', 'Sem responsável']],
  ['French', ['Non attribué', 'Personne']],
  ['German', ['Nicht zugewiesen', 'Niemand']],
])('%s: that nobody has the lead is no question', (_language, owners) => {
  expect(owners.map(meant)).toEqual(owners.map(() => 'nobody'));
});

describe('who is meant by a name that an active and an inactive agent bear', () => {
  const agents = [
    { id: 1, name: 'Kim Lee', email: 'kim@office.example', isActive: false },
    { id: 2, name: 'Kim Lee', email: 'lee@office.example', isActive: true },
    { id: 3, name: 'Kim Long', email: 'long@office.example', isActive: false },
  ];
  const among = createOwnerMatcher(agents);

  test('the one who is here, if the whole name is given', () => {
    expect(among('Kim Lee')).toMatchObject({ id: 2, isExact: true });
  });

  test('neither, if it is only like both', () => {
    expect(among('Kim')).toMatchObject({ id: null, isExact: false });
  });
});

test('an office of 300 agents is asked for 20,000 unknown owners within a second', () => {
  const many = createOwnerMatcher(
    Array.from({ length: 300 }, (_, id) => ({
      id,
      name: `Agent${id} Surname${id % 50}`,
      email: `a${id}@x.example`,
      isActive: true,
    })),
  );
  const started = performance.now();
  for (let index = 0; index < 20_000; index += 1) many(`Owner${index} Surname${index}`);
  expect(performance.now() - started).toBeLessThan(1000);
});
