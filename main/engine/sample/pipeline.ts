import type { Activity } from '../../../shared/contract/activity.ts';
import type { Temperature } from '../../../shared/contract/lead-filter.ts';
import type { Status, StatusCategory } from '../../../shared/contract/statuses.ts';
import type { Statuses } from '../statuses/api.ts';

type Call = NonNullable<Activity['disposition']>;

/** A step of the pipeline as the sample fills it. */
export type Stage = {
  readonly name: string;
  readonly category: StatusCategory;
  readonly count: number;
  /** Days since the leads were created. */
  readonly age: readonly [from: number, to: number];
  readonly temperatures: readonly (readonly [Temperature, number])[];
  /** How many of the leads have an agent, and of how many something is written in the activity log: 0 to 1. */
  readonly owned: number;
  readonly told: number;
  /** What the activity log holds of a lead that something is written of. */
  readonly calls: readonly Call[];
  readonly notes: readonly string[];
  readonly hasFollowUp: boolean;
};

const fresh = [
  ['hot', 30],
  ['warm', 50],
  ['cold', 20],
] as const;
const eager = [
  ['hot', 60],
  ['warm', 38],
  ['cold', 2],
] as const;
const gone = [
  ['hot', 4],
  ['warm', 30],
  ['cold', 66],
] as const;

const plain = { owned: 1, told: 1, calls: [], notes: [], hasFollowUp: false } as const;
const working = { ...plain, category: 'working' } as const;

export const stages: readonly Stage[] = [
  {
    ...plain,
    name: 'Unassigned',
    category: 'unassigned',
    count: 200,
    age: [0, 4],
    temperatures: fresh,
    owned: 0,
    told: 0,
  },
  {
    ...working,
    name: 'Assigned',
    count: 150,
    age: [0, 6],
    temperatures: fresh,
    told: 0.35,
    notes: ['Sent an introduction with three listings.'],
  },
  {
    ...working,
    name: 'Contacting',
    count: 170,
    age: [0, 14],
    temperatures: fresh,
    calls: ['busy', 'connected'],
    notes: ['Asked me to call again in the evening.', 'Prefers messages over calls.', 'Spouse decides, call both.'],
  },
  {
    ...working,
    name: 'Not Picked',
    count: 110,
    age: [0, 12],
    temperatures: fresh,
    calls: ['no_answer'],
    notes: ['No voicemail either.', 'Left a voicemail.'],
  },
  {
    ...working,
    name: 'Missed',
    count: 60,
    age: [0, 12],
    temperatures: fresh,
    calls: ['missed'],
    notes: ['Called back while I was in a viewing.'],
  },
  {
    ...working,
    name: 'Follow-up',
    count: 160,
    age: [3, 40],
    temperatures: fresh,
    calls: ['connected'],
    notes: ['Waiting for the bank.', 'Selling their own place first.', 'Viewed two houses, liked neither kitchen.'],
    hasFollowUp: true,
  },
  {
    ...working,
    name: 'Qualified',
    count: 130,
    age: [5, 45],
    temperatures: eager,
    calls: ['connected'],
    notes: ['Pre-approval letter is here.', 'Budget and area are clear.'],
    hasFollowUp: true,
  },
  {
    ...working,
    name: 'Committed',
    count: 50,
    age: [10, 55],
    temperatures: eager,
    calls: ['connected', 'connected'],
    notes: ['Signed the buyer agreement.'],
    hasFollowUp: true,
  },
  {
    ...working,
    name: 'In contract',
    count: 60,
    age: [15, 59],
    temperatures: eager,
    calls: ['connected'],
    notes: ['Inspection passed.', 'Appraisal on Thursday.'],
  },
  {
    ...plain,
    name: 'Closed',
    category: 'won',
    count: 460,
    age: [20, 60],
    temperatures: eager,
    told: 0.5,
    calls: ['connected'],
    notes: ['Keys handed over.'],
  },
  {
    ...plain,
    name: 'Lost',
    category: 'lost',
    count: 2100,
    age: [4, 60],
    temperatures: gone,
    owned: 0.94,
    told: 0.35,
    calls: ['connected'],
    notes: ['Bought with another office.', 'Only curious about prices.', 'Postponed to next year.', 'Out of budget.'],
  },
  {
    ...plain,
    name: 'Archived',
    category: 'archived',
    count: 1200,
    age: [14, 60],
    temperatures: gone,
    owned: 0.9,
    told: 0.3,
    calls: ['no_answer'],
    notes: ['Never reached.'],
  },
  {
    ...plain,
    name: 'Trashed',
    category: 'trashed',
    count: 150,
    age: [2, 60],
    temperatures: gone,
    owned: 0.4,
    told: 0.2,
    calls: ['wrong_number'],
    notes: ['Spam.'],
  },
];

/** The office's own status for a stage: the one of that name, or the first of its category. */
export function statusFor(stage: Stage, statuses: Statuses): Status | null {
  const live = statuses.all.filter((status) => !status.isRetired && status.category === stage.category);
  return live.find((status) => status.name === stage.name) ?? live[0] ?? null;
}
