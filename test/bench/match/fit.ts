/**
 * Where the figures of shared/domain/match/calibration.ts come from: `node test/bench/match/fit.ts` fits them on the
 * tuning half and prints them, in a few minutes. Word lists and weights know that half; each inquiry is therefore read
 * without the cues that stand in no other text, and with weights learned without a fifth of the half that it belongs to.
 */
import { createMeaning } from '../../../main/engine/meaning/create-meaning.ts';
import { cuesOf, specialties } from '../../../shared/domain/match/cues.ts';
import { compareWithOffice, weighInquiry, type Reading } from '../../../shared/domain/match/features.ts';
import { readOffice } from '../../../shared/domain/match/office.ts';
import { comparedText } from '../../../shared/domain/match/score-matches.ts';
import { learn } from './learn.ts';
import { loadSaid } from './lessons.ts';
import { fitLogistic, type Sample } from './logistic.ts';
import { loadOffices, type BenchOffice } from './offices.ts';

const penalty = 3;
const folds = 5;

const meaning = createMeaning();
const offices = await loadOffices('tuning', meaning);
const inquiries = offices.flatMap((office) => office.inquiries);
const foldOf = new Map(inquiries.map(({ id }, index) => [id, index % folds]));
const said = loadSaid();
const vectors = (await meaning.vectorsOf(said.map(({ text }) => text))) ?? [];

const elsewhere = countCues([
  ...said.filter(({ inquiryId }) => inquiryId === null).map(({ text }) => text),
  ...offices.flatMap(({ texts }) => texts),
]);
const here = countCues(inquiries.map(({ text }) => text));
const logitsOf = Array.from({ length: folds }, (_, fold) => learnWithout(fold));

function countCues(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const { cue } of cuesOf(text, 'client')) counts.set(cue, (counts.get(cue) ?? 0) + 1);
  return counts;
}

function learnWithout(fold: number): Reading['logits'] {
  const lessons = said.flatMap(({ specialty, inquiryId }, index) =>
    inquiryId !== null && foldOf.get(inquiryId) === fold ? [] : [{ vector: vectors[index]!, label: specialty }],
  );
  const { weights, bias } = learn(lessons, specialties.length);
  return (vector) =>
    Float64Array.from(weights, (row, at) =>
      row.reduce((sum, weight, index) => sum + weight * vector[index]!, bias[at]!),
    );
}

function samplesOf({ inquiries: own, keys }: BenchOffice, isByMeaning: boolean): Sample[] {
  return own.flatMap(({ id, agents, language, passes, right, text, vector }) => {
    const office = readOffice(isByMeaning ? agents : agents.map((agent) => ({ ...agent, vector: null })));
    const inquiry = weighInquiry(office, comparedText(text, language), isByMeaning ? vector : null, {
      hits: (part) => cuesOf(part, 'client').filter(({ cue }) => elsewhere.has(cue) || (here.get(cue) ?? 0) > 1),
      logits: logitsOf[foldOf.get(id) ?? 0]!,
    });
    const features = compareWithOffice(office, inquiry);
    const best = Math.max(...features.map(({ specialty }) => specialty));
    return features.flatMap(({ specialty, words, direction }, at) => {
      const inputs = [specialty, specialty - best, words, direction, agents[at]!.met];
      return passes[at] ? [{ inputs, isRight: right.has(keys[at]!) }] : [];
    });
  });
}

for (const isByMeaning of [true, false]) {
  const samples = offices.flatMap((office) => samplesOf(office, isByMeaning));
  const [specialty, behind, words, direction, met, base] = fitLogistic(samples, penalty).map((weight) =>
    weight.toFixed(2),
  );
  console.log(isByMeaning ? 'byMeaning' : 'byWords', { base, specialty, behind, words, direction, met });
}
