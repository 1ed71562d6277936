import type { CDPSession, Page } from 'playwright-core';

export type Scrolled = {
  /** Between one frame and the next, in ms. */
  readonly intervals: readonly number[];
  /** The longest stretch of frames in which some row in view was blank. */
  readonly longestBlank: number;
  readonly pixels: number;
};

type Watch = { stop(): Scrolled };
type Watching = typeof globalThis & { scrollWatch?: Watch };

/** Looks at each frame whether rows in view are missing or mere placeholders, while `scroll` goes on. */
async function watched(page: Page, scroll: () => Promise<void>): Promise<Scrolled> {
  await page.evaluate(() => {
    const grid = document.querySelector('[role=grid]');
    const scroller = scrollerOf(grid?.querySelector('[role=row]') ?? null);
    if (!grid || !scroller) throw new Error('There is no table to scroll.');
    const headHeight = grid.querySelector('[role=row]')?.getBoundingClientRect().height ?? 0;
    const intervals: number[] = [];
    const startedAt = scroller.scrollTop;
    let last = Number.NaN;
    let blank = 0;
    let longestBlank = 0;
    let isOn = true;

    function scrollerOf(element: Element | null): Element | null {
      if (element === null || element.scrollHeight > element.clientHeight + 1000) return element;
      return scrollerOf(element.parentElement);
    }
    /**
     * Asked at every frame, so it measures two rows only: those in between must follow one another and together be as
     * high as that many rows.
     */
    function isBlank(): boolean {
      const view = scroller?.getBoundingClientRect();
      if (!grid || !view) return true;
      const rows = [...grid.querySelectorAll('[role=row][id]')]
        .map((row) => ({ row, index: Number(row.getAttribute('aria-rowindex')) }))
        .toSorted((one, other) => one.index - other.index);
      const from = rows.findIndex(
        ({ index }, place) => index !== (rows[place - 1]?.index ?? Number.NaN) + 1 && place > 0,
      );
      const first = rows[from < 0 ? 0 : from];
      const last = rows.at(-1);
      if (!first || !last) return true;
      const top = first.row.getBoundingClientRect();
      const { bottom } = last.row.getBoundingClientRect();
      const count = last.index - first.index + 1;
      if (Math.abs(bottom - top.top - count * top.height) > 1) return true;
      if (top.top > view.top + headHeight || bottom < view.bottom - 1) return true;
      return rows.some(({ row, index }) => {
        const rowTop = top.top + (index - first.index) * top.height;
        if (rowTop > view.bottom || rowTop + top.height < view.top + headHeight) return false;
        return row.getAttribute('aria-busy') === 'true' || !row.hasChildNodes();
      });
    }
    function frame(at: number): void {
      if (!isOn) return;
      if (!Number.isNaN(last)) intervals.push(at - last);
      last = at;
      blank = isBlank() ? blank + 1 : 0;
      longestBlank = Math.max(longestBlank, blank);
      requestAnimationFrame(frame);
    }
    requestAnimationFrame(frame);
    const watching = globalThis as Watching;
    watching.scrollWatch = {
      stop() {
        isOn = false;
        return { intervals, longestBlank, pixels: Math.abs(scroller.scrollTop - startedAt) };
      },
    };
  });
  await scroll();
  return page.evaluate(() => {
    const { scrollWatch } = globalThis as Watching;
    if (!scrollWatch) throw new Error('Nobody watched the table.');
    return scrollWatch.stop();
  });
}

/** The same frames while nothing happens: what the machine beside Baton makes of them. */
export function standStill(page: Page, seconds: number): Promise<Scrolled> {
  return watched(page, () => page.waitForTimeout(seconds * 1000));
}

/** The wheel, turned at so many px a second. */
export async function scrollByWheel(page: Page, speed: number, seconds: number): Promise<Scrolled> {
  const session = await page.context().newCDPSession(page);
  const middle = await middleOfTable(page);
  const scrolled = await watched(page, () => turnWheel(session, middle, speed, seconds));
  await session.detach();
  return scrolled;
}

async function turnWheel(
  session: CDPSession,
  middle: { readonly x: number; readonly y: number },
  speed: number,
  seconds: number,
): Promise<void> {
  await session.send('Input.synthesizeScrollGesture', {
    ...middle,
    yDistance: -speed * seconds,
    speed,
    gestureSourceType: 'mouse',
    preventFling: true,
  });
}

/** The scrollbar, drawn from the top of the table to its end, another place at each frame. */
export function scrollByBar(page: Page, seconds: number): Promise<Scrolled> {
  return watched(page, () =>
    page.evaluate(
      (milliseconds) =>
        new Promise<void>((resolve) => {
          let scroller: Element | null | undefined = document.querySelector('[role=grid] [role=row]');
          while (scroller && scroller.scrollHeight <= scroller.clientHeight + 1000) scroller = scroller.parentElement;
          const way = (scroller?.scrollHeight ?? 0) - (scroller?.clientHeight ?? 0);
          const started = performance.now();
          const draw = (at: number) => {
            const part = Math.min(1, (at - started) / milliseconds);
            if (scroller) scroller.scrollTop = way * part;
            if (part < 1) requestAnimationFrame(draw);
            else resolve();
          };
          requestAnimationFrame(draw);
        }),
      seconds * 1000,
    ),
  );
}

export async function toTop(page: Page): Promise<void> {
  await page.getByRole('grid').first().press('Home');
  await page.waitForTimeout(500);
}

async function middleOfTable(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.getByRole('grid').first().boundingBox();
  if (!box) throw new Error('There is no table on screen.');
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
}
