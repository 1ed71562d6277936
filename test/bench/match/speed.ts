import { createMeaning } from '../../../main/engine/meaning/create-meaning.ts';
import type { Meaning } from '../../../main/engine/meaning/api.ts';
import { hasMeaning, meantText, scoreMatches, type MatchAgent } from '../../../shared/domain/match/score-matches.ts';
import { millisecondsOf, percentile } from '../measure.ts';
import type { Row } from '../table.ts';
import type { BenchInquiry, BenchOffice } from './offices.ts';

const agents = 200;
const megabyte = 1024 * 1024;

/** What it takes to have the model: its start with a first text, and its memory. */
export async function startModel(): Promise<{ readonly meaning: Meaning; readonly rows: Row[] }> {
  const before = process.memoryUsage.rss();
  const meaning = createMeaning();
  const loading = await millisecondsOf(() => meaning.vectorsOf(['We would like to sell our house.']));
  const memory = (process.memoryUsage.rss() - before) / megabyte;
  return {
    meaning,
    rows: [
      { name: 'match: the model loaded, with its first text', figure: loading, unit: 'ms', goal: 1500 },
      { name: 'match: memory that it takes', figure: memory, unit: 'MB', goal: 250 },
    ],
  };
}

/** With the model loaded: the vector of an inquiry, and one lead that is compared with 200 agents. */
export async function speedRows(offices: readonly BenchOffice[], meaning: Meaning): Promise<Row[]> {
  const english = offices.flatMap(({ inquiries }) => inquiries.filter(({ language }) => hasMeaning(language)));
  const team = await fullTeam(offices, meaning);
  const vectorOf = async ({ text, language }: BenchInquiry) =>
    (await meaning.vectorsOf([meantText(text, language)]))?.[0] ?? null;
  const embedding = await eachMilliseconds(english, vectorOf);
  const comparing = await eachMilliseconds(english, async (inquiry) => {
    const inquiryVector = await vectorOf(inquiry);
    scoreMatches({ inquiry: inquiry.text, language: inquiry.language, inquiryVector, agents: team });
  });
  return [
    row('the vector of one inquiry', embedding),
    row(`one lead and ${agents} agents, its vector included`, comparing),
  ];
}

function row(name: string, times: readonly number[]): Row {
  const remark = `95 in 100 within ${percentile(times, 0.95).toFixed(0)} ms`;
  return { name: `match: ${name}`, figure: percentile(times, 0.5), unit: 'ms', goal: 30, remark };
}

/** The set's own agents again and again, each text a little different, as 200 people would not write the same. */
async function fullTeam(offices: readonly BenchOffice[], meaning: Meaning): Promise<MatchAgent[]> {
  const texts = offices.flatMap((office) => office.texts);
  const all = Array.from({ length: agents }, (_, index) => `${texts[index % texts.length]} Desk ${index}.`);
  const vectors = await meaning.vectorsOf(all);
  return all.map((text, index) => ({ id: index + 1, text, vector: vectors?.[index] ?? null, met: 0 }));
}

async function eachMilliseconds<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (const item of items) times.push(await millisecondsOf(() => work(item)));
  return times;
}
