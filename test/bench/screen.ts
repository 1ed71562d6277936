import { percentile } from './measure.ts';
import { openScreenOffice } from './screen/office.ts';
import { timeChips, timePresses, type Press } from './screen/presses.ts';
import { scrollByBar, scrollByWheel, standStill, toTop, type Scrolled } from './screen/scrolling.ts';
import type { Row } from './table.ts';

/** The size that the goals are for, whatever the rest of the bench runs at. */
const leads = 100_000;

const leastPresses = 60;
const leastChoices = 20;

/**
 * Row h: the Leads screen in a real browser. Chromium without a screen paces its frames by a clock of 60 Hz and paints
 * in software; a frame that came too late shows as an interval of two ticks or more.
 */
export async function benchScreen(): Promise<Row[]> {
  const office = await openScreenOffice(leads);
  try {
    console.log(`The Leads screen with ${leads} leads in ${office.browser}, 1440 × 900.`);
    await office.page.goto(`${new URL(office.page.url()).origin}/#/leads`);
    await office.page.getByRole('grid').getByRole('row').nth(20).waitFor();
    const { first, later } = await timePresses(office.page);
    const presses = enough([...first, ...later], leastPresses);
    const choices = enough(await timeChips(office.page), leastChoices);
    await toTop(office.page);
    const still = await standStill(office.page, 2);
    const wheel = await scrollByWheel(office.page, 3000, 5);
    await toTop(office.page);
    const fling = await scrollByWheel(office.page, 30_000, 3);
    await toTop(office.page);
    const bar = await scrollByBar(office.page, 4);
    return [
      answerRow('h. key press in the search to painted rows, p95', presses, 50),
      answerRow('of these the first after the start, p95', first, null),
      answerRow('h. choice in a filter chip to painted rows, p95', choices, 50),
      frameRow('the same window at rest: frame, p95', still, null),
      frameRow('scrolling by wheel, 3,000 px a second: frame, p95', wheel, 17.5),
      blankRow('scrolling by wheel: longest blank stretch', wheel, 1),
      frameRow('scrolling by wheel, 30,000 px a second: frame, p95', fling, null),
      blankRow('scrolling at 30,000 px a second: longest blank stretch', fling, null),
      frameRow('whole table by the scrollbar in 4 s: frame, p95', bar, null),
      blankRow('whole table by the scrollbar: longest blank stretch', bar, null),
    ];
  } finally {
    await office.close();
  }
}

function enough(presses: readonly Press[], least: number): readonly Press[] {
  if (presses.length >= least) return presses;
  throw new Error(`Only ${presses.length} of ${least} presses changed the rows.`);
}

function answerRow(name: string, presses: readonly Press[], goal: number | null): Row {
  const times = presses.map(({ milliseconds }) => milliseconds);
  const longest = presses.toSorted((one, other) => other.milliseconds - one.milliseconds)[0];
  const middle = percentile(times, 0.5).toFixed(1);
  const remark = `${times.length} presses, median ${middle} ms, longest ${longest?.milliseconds.toFixed(0)} ms (${longest?.what})`;
  return { name, figure: percentile(times, 0.95), unit: 'ms', goal, remark };
}

function frameRow(name: string, { intervals, pixels }: Scrolled, goal: number | null): Row {
  const late = intervals.filter((interval) => interval > 17.5).length;
  const share = ((100 * late) / intervals.length).toFixed(1);
  const remark = `${late} of ${intervals.length} frames late (${share} %), ${Math.round(pixels)} px`;
  return { name, figure: percentile(intervals, 0.95), unit: 'ms', goal, remark };
}

function blankRow(name: string, { longestBlank }: Scrolled, goal: number | null): Row {
  return { name, figure: longestBlank, unit: 'frames', goal };
}
