import { addUp, cuesOf } from './cues.ts';
import { stemsOf } from './stem.ts';

/** A phrase of an agent's text as it stands there. */
export type Phrase = {
  readonly text: string;
  readonly cues: readonly (readonly [specialty: number, share: number])[];
  readonly stems: ReadonlySet<string>;
};

export type AgentProfile = {
  readonly cues: Float64Array;
  /** How often each stem stands in the text. */
  readonly stems: ReadonlyMap<string, number>;
  readonly length: number;
  readonly phrases: readonly Phrase[];
};

const kept = 2000;
const longestPhrase = 80;
const profiles = new Map<string, AgentProfile>();

/** What an agent's own words say, read once for each text. */
export function agentProfile(text: string): AgentProfile {
  const found = profiles.get(text);
  if (found !== undefined) return found;
  const profile = read(text);
  if (profiles.size >= kept) profiles.delete(profiles.keys().next().value ?? '');
  profiles.set(text, profile);
  return profile;
}

function read(text: string): AgentProfile {
  const stems = contentStems(text);
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return { cues: addUp(cuesOf(text, 'agent')), stems: counts, length: stems.length, phrases: phrasesOf(text) };
}

function phrasesOf(text: string): Phrase[] {
  const parts = text
    .split(/[,.;:!?()\n]+|\s[–—-]\s/u)
    .flatMap((part) => (part.length > longestPhrase ? part.split(/\sand\s/u) : part));
  return parts
    .map((part) => part.trim().replace(/^(?:and|or)\s+/iu, ''))
    .filter((part) => part !== '')
    .map((part) => ({
      text: part,
      cues: cuesOf(part, 'agent').flatMap(({ shares }) => shares),
      stems: new Set(contentStems(part)),
    }));
}

const emptyWords = new Set(
  `a an the and or of to in for on at by with from is are was were be been it its i im ive id we our us you your they
  them he she his her my me this that these those what which who how when where there here do does did done have has had
  can could would should will just not no so if but as about than then too very any some all more most up out into over
  under also one s t re ve ll d m`.split(/\s+/),
);

/** The stems of a text without the words that every text has. */
export function contentStems(text: string): string[] {
  return stemsOf(text).filter((stem) => !emptyWords.has(stem));
}
