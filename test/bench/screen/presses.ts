import type { Page } from 'playwright-core';
import { answerOf, watchAnswers } from './watch-answers.ts';

/** A press that changed the rows. */
export type Press = { readonly what: string; readonly milliseconds: number };

/** Typed letter by letter: names, e-mails, parts of phone numbers, words of the inquiry, and what nobody has. */
const texts = [
  'ana 17',
  '4152034',
  'lead918',
  'garden',
  'silva 206',
  '2071 55',
  'gr',
  '3 000 91',
  'we 41',
  'nobody',
  '550',
  '2088 317',
  'lead4401',
];

/** Fields whose chips are chosen from, and how many of their values. */
const chips = { Status: 2, Source: 5, Agent: 6, Temperature: 3, Branch: 8 } as const;

/** Typed first: pages and engine run their code for the first time, as nobody's office does after its first minute. */
const firstTexts = ['maria 4', '415 20', 'berg'];

export type Presses = { readonly first: readonly Press[]; readonly later: readonly Press[] };

/**
 * The time from the press of a key in the search field to the paint of the rows that answer it, for each press that
 * changed the rows. The presses come at a typist's pace, under a filter that changes from text to text.
 */
export async function timePresses(page: Page): Promise<Presses> {
  await watchAnswers(page);
  return { first: await type(page, firstTexts), later: await type(page, texts) };
}

async function type(page: Page, words: readonly string[]): Promise<Press[]> {
  const search = page.getByRole('searchbox').first();
  const presses: Press[] = [];
  for (const [index, text] of words.entries()) {
    if (index % 3 === 1) await chooseFrom(page, 'Temperature', 1);
    await search.click();
    for (const key of [...Array.from(text), 'Backspace', 'Backspace', 'Escape']) {
      const times = await answerOf(page, () => page.keyboard.press(key));
      presses.push(...times.map((milliseconds) => ({ what: `${key} in “${text}”`, milliseconds })));
    }
    if (index % 3 === 2) await clearFilter(page);
  }
  await clearFilter(page);
  return presses;
}

/** The same from the press of the mouse on a value in a chip's list. */
export async function timeChips(page: Page): Promise<Press[]> {
  await watchAnswers(page);
  const presses: Press[] = [];
  for (const [field, count] of Object.entries(chips)) {
    presses.push(...(await chooseFrom(page, field, count)));
    await clearFilter(page);
  }
  return presses;
}

async function chooseFrom(page: Page, field: string, count: number): Promise<Press[]> {
  const presses: Press[] = [];
  await page
    .getByRole('button', { name: new RegExp(`^${field}`) })
    .first()
    .click();
  const options = page.getByRole('listbox').getByRole('option');
  await options.first().waitFor();
  for (let index = 0; index < count; index += 1) {
    await options.nth(index).hover();
    const times = await answerOf(page, () => page.mouse.down().then(() => page.mouse.up()));
    presses.push(...times.map((milliseconds) => ({ what: `choice ${index + 1} of ${field}`, milliseconds })));
  }
  await page.keyboard.press('Escape');
  return presses;
}

async function clearFilter(page: Page): Promise<void> {
  const clear = page.getByRole('button', { name: 'Clear the filter' });
  if (await clear.isVisible()) await answerOf(page, () => clear.click());
}
