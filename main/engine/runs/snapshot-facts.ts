import { noCriteria } from '../../../shared/domain/criteria/compile.ts';
import { unknownNeed } from '../../../shared/domain/reading/known-need.ts';
import type { LeadFacts } from '../../../shared/domain/routing/gates.ts';
import type { DealFacts, DealtAgent } from '../../../shared/domain/runs/deal.ts';

/** The facts of the first version: the only criterion was the subject, and nobody asked who is primary. */
type FirstFacts = Omit<DealFacts, 'agents' | 'signatures'> & {
  readonly agents: readonly (Omit<DealtAgent, 'criteria' | 'primary'> & { readonly subjects: readonly string[] })[];
  readonly signatures: readonly (Omit<LeadFacts, 'need'> & { readonly subject: string | null })[];
};

/** The facts of a run as they were written, whichever version wrote them. */
export function factsOf(text: string): DealFacts {
  const facts = JSON.parse(text) as DealFacts | FirstFacts;
  return isFirst(facts) ? fromFirst(facts) : facts;
}

function isFirst(facts: DealFacts | FirstFacts): facts is FirstFacts {
  return facts.agents.some((agent) => 'subjects' in agent) || facts.signatures.some((lead) => 'subject' in lead);
}

/** Subjects were the same if they were in lower case: each gets a name for which there are no other words. */
function fromFirst({ agents, signatures, rules, ...rest }: FirstFacts): DealFacts {
  const names = new Map<string, string>();
  const nameOf = (subject: string) => {
    const known = names.get(subject.toLowerCase()) ?? `subject ${names.size + 1}`;
    names.set(subject.toLowerCase(), known);
    return known;
  };
  return {
    ...rest,
    rules: { ...rules, primaryOnly: false, subjectListed: false },
    agents: agents.map(({ subjects, ...agent }) => ({
      ...agent,
      primary: false,
      criteria: { ...noCriteria, subjects: subjects.map(nameOf) },
    })),
    signatures: signatures.map(({ subject, ...lead }) => ({
      ...lead,
      need: { ...unknownNeed, subject: subject === null ? null : nameOf(subject) },
    })),
  };
}
