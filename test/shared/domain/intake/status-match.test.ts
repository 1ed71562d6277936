import { describe, expect, test } from 'vitest';
import type { StatusCategory } from '../../../../shared/contract/statuses.ts';
import { isSure } from '../../../../shared/domain/intake/name-match.ts';
import { createStatusMatcher } from '../../../../shared/domain/intake/status-match.ts';

type Step = readonly [name: string, category: StatusCategory, isRetired?: boolean];

function matcher(steps: readonly Step[]) {
  const match = createStatusMatcher(
    steps.map(([name, category, isRetired = false], index) => ({
      id: index + 1,
      name,
      category,
      isUnassigned: index === 0,
      isAssigned: index === 1,
      isRetired,
    })),
  );
  return (status: string) => {
    const found = match(status);
    if (found.id === null) return found.isExact ? 'temperature' : '–';
    return `${steps[found.id - 1]?.[0]}${isSure(found) ? '' : '?'}`;
  };
}

const founding: readonly Step[] = [
  ['Unassigned', 'unassigned'],
  ['Assigned', 'working'],
  ['Contacting', 'working'],
  ['Not Picked', 'working'],
  ['Missed', 'working'],
  ['Follow-up', 'working'],
  ['Qualified', 'working'],
  ['Committed', 'working'],
  ['In contract', 'working'],
  ['Closed', 'won'],
  ['Lost', 'lost'],
  ['Archived', 'archived'],
  ['Trashed', 'trashed'],
];
const meant = matcher(founding);

/** `word > status, word > status`. */
function told(line: string, among = meant): string {
  return line
    .split(', ')
    .map((pair) => pair.split(' > ')[0] ?? '')
    .map((word) => `${word} > ${among(word)}`)
    .join(', ');
}

describe('the statuses of a source in the pipeline of a new office', () => {
  test.each([
    [
      'Follow Up Boss',
      'Lead > Unassigned, Attempted Contact > Contacting, Contacted > Contacting, Nurture > Follow-up, Hot Prospect > Qualified, Active Client > Committed, Pending > In contract, Closed > Closed, Past Client > Closed, Trash > Trashed, Unresponsive > Not Picked, Sphere > –',
    ],
    [
      'Italian',
      'Nuovo > Unassigned, Da contattare > Unassigned, Contattato > Contacting, Non risponde > Not Picked, Chiamata persa > Missed, Da richiamare > Follow-up, Appuntamento fissato > Qualified, In trattativa > Committed, Compromesso > In contract, Venduto > Closed, Non interessato > Lost, Archiviato > Archived, Numero errato > Trashed',
    ],
    [
      'HubSpot',
      'NEW > Unassigned, OPEN > Unassigned, IN_PROGRESS > Contacting, OPEN_DEAL > Qualified, UNQUALIFIED > Lost, ATTEMPTED_TO_CONTACT > Contacting, CONNECTED > Contacting, BAD_TIMING > Follow-up, In progress > Contacting',
    ],
    [
      'Zoho',
      'Attempted to Contact > Contacting, Contact in Future > Follow-up, Contacted > Contacting, Junk Lead > Trashed, Lost Lead > Lost, Not Contacted > Unassigned, Pre-Qualified > Qualified, Not Qualified > Lost',
    ],
    ['Meta', 'CREATED > Unassigned, Intake > Unassigned, Qualified > Qualified, Converted > Closed'],
    [
      'Zillow and Realtor.com',
      'Spoke with customer > Contacting, Appointment set > Qualified, Met with customer > Qualified, Showing homes > Qualified, Submitting offers > Committed, Made an offer > Committed, Under contract > In contract, Sale closed > Closed, Not interested > Lost, Rejected > Lost',
    ],
    [
      'portals in India',
      'Fresh > Unassigned, RNR > Not Picked, Not Reachable > Not Picked, Switched off > Not Picked, Call Back > Follow-up, Follow Up > Follow-up, Site Visit Done > Qualified, Booked > In contract, Dropped > Lost, Junk > Trashed, Hot > temperature, Warm lead > temperature',
    ],
    [
      'BoldTrail and Calliyo',
      'New Lead > Unassigned, Archived > Archived, Contract > In contract, Missed Call > Missed, Interested > Qualified',
    ],
  ])('%s', (_source, line) => {
    expect(told(line)).toBe(line);
  });

  test.each([
    [
      'Spanish',
      'Nuevo > Unassigned, Contactado > Contacting, En proceso > Contacting, No contesta > Not Picked, Llamada perdida > Missed, Seguimiento > Follow-up, Interesado > Qualified, En negociación > Committed, Reservado > In contract, Vendido > Closed, Perdido > Lost, Archivado > Archived, Papelera > Trashed',
    ],
    [
      'Portuguese',
      'Novo > Unassigned, Em contato > Contacting, Em andamento > Contacting, Não atende > Not Picked, Chamada perdida > Missed, Acompanhamento > Follow-up, Qualificado > Qualified, Proposta enviada > Committed, Contrato assinado > In contract, Ganho > Closed, Sem interesse > Lost, Arquivado > Archived, Lixo > Trashed',
    ],
    [
      'French',
      'Nouveau > Unassigned, Contacté > Contacting, En cours > Contacting, Sans réponse > Not Picked, Appel manqué > Missed, À relancer > Follow-up, Intéressé > Qualified, En négociation > Committed, Sous compromis > In contract, Vendu > Closed, Perdu > Lost, Archivé > Archived, Doublon > Trashed',
    ],
    [
      'German',
      'Neu > Unassigned, Kontaktiert > Contacting, In Bearbeitung > Contacting, Nicht erreicht > Not Picked, Verpasst > Missed, Wiedervorlage > Follow-up, Qualifiziert > Qualified, In Verhandlung > Committed, Reserviert > In contract, Gewonnen > Closed, Kein Interesse > Lost, Archiviert > Archived, Ungültig > Trashed',
    ],
  ])('%s', (_language, line) => {
    expect(told(line)).toBe(line);
  });
});

test('the name decides, however it is cased, parted, numbered or misspelt', () => {
  const line = 'FOLLOW_UP > Follow-up, 6. follow up > Follow-up, notPicked > Not Picked, Qualifed > Qualified';
  expect(told(line)).toBe(line);
});

test('a step behind a dash tells more than the group before it, unless the two mean different things', () => {
  const line =
    'Working - Contacted > Contacting, Open - Not Contacted > Unassigned, Closed - Converted > Closed, Closed - Not Converted > Lost, Sales – Missed > Missed, Lost - Qualified > –, Open - Sphere > –';
  expect(told(line)).toBe(line);
});

test('an office that calls its steps in German finds the words of an English file', () => {
  const german = matcher([
    ['Neu', 'unassigned'],
    ['Zugeteilt', 'working'],
    ['Kontaktiert', 'working'],
    ['Beim Notar', 'working'],
    ['Verkauft', 'won'],
    ['Geplatzt', 'lost'],
  ]);
  const line =
    'New > Neu, Assigned > Zugeteilt, Contacted > Kontaktiert, Under contract > –, Sold > Verkauft, Not interested > Geplatzt';
  expect(told(line, german)).toBe(line);
});

test('where the office has several such steps, or only a retired one, nothing is proposed', () => {
  const own = matcher([
    ['Pool', 'unassigned'],
    ['Working', 'working'],
    ['Called', 'working'],
    ['Sold', 'won'],
    ['Rented', 'won'],
    ['Nurture', 'working', true],
    ['No deal', 'lost'],
    ['Never', 'lost'],
  ]);
  const line = 'Contacted > –, Won > –, Nurture > –, Follow-up > –, Lost > –, Lead > Pool, Called > Called';
  expect(told(line, own)).toBe(line);
});

test('words that mean no step are not forced into one', () => {
  expect(['Waiting for docs', 'Sphere', 'Low', 'A', '17', '客户', 'Contacted yesterday by Ben'].map(meant)).toEqual(
    Array(7).fill('–'),
  );
});
