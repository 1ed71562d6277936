import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { specialties } from '../../../shared/domain/match/cues.ts';
import { meantText } from '../../../shared/domain/match/score-matches.ts';

/** A sentence and what it is about. */
export type Said = {
  /** The place of the specialty. */
  readonly specialty: number;
  readonly text: string;
  /** Full of slips: no model of spelling. */
  readonly isSloppy: boolean;
  /** Of the inquiry of the tuning half that it is; null for a sentence written to learn from. */
  readonly inquiryId: string | null;
};

const trades = ['real-estate', 'insurance', 'mortgage'] as const;
const inquiriesSchema = z.object({
  inquiries: z.array(z.object({ id: z.string(), half: z.string(), text: z.string() })),
});

/** All that is learned from: said/*.txt, and the inquiries of the tuning half that said/tuning.json names. */
export function loadSaid(): Said[] {
  return [...trades.flatMap(sentencesOf), ...tuningInquiries()];
}

function sentencesOf(trade: string): Said[] {
  let specialty = -1;
  return read('said', `${trade}.txt`)
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('# ')) specialty = placeOf(line.slice(2));
      if (line === '' || line.startsWith('# ')) return [];
      return [{ specialty, text: line.replace(/^[>~] /, ''), isSloppy: line.startsWith('~'), inquiryId: null }];
    });
}

function tuningInquiries(): Said[] {
  const about = z.record(z.string(), z.string()).parse(JSON.parse(read('said', 'tuning.json')));
  return trades
    .flatMap((trade) => inquiriesSchema.parse(JSON.parse(read(`${trade}.json`))).inquiries)
    .filter(({ id, half }) => half === 'tuning' && about[id] !== undefined)
    .map(({ id, text }) => ({
      specialty: placeOf(about[id] ?? ''),
      text: meantText(text, 'en'),
      isSloppy: true,
      inquiryId: id,
    }));
}

function placeOf(name: string): number {
  const place = specialties.indexOf(name);
  if (place === -1) throw new Error(`There are sentences about ${name}, and no words.`);
  return place;
}

function read(...names: string[]): string {
  return fs.readFileSync(path.join(import.meta.dirname, ...names), 'utf8');
}
