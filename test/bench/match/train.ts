/**
 * Learns what vectors say of specialties: `node test/bench/match/train.ts` reads the sentences in said/ and writes
 * shared/domain/match/specialties/{weights,plain-words}.ts; oxfmt lays them out. The same input gives the same files.
 */
import fs from 'node:fs';
import path from 'node:path';
import { createMeaning } from '../../../main/engine/meaning/create-meaning.ts';
import { specialties } from '../../../shared/domain/match/cues.ts';
import { learn } from './learn.ts';
import { loadSaid } from './lessons.ts';

const target = path.join(import.meta.dirname, '../../../shared/domain/match/specialties');

const said = loadSaid();
const vectors = await createMeaning().vectorsOf(said.map(({ text }) => text));
if (vectors === null) throw new Error('The model cannot be had.');
const { weights, bias } = learn(
  said.map(({ specialty }, index) => ({ vector: vectors[index]!, label: specialty })),
  specialties.length,
);

const scales = weights.map((row) => Math.max(...row.map(Math.abs)) / 127);
const bytes = Int8Array.from(weights.flatMap((row, index) => row.map((weight) => Math.round(weight / scales[index]!))));
const rounded = (values: readonly number[]) => JSON.stringify(values.map((value) => Number(value.toPrecision(6))));
fs.writeFileSync(
  path.join(target, 'weights.ts'),
  `/** Written by test/bench/match/train.ts from the sentences beside it: one row of 512 for each specialty, as int8. */
export const specialtyWeights = {
  scales: ${rounded(scales)},
  bias: ${rounded(bias)},
  weights: '${Buffer.from(bytes.buffer).toString('base64')}',
};
`,
);

const careful = said.filter(({ isSloppy }) => !isSloppy);
const plain = new Set(careful.flatMap(({ text }) => text.toLowerCase().match(/[a-z]{2,}/g) ?? []));
fs.writeFileSync(
  path.join(target, 'plain-words.ts'),
  `/** Written by test/bench/match/train.ts: the words of its sentences, so that a slip can be told from a word. */
export const plainWords = \`${[...plain]
    .toSorted()
    .join(' ')
    .replace(/(.{90,110}) /g, '$1\n')}\`;
`,
);
console.log(`${said.length} sentences, ${specialties.length} specialties, ${plain.size} words.`);
