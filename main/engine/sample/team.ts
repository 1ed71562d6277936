import type { Agent } from '../../../shared/contract/team.ts';
import { specialties } from './specialties.ts';

export const branches = ['Harbor', 'Main Street'] as const;
export const departments = ['Sales', 'Rentals'] as const;

export type SampleAgent = {
  readonly name: string;
  readonly email: string;
  readonly branch: (typeof branches)[number];
  readonly department: (typeof departments)[number];
  readonly leadRecipient: boolean;
  readonly weight: number;
  readonly primary: boolean;
  /** How much of the leads the agent has come to hold, against the others. */
  readonly share: number;
  /** Room above the desk as the sample leaves it; null = no cap. */
  readonly room: number | null;
  readonly criteria: Agent['criteria'];
  readonly hours: Agent['hours'];
  readonly absence: SampleAbsence | null;
};

/** The first and the last day away, counted from today. */
export type SampleAbsence = { readonly firstDay: number; readonly lastDay: number; readonly note: string };

type Line = readonly [
  name: string,
  branch: SampleAgent['branch'],
  department: SampleAgent['department'],
  share: number,
  room: number | null,
  areas: string,
  languages: string,
  text: string,
];

const lines: readonly Line[] = [
  [
    'Ana Silva',
    'Harbor',
    'Sales',
    10,
    25,
    'Harbor Point, Riverside',
    'en, pt, es',
    'Waterfront homes, families moving up, relocations from abroad.',
  ],
  [
    'Ben Carter',
    'Harbor',
    'Sales',
    12,
    0,
    'Riverside, Downtown',
    'en',
    'First-time buyers and starter homes; patient with financing questions.',
  ],
  [
    'Carmen Ortiz',
    'Harbor',
    'Sales',
    9,
    30,
    'Old Mill, Riverside',
    'en, es',
    'Spanish-speaking buyers and sellers, townhouses, new construction.',
  ],
  [
    'Daniel Kim',
    'Harbor',
    'Sales',
    8,
    20,
    'Downtown, Lakeview',
    'en, ko',
    'Condos and investment flats, cash buyers, quick closings.',
  ],
  [
    'Emily Novak',
    'Harbor',
    'Sales',
    7,
    35,
    'Lakeview, Cedar Grove',
    'en, de',
    'Sellers who want a valuation first; estates and downsizing.',
  ],
  [
    'Farid Haddad',
    'Harbor',
    'Rentals',
    8,
    25,
    'Downtown, Harbor Point',
    'en, fr, ar',
    'Furnished rentals and corporate tenants.',
  ],
  [
    'Grace Okafor',
    'Harbor',
    'Rentals',
    7,
    null,
    'Riverside, Old Mill',
    'en',
    'Family rentals, pets welcome, long leases.',
  ],
  [
    'Hannah Weiss',
    'Main Street',
    'Sales',
    9,
    30,
    'Maple Heights, Northgate',
    'en, de',
    'Family houses near good schools.',
  ],
  [
    'Ivan Petrov',
    'Main Street',
    'Sales',
    6,
    20,
    'Westfield, Pine Hill',
    'en, ru',
    'Land, farms and houses with acreage.',
  ],
  [
    'Julia Romano',
    'Main Street',
    'Sales',
    11,
    15,
    'Maple Heights, Westfield',
    'en, it',
    'Sellers in Maple Heights; staging, open houses, listings that move fast.',
  ],
  [
    'Kevin O’Brien',
    'Main Street',
    'Sales',
    5,
    null,
    'Northgate, Pine Hill',
    'en',
    'Commercial and mixed use; takes no automatic leads at the moment.',
  ],
  [
    'Leila Rahimi',
    'Main Street',
    'Sales',
    8,
    25,
    'Cedar Grove, Westfield',
    'en, fa',
    'Luxury homes and privacy-minded clients.',
  ],
  [
    'Marcus Reed',
    'Main Street',
    'Rentals',
    8,
    20,
    'Northgate, Maple Heights',
    'en',
    'Student and first apartments, fast viewings.',
  ],
  [
    'Nina Larsen',
    'Main Street',
    'Rentals',
    7,
    30,
    'Westfield, Downtown',
    'en, sv',
    'Relocating professionals, short leases.',
  ],
];

const notRecipient = 'Kevin O’Brien';
const doubleWeight = 'Julia Romano';
const primary = 'Ana Silva';

const takesEverything = { priceMin: null, priceMax: null, leadTypes: [], lines: [] };

const lateDay = [{ from: '10:00', to: '19:00' }];
const ownHours: Readonly<Record<string, Agent['hours']>> = {
  'Grace Okafor': [[], lateDay, lateDay, lateDay, lateDay, [{ from: '10:00', to: '14:00' }], []],
};

const absences: Readonly<Record<string, SampleAbsence>> = {
  'Emily Novak': { firstDay: -2, lastDay: 7, note: 'Annual leave' },
  'Marcus Reed': { firstDay: 12, lastDay: 16, note: 'Licence renewal course' },
};

export const sampleTeam: readonly SampleAgent[] = lines.map(
  ([name, branch, department, share, room, areas, languages, text]) => ({
    name,
    email: `${name
      .toLowerCase()
      .replaceAll(/[^a-z ]/g, '')
      .replace(' ', '.')}@harbormain.example`,
    branch,
    department,
    leadRecipient: name !== notRecipient,
    weight: name === doubleWeight ? 2 : 1,
    primary: name === primary,
    share,
    room,
    criteria: {
      subjects: department === 'Sales' ? ['buying', 'selling', 'valuation'] : ['renting'],
      areas: areas.split(', '),
      languages: languages.split(', '),
      ...(specialties[name] ?? takesEverything),
      text,
    },
    hours: ownHours[name] ?? null,
    absence: absences[name] ?? null,
  }),
);
