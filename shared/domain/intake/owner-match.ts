import { exactly, type NameMatch, nothing } from './name-match.ts';
import { agentKeys, type KnownAgent, likenessOf, ownerKeys } from './owner-likeness.ts';
import { foldText } from './text.ts';

export type OfficeAgent = {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly isActive: boolean;
};

const severalOwners = /[\n;|]|\s\/\s/;
const emailIn = /[^\s<>()[\],;]+@[^\s<>()[\],;]+/;
const trailingNote = /\s*(?:[([][^()[\]]*[)\]]|\s[-–—]\s*(?:inactive|deactivated|deleted|removed|left))\s*$/i;
const mostNamed = 3;

/** Words by which a file says that nobody has the lead. */
const nobody = new Set(
  `unassigned|not assigned|no owner|nobody|no one|none|no agent|sin asignar|sin propietario|nadie|ninguno|nao atribuido
  sem responsavel|sem proprietario|ninguem|nenhum|non attribue|non assigne|aucun|personne|nicht zugewiesen|niemand
  kein besitzer|ohne|offen`
    .split(/[|\n]/)
    .map((word) => word.trim()),
);

/**
 * Finds the agent that an owner of a lead file is: by name or e-mail as written; else by the same words in another order,
 * a mailbox, further given names, initials, a slip of the pen, or a single name that only one agent has. Of several
 * owners the first counts, and what stands in brackets behind a name is set aside. An inactive agent is named, never
 * proposed; where two agents could be meant, none is. Pure.
 */
export function createOwnerMatcher(agents: readonly OfficeAgent[]): (owner: string) => NameMatch {
  const index = indexOf(agents.map(knownAgent));
  return (owner) => {
    const parts = owner.split(severalOwners).map((part) => part.trim());
    const first = parts.find((part) => part !== '') ?? '';
    const bare = first.replace(trailingNote, '').trim();
    const note = bare === '' ? '' : first.slice(bare.length).trim();
    const match = matchOne(bare === '' ? first : bare, index);
    const isPlain = note === '' && first === owner.trim();
    if (isPlain || !match.isExact) return match;
    const why = note === '' ? 'the first of several owners' : `${match.why}, without “${note}”`;
    return { ...match, isExact: match.id === null, confidence: 0.9, why };
  };
}

function knownAgent(agent: OfficeAgent): KnownAgent {
  const email = agent.email.toLowerCase();
  const folded = foldText(agent.name);
  return { ...agent, email, folded, words: wordsOf(folded), mailbox: email.split('@')[0] ?? '' };
}

/** The agents by everything that an owner who may be one of them has in common with the agent. */
type Index = ReadonlyMap<string, readonly KnownAgent[]>;

function indexOf(agents: readonly KnownAgent[]): Index {
  const index = new Map<string, KnownAgent[]>();
  for (const agent of agents) {
    for (const key of new Set([agent.folded, agent.email, ...agentKeys(agent)])) {
      const found = index.get(key);
      if (found === undefined) index.set(key, [agent]);
      else found.push(agent);
    }
  }
  return index;
}

function foundBy(keys: readonly string[], index: Index): KnownAgent[] {
  return [...new Set(keys.flatMap((key) => index.get(key) ?? []))];
}

/** The words of a folded name, without the dots of initials. */
export function wordsOf(folded: string): string[] {
  return folded.split(/[^\p{L}\p{N}'’]+/u).filter((word) => word !== '');
}

function matchOne(owner: string, index: Index): NameMatch {
  const email = emailIn.exec(owner)?.[0].toLowerCase() ?? null;
  const byEmail = email === null ? [] : foundBy([email], index).filter((agent) => agent.email === email);
  if (byEmail.length > 0) return settled(byEmail, 'the e-mail');
  const name = foldText(email === null ? owner : owner.replace(emailIn, '').replace(/[<>()[\]]/g, ' '));
  if (nobody.has(wordsOf(name).join(' '))) return exactly(null, 'it says that nobody has the lead');
  const byName = foundBy([name], index).filter(({ folded }) => folded === name);
  if (byName.length > 0) return settled(byName, 'the name');
  const words = wordsOf(name);
  const mailbox = email?.split('@')[0] ?? null;
  return matchAlike(words, mailbox, foundBy(ownerKeys(words, mailbox), index));
}

function settled(found: readonly KnownAgent[], why: string): NameMatch {
  const active = found.filter(({ isActive }) => isActive);
  const [agent] = active;
  if (agent === undefined) return inactive(found);
  return active.length === 1 ? exactly(agent.id, why) : nothing(`${active.length} agents have this name`);
}

/** The likest agents decide; an agent who left is as good a candidate as one who is here. */
function matchAlike(words: readonly string[], mailbox: string | null, agents: readonly KnownAgent[]): NameMatch {
  let best = 0;
  let why = '';
  let found: KnownAgent[] = [];
  for (const agent of agents) {
    const likeness = likenessOf(words, mailbox, agent);
    if (likeness === null || likeness.confidence < best) continue;
    if (likeness.confidence > best) found = [];
    best = likeness.confidence;
    why = likeness.why;
    found.push(agent);
  }
  const [agent] = found;
  if (agent === undefined) return nothing('nobody of this name');
  if (found.length > 1) return nothing(`it may be ${listed(found)}`);
  return agent.isActive ? { id: agent.id, confidence: best, why, isExact: false } : inactive(found);
}

function inactive(found: readonly KnownAgent[]): NameMatch {
  return nothing(`${listed(found.slice(0, 1))} is inactive`);
}

function listed(agents: readonly KnownAgent[]): string {
  const names = agents.slice(0, mostNamed).map(({ name }) => name);
  return agents.length > mostNamed ? `${names.join(', ')} or another` : names.join(' or ');
}
