import type { Flag, Temperature } from '../../../shared/contract/lead-filter.ts';
import { inquiryText, secondInquiryText, sources, type Subject } from './inquiries.ts';
import { createMoments, freshMoment } from './moments.ts';
import { createPeople, type Person } from './people.ts';
import type { Phone } from './phones.ts';
import { stages, type Stage } from './pipeline.ts';
import { createRandom, type Random } from './random.ts';
import { branches, sampleTeam, type SampleAgent } from './team.ts';

/** A lead as the sample makes it up, before it has an id. */
export type SampleLead = {
  readonly person: Person;
  readonly phone: Phone | null;
  readonly stage: Stage;
  readonly agent: SampleAgent | null;
  readonly branch: SampleAgent['branch'] | null;
  readonly department: SampleAgent['department'] | null;
  readonly subject: Subject;
  readonly text: string;
  readonly secondText: string | null;
  readonly source: string;
  readonly temperature: Temperature;
  readonly score: number;
  readonly flags: readonly Flag[];
  readonly tags: readonly string[];
  readonly createdAt: number;
};

const tags = ['first-time buyer', 'investor', 'relocation', 'cash buyer', 'newsletter', 'open house'] as const;

/** Every lead of the sample, in the order in which they came. */
export function makeUpLeads(
  random: Random,
  nextPhone: () => Phone | null,
  office: { readonly now: number; readonly timeZone: string },
): SampleLead[] {
  const nextPerson = createPeople(random);
  const nextMoment = createMoments(random, office.now, office.timeZone);
  const make = (stage: Stage): SampleLead => {
    const person = nextPerson();
    const { subject, text } = inquiryText(random);
    const agent = random.chance(stage.owned) ? agentFor(random, subject) : null;
    const temperature = random.weighted(stage.temperatures);
    const source = random.weighted(sources);
    const isFresh = stage.category === 'unassigned';
    return {
      person,
      phone: person.email === null || random.chance(0.85) ? nextPhone() : null,
      stage,
      agent,
      ...placeOf(random, subject, agent),
      subject,
      text,
      secondText: random.chance(0.1) ? secondInquiryText(random) : null,
      source,
      temperature,
      score: scoreOf(random, temperature),
      flags: flagsFor(random, stage, source),
      tags: random.chance(0.2) ? [random.pick(tags)] : [],
      createdAt: isFresh ? freshMoment(random, office.now, stage.age[1]) : nextMoment(...stage.age),
    };
  };
  return stages
    .flatMap((stage) => Array.from({ length: stage.count }, () => make(stage)))
    .map(withMore(office.now))
    .toSorted((left, right) => left.createdAt - right.createdAt);
}

/** More tags, and leads that an agent has had for a minute only; made up on their own, so that the people stay the same. */
function withMore(now: number): (lead: SampleLead) => SampleLead {
  const random = createRandom(7);
  return (lead) => {
    const more = random.chance(0.35) ? Array.from({ length: random.int(1, 2) }, () => random.pick(tags)) : [];
    const isJustIn = lead.stage.name === 'Assigned' && random.chance(0.15);
    return {
      ...lead,
      tags: [...new Set([...lead.tags, ...more])],
      createdAt: isJustIn ? now - random.int(20, 270) * 1000 : lead.createdAt,
    };
  };
}

function agentFor(random: Random, subject: Subject): SampleAgent {
  const department = departmentFor(subject);
  return random.weighted(
    sampleTeam.map((agent) => [agent, agent.department === department ? agent.share : 1.5] as const),
  );
}

function departmentFor(subject: Subject): SampleAgent['department'] {
  return subject === 'renting' ? 'Rentals' : 'Sales';
}

/** Leads of an agent are of the agent's branch; of the others some name one. */
function placeOf(
  random: Random,
  subject: Subject,
  agent: SampleAgent | null,
): Pick<SampleLead, 'branch' | 'department'> {
  if (random.chance(0.3)) return { branch: null, department: null };
  const branch = agent?.branch ?? random.pick(branches);
  const isSure = random.chance(0.5);
  return { branch, department: isSure ? (agent?.department ?? departmentFor(subject)) : null };
}

function scoreOf(random: Random, temperature: Temperature): number {
  if (temperature === 'hot') return random.int(70, 98);
  return temperature === 'warm' ? random.int(38, 74) : random.int(4, 42);
}

function flagsFor(random: Random, stage: Stage, source: string): Flag[] {
  const flags: Flag[] = [];
  if (random.chance(stage.category === 'lost' ? 0.03 : 0.008)) flags.push('doNotContact');
  if (random.chance(0.025)) flags.push('unsubscribed');
  if (random.chance(0.015)) flags.push('vip');
  if (source === 'Referral' && random.chance(0.8)) flags.push('referral');
  return flags;
}

/** The cap that leaves an agent the room of the sample above the desk. */
export function capOf(agent: SampleAgent, leads: readonly SampleLead[]): number | null {
  if (agent.room === null) return null;
  const desk = leads.filter((lead) => lead.agent === agent && lead.stage.category === 'working').length;
  return agent.room === 0 ? desk : Math.ceil((desk + agent.room) / 5) * 5;
}
