import type { Page } from 'playwright-core';

type Answers = {
  /** When the last key or button went down, on the page's clock. */
  pressedAt: number;
  /** What the rows showed, each with the moment after its frame. */
  readonly shown: { readonly print: string; paintedAt: number }[];
};

type Watching = typeof globalThis & { answers?: Answers };

const settledMs = 300;
const mostMs = 5000;

/**
 * Notes each state of the rows with the moment it was painted. A state is how many rows match and what those on screen
 * say, without the times in them that move by themselves; it is painted at the first task after the frame that follows
 * the change of the DOM. A press counts from its event's time stamp, when the browser got it.
 */
export async function watchAnswers(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watching = globalThis as Watching;
    if (watching.answers) return;
    const answers: Answers = { pressedAt: 0, shown: [] };
    watching.answers = answers;
    const press = (event: Event) => (answers.pressedAt = event.timeStamp);
    addEventListener('keydown', press, { capture: true });
    addEventListener('pointerdown', press, { capture: true });

    const printOf = () => {
      const grid = document.querySelector('[role=grid]');
      const rows = [...(grid?.querySelectorAll('[role=row]:not([aria-busy=true])') ?? [])].slice(1, 16);
      const words = rows.map((row) => row.textContent.replaceAll(/\d+:\d\d|\d+\s?(s|m|min|h|d|w|mo|y)\b|now/g, ''));
      return [grid?.getAttribute('aria-rowcount'), ...words].join('\n');
    };
    const note = () => {
      const print = printOf();
      if (print === answers.shown.at(-1)?.print) return;
      const state = { print, paintedAt: Number.NaN };
      answers.shown.push(state);
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => (state.paintedAt = performance.now()));
        port1.start();
        port2.postMessage(null);
      });
    };
    note();
    const observed = {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['aria-rowcount', 'aria-busy'],
    };
    new MutationObserver(note).observe(document.body, observed);
  });
}

/** Milliseconds from a press to the paint of the state that it led to; nothing if the rows stayed as they were. */
export async function answerOf(page: Page, press: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const { answers } = globalThis as Watching;
    answers?.shown.splice(0, answers.shown.length - 1);
  });
  await press();
  const time = await page.evaluate(
    ([settledMs, mostMs]) =>
      new Promise<number | null>((resolve) => {
        const { answers } = globalThis as Watching;
        const started = performance.now();
        const look = () => {
          const last = answers?.shown.at(-1);
          const quietFor = performance.now() - Math.max(started, last?.paintedAt ?? started);
          const isBusy = document.querySelector('[role=grid][aria-busy=true]') !== null;
          if (performance.now() - started < mostMs && (!(quietFor >= settledMs) || isBusy)) {
            setTimeout(look, 20);
            return;
          }
          const hasChanged = answers !== undefined && answers.shown.length > 1;
          resolve(hasChanged && last ? last.paintedAt - answers.pressedAt : null);
        };
        look();
      }),
    [settledMs, mostMs] as const,
  );
  return time === null ? [] : [time];
}
