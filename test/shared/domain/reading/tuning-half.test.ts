import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { needFields, type Need } from '../../../../shared/contract/needs.ts';
import { canonicalWord, type WordKind } from '../../../../shared/domain/reading/canonical-word.ts';
import { fitsArea, readArea, readAreaPattern } from '../../../../shared/domain/criteria/area.ts';
import { knownNeed } from '../../../../shared/domain/reading/known-need.ts';
import { readInquiry } from '../../../../shared/domain/reading/read-inquiry.ts';

type Criteria = {
  readonly subjects: readonly string[];
  readonly areas: readonly string[];
  readonly priceMin: number | null;
  readonly priceMax: number | null;
  readonly leadTypes: readonly string[];
  readonly lines: readonly string[];
};
type Bench = {
  readonly country: string;
  readonly agents: readonly { readonly key: string; readonly criteria: Criteria }[];
  readonly inquiries: readonly {
    readonly id: string;
    readonly half: string;
    readonly text: string;
    readonly best: string;
  }[];
};

const minorUnits = 100;

function tuningHalf(office: string): Bench {
  const file = path.join(import.meta.dirname, '../../../bench/match', `${office}.json`);
  const bench = JSON.parse(fs.readFileSync(file, 'utf8')) as Bench;
  return { ...bench, inquiries: bench.inquiries.filter(({ half }) => half === 'tuning') };
}

/** The criteria of an agent that a need contradicts: both are known, and nothing of the one is in the other. */
function contradicted(criteria: Criteria, need: Need): string[] {
  const isListed = (kind: WordKind, listed: readonly string[], word: string | null) =>
    listed.length === 0 ||
    word === null ||
    listed.some((one) => canonicalWord(kind, one) === canonicalWord(kind, word));
  const patterns = criteria.areas.map(readAreaPattern).filter((pattern) => typeof pattern !== 'string');
  const areas = need.areas.map(readArea).filter((area) => area !== null);
  const isInArea =
    patterns.length === 0 || areas.length === 0 || areas.some((area) => patterns.some((one) => fitsArea(one, area)));
  const isInBand =
    (need.priceMax ?? Infinity) >= (criteria.priceMin ?? 0) * minorUnits &&
    (need.priceMin ?? 0) <= (criteria.priceMax ?? Infinity) * minorUnits;
  const verdicts = {
    subject: isListed('subject', criteria.subjects, need.subject),
    areas: isInArea,
    price: isInBand,
    leadType: isListed('leadType', criteria.leadTypes, need.leadType),
    line: isListed('line', criteria.lines, need.line),
  };
  return Object.entries(verdicts).flatMap(([field, fits]) => (fits ? [] : [field]));
}

for (const office of ['real-estate', 'insurance', 'mortgage']) {
  for (const knowsTypes of [false, true]) {
    const knowing = knowsTypes ? ', the lead types known' : '';
    test(`nothing read of the ${office} inquiries shuts out the agent they are for${knowing}`, () => {
      const { country, agents, inquiries } = tuningHalf(office);
      const areas = agents.flatMap(({ criteria }) => criteria.areas);
      const leadTypes = agents.flatMap(({ criteria }) => criteria.leadTypes);
      const found = new Map(needFields.map((field) => [field, 0]));
      const wrong = inquiries.flatMap(({ id, text, best }) => {
        const proposals = readInquiry(text, { areas, country, ...(knowsTypes ? { leadTypes } : {}) });
        for (const field of new Set(proposals.map(({ field }) => field))) found.set(field, (found.get(field) ?? 0) + 1);
        const criteria = agents.find(({ key }) => key === best)?.criteria;
        if (criteria === undefined) throw new Error(`${id} names an agent that is not there.`);
        const fields = contradicted(criteria, knownNeed({}, proposals).need);
        return fields.length === 0 ? [] : [`${id}: ${fields.join(', ')}`];
      });
      const counts = [...found].map(([field, count]) => `${field} ${count}`).join(', ');
      console.log(`${office}${knowing}, fields read of ${inquiries.length} inquiries: ${counts}`);
      expect(wrong).toEqual([]);
      expect([...found.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(20);
    });
  }
}
