import type { Status } from '../../contract/statuses.ts';
import { exactly, type NameMatch, nothing } from './name-match.ts';
import { slipBetween } from './spelling.ts';
import { categoryOf, type Stage, stageOfWords } from './status-words.ts';
import { statusTemperature } from './temperature.ts';
import { foldText } from './text.ts';

type OfficeStatus = Pick<Status, 'id' | 'name' | 'category' | 'isUnassigned' | 'isAssigned' | 'isRetired'>;

type KnownStatus = OfficeStatus & { readonly words: string; readonly stage: Stage | null };

const shortestMisspelt = 6;

/**
 * Finds the status of the office's pipeline that a status of a lead file is: by name, however it is cased and parted; as a
 * stage that CRMs call otherwise, in six languages; or misspelt. Retired statuses are left out. Where the office has no
 * such step or several, none is proposed. Pure.
 */
export function createStatusMatcher(statuses: readonly OfficeStatus[]): (status: string) => NameMatch {
  const known = statuses
    .filter(({ isRetired }) => !isRetired)
    .map((status): KnownStatus => {
      const words = statusWords(status.name);
      return { ...status, words, stage: stageOf(words) };
    });
  return (status) => {
    const words = statusWords(status);
    const same = known.find((candidate) => candidate.words === words);
    if (same !== undefined) return exactly(same.id, 'the name');
    const found = byStage(words, known) ?? byTemperature(status) ?? bySlip(words, known) ?? byLastPart(status, known);
    return found ?? nothing('no status of this name');
  };
}

/** They say so little that what stands behind them tells the step: "Closed - Not Converted". */
const roughWords = new Set(['open', 'working', 'closed', 'active', 'inactive']);

/** "Working - Contacted" is what stands behind, unless what stands before means another step. */
function byLastPart(status: string, known: readonly KnownStatus[]): NameMatch | null {
  const [, before = '', behind = ''] = /^(.+?)\s+[-–—:>/]+\s+(.+)$/.exec(status) ?? [];
  if (behind === '') return null;
  const [rough, fine] = [statusWords(before), statusWords(behind)];
  const [group, step] = [stageOf(rough), stageOf(fine)];
  if (group !== null && group !== step && !roughWords.has(rough)) return null;
  const same = known.find(({ words }) => words === fine);
  if (same !== undefined) return { id: same.id, confidence: 0.9, why: 'its last part is the name', isExact: false };
  return byStage(fine, known);
}

/** `ATTEMPTED_TO_CONTACT`, "2. Follow-up" and "follow up" as folded words. */
function statusWords(status: string): string {
  const parted = status.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[^\p{L}\p{N}]+/gu, ' ');
  return foldText(parted).replace(/^\d+ (?=\p{L})/u, '');
}

/** "Warm lead" and "status contacted" say no more than without the word. */
function stageOf(words: string): Stage | null {
  return stageOfWords(words) ?? stageOfWords(words.replace(/^(?:lead|status|stage) | (?:leads?|status|stage)$/g, ''));
}

function byStage(words: string, known: readonly KnownStatus[]): NameMatch | null {
  const stage = stageOf(words);
  if (stage === null) return null;
  const named = known.filter((status) => status.stage === stage);
  const [status] = named;
  if (named.length > 1) return nothing(`it may be ${named.map(({ name }) => name).join(' or ')}`);
  if (status !== undefined) return { id: status.id, confidence: 0.9, why: 'another word for it', isExact: false };
  return byRole(stage, known);
}

/** Where no status is called so, the only one that does the same. */
function byRole(stage: Stage, known: readonly KnownStatus[]): NameMatch | null {
  const category = categoryOf(stage);
  const isMeant = ({ isUnassigned, isAssigned, ...status }: KnownStatus) =>
    (stage === 'new' && isUnassigned) || (stage === 'assigned' && isAssigned) || status.category === category;
  const [status, ...others] = known.filter(isMeant);
  if (status === undefined) return nothing('no status of the office means this');
  if (others.length > 0) return nothing('several statuses of the office may mean this');
  return { id: status.id, confidence: 0.85, why: 'the office has one status of this kind', isExact: false };
}

function byTemperature(status: string): NameMatch | null {
  return statusTemperature(status) === null ? null : exactly(null, 'it is taken as the temperature');
}

function bySlip(words: string, known: readonly KnownStatus[]): NameMatch | null {
  if (words.length < shortestMisspelt) return null;
  const found = known.filter((status) => {
    const slip = slipBetween(words, status.words);
    return slip !== null && slip !== 'two_letters';
  });
  const [status] = found;
  if (status === undefined || found.length > 1) return null;
  return { id: status.id, confidence: 0.85, why: 'one letter differs', isExact: false };
}
