import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Need } from '../../../shared/contract/needs.ts';
import { criteriaSchema } from '../../../shared/contract/team.ts';
import { firstFailingCriterion, metCriteria } from '../../../shared/domain/criteria/criteria.ts';
import { meantText, hasMeaning, type MatchAgent } from '../../../shared/domain/match/score-matches.ts';
import { knownNeed, languageProposal } from '../../../shared/domain/reading/known-need.ts';
import { readInquiry } from '../../../shared/domain/reading/read-inquiry.ts';
import type { Meaning } from '../../../main/engine/meaning/api.ts';

export type Half = 'tuning' | 'held_out';

/** An inquiry as the product has it when it compares. */
export type BenchInquiry = {
  readonly id: string;
  readonly kind: string;
  /** The agents a broker would name. */
  readonly right: ReadonlySet<string>;
  readonly text: string;
  readonly language: string | null;
  readonly vector: Float32Array | null;
  readonly need: Need;
  /** In the agents' order: who passes the structured criteria; everybody where nobody does. */
  readonly passes: readonly boolean[];
  readonly agents: readonly MatchAgent[];
};

export type BenchOffice = {
  readonly name: string;
  readonly keys: readonly string[];
  readonly texts: readonly string[];
  readonly inquiries: readonly BenchInquiry[];
};

const fileSchema = z.object({
  office: z.string(),
  country: z.string(),
  agents: z.array(z.object({ key: z.string(), criteria: criteriaSchema })),
  inquiries: z.array(
    z.object({
      id: z.string(),
      half: z.enum(['tuning', 'held_out']),
      kind: z.string(),
      text: z.string(),
      best: z.string(),
      also: z.array(z.string()),
    }),
  ),
});

type File = z.infer<typeof fileSchema>;

/** The labelled offices with one half of their inquiries, read and gated as the product does it. */
export async function loadOffices(half: Half, meaning: Meaning): Promise<BenchOffice[]> {
  const offices: BenchOffice[] = [];
  for (const name of ['real-estate', 'insurance', 'mortgage']) {
    const text = fs.readFileSync(path.join(import.meta.dirname, `${name}.json`), 'utf8');
    offices.push(await readOffice(fileSchema.parse(JSON.parse(text)), half, meaning));
  }
  return offices;
}

async function readOffice(file: File, half: Half, meaning: Meaning): Promise<BenchOffice> {
  const inquiries = file.inquiries.filter((inquiry) => inquiry.half === half);
  const criteria = file.agents.map((agent) => inMinorUnits(agent.criteria));
  const texts = criteria.map(({ text }) => text);
  const languages = await meaning.languagesOf(inquiries.map(({ text }) => text));
  const compared = inquiries.map(({ text }, index) => meantText(text, languages[index] ?? null));
  const vectors = await meaning.vectorsOf([...texts, ...compared]);
  const vocabulary = {
    areas: criteria.flatMap(({ areas }) => areas),
    country: file.country,
    leadTypes: criteria.flatMap(({ leadTypes }) => leadTypes),
  };
  return {
    name: file.office,
    keys: file.agents.map(({ key }) => key),
    texts,
    inquiries: inquiries.map(({ id, kind, text, best, also }, index) => {
      const language = languages[index] ?? null;
      const { need } = knownNeed({}, [...readInquiry(text, vocabulary), ...languageProposal(language)]);
      const passing = criteria.map((own) => firstFailingCriterion(own, need) === null);
      return {
        id,
        kind,
        right: new Set([best, ...also]),
        text,
        language,
        need,
        vector: hasMeaning(language) ? (vectors?.[texts.length + index] ?? null) : null,
        passes: passing.includes(true) ? passing : passing.map(() => true),
        agents: criteria.map((own, at) => ({
          id: at + 1,
          text: own.text,
          vector: vectors?.[at] ?? null,
          met: metCriteria(own, need),
        })),
      };
    }),
  };
}

/** The set names whole units of currency. */
function inMinorUnits(criteria: File['agents'][number]['criteria']): File['agents'][number]['criteria'] {
  const minor = (price: number | null) => (price === null ? null : price * 100);
  return { ...criteria, priceMin: minor(criteria.priceMin), priceMax: minor(criteria.priceMax) };
}
