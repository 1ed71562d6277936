/** What a lead form of Meta asks in a row; the answers come in columns of their own. */
export const metaQuestions = ['what_are_you_looking_for?', 'when_do_you_plan_to_move?', 'Qual seu orçamento?'] as const;

const head = 'id,created_time,ad_id,ad_name,adset_id,adset_name,campaign_id,campaign_name,form_id,form_name,is_organic';
const times = [
  '2026-03-14T18:22:10-03:00',
  '2026-03-14T18:22:10+05:30',
  '2026-03-14T18:22:10Z',
  '2026-03-14T18:22:10+0000',
];
const answers = [
  ['two bedrooms', 'this month', 'R$ 500 mil'],
  ['a house with a garden', 'in summer', 'US$ 400k'],
  ['an office', 'not decided yet', ''],
] as const;
const firstNames = ['Dana', 'Kátia', 'Manoj', 'Noor', 'Otto', 'Priya', 'Quinn', 'Rosa', 'Søren', 'Tomás'];
const lastNames = ['Whitfield', 'Lima', 'Nair', 'Omar', 'Park', 'Rao', 'Adair', 'Weber'];

/**
 * A lead form's export as Meta gives it: named csv, tabs, UTF-16 with its mark. Every twentieth row lost its phone to a
 * spreadsheet and has no e-mail, another twentieth has an e-mail that is none.
 */
export function metaExport(rows: number): { readonly name: string; readonly bytes: Buffer; readonly sound: number } {
  const header = [...head.split(','), 'platform', ...metaQuestions, 'full_name', 'phone_number', 'email', 'city'];
  const lines = Array.from({ length: rows }, (_, index) => line(index));
  const text = [[...header, 'lead_status'], ...lines].map((cells) => `${cells.join('\t')}\n`).join('');
  const sound = Array.from({ length: rows }, (_, index) => index).filter((index) => !isDamaged(index)).length;
  return { name: 'Spring form.csv', bytes: Buffer.from(`\uFEFF${text}`, 'utf16le'), sound };
}

function isDamaged(index: number): boolean {
  return index % 20 === 7 || index % 20 === 13;
}

function line(index: number): string[] {
  const pick = <T>(list: readonly T[], step = 1) => list[Math.floor(index / step) % list.length] as T;
  const lostPhone = index % 20 === 7;
  const email = index % 20 === 13 ? `person${index} at home` : `person${index}@example.com`;
  return [
    `l:${9_000_001 + index}`,
    pick(times),
    'ag:1',
    'Spring ad',
    'as:2',
    'Spring set',
    'c:3',
    'Spring',
    'f:4',
    'Spring form',
    index % 2 === 0 ? 'false' : 'true',
    index % 2 === 0 ? 'fb' : 'ig',
    ...pick(answers),
    `${pick(firstNames)} ${pick(lastNames, 10)}`,
    lostPhone ? '4.41E+11' : `p:+1412555${1000 + index}`,
    lostPhone ? '' : email,
    index % 2 === 0 ? 'Pittsburgh' : 'São Paulo',
    'CREATED',
  ];
}
