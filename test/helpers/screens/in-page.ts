import type { Page } from 'playwright-core';
import axe from 'axe-core';

/** One control, as a report names it. */
export type Control = { readonly name: string; readonly role: string; readonly place: string };

export type Crawl = {
  /** Counts the controls anew, those of what floats if something does. */
  begin(): number;
  /** Where the keyboard came since the last question, one after the other, as numbers of stops. */
  trail(): readonly number[];
  /** Controls that no key has reached. */
  unreached(): readonly Control[];
  /** Goes to the next stop of Tab beside which controls are unreached, and says what it is; each is tried once. */
  nextWidget(): 'grid' | 'line' | 'other' | null;
  stopsAt(stops: readonly number[]): readonly Control[];
  /** Stops that are no controls: boxes that a browser lets one scroll by keys. */
  boxes(): readonly Control[];
  nameless(): readonly Control[];
  /** Controls that say that they open something; of a list with many alike, those of its first row. */
  openers(): number;
  focusOpener(opener: number): string;
  isOnOpener(opener: number): boolean;
  floats(): number;
};

export type Crawling = typeof globalThis & { crawl?: Crawl };

/** Puts the look-out for controls into the page; it lasts until the page is loaded anew. */
export async function watchControls(page: Page): Promise<void> {
  if (await page.evaluate(() => 'crawl' in globalThis)) return;
  await page.evaluate(axe.source);
  await page.evaluate(installCrawl);
}

function installCrawl(): void {
  const controls = [
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [contenteditable=true]',
    '[role=grid], [role=application], [role=separator][tabindex="0"]',
    '[role=button], [role=link], [role=checkbox], [role=radio], [role=switch], [role=tab], [role=option]',
    '[role=menuitem], [role=menuitemradio], [role=menuitemcheckbox], [role=combobox], [role=textbox]',
    '[role=searchbox], [role=slider], [role=spinbutton]',
  ].join(', ');
  const floating = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]';
  const lines = 'tr, [role=row], li, [role=listitem], article';

  let scope: Element = document.body;
  let items: Element[] = [];
  let openers: Element[] = [];
  const stops: Element[] = [];
  /** Stops without a word on what they are when the focus came. */
  const bare = new Set<Element>();
  const tried = new Set<number>();
  let trail: number[] = [];
  const reached = new Set<Element>();
  const reachedKeys = new Map<string, number>();

  const isVisible = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    if (width <= 1 || height <= 1 || element.closest('[inert], [aria-hidden=true]')) return false;
    return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  };
  /** Of a list of 400 time zones those in view stand for all. */
  const isInList = (option: Element) => {
    const list = option.closest('[role=listbox]')?.getBoundingClientRect();
    const { top, bottom } = option.getBoundingClientRect();
    return !list || (bottom > list.top && top < Math.min(list.bottom, innerHeight));
  };
  const isAlive = (element: Element) =>
    isVisible(element) &&
    !element.matches(':disabled, [aria-disabled=true]') &&
    (!element.matches('[role=option]') || isInList(element));
  const floats = () =>
    [...document.querySelectorAll(floating)].filter((element) => isLoose(element) && isVisible(element));
  /** Outside the tree of the screen, as what floats is drawn, and no part of something that floats. */
  const isLoose = (element: Element) => element.closest('#root') === null && !element.parentElement?.closest(floating);
  const roleOf = (element: Element) => element.getAttribute('role') ?? element.tagName.toLowerCase();
  const placeOf = (element: Element) => {
    const place = element.parentElement?.closest(
      '[role=dialog], [role=grid], nav, form, section, aside, main, [role=group]',
    );
    return place ? (place.getAttribute('aria-label') ?? roleOf(place)) : 'page';
  };
  const shown = (element: Element) => ({ name: nameOf(element), role: roleOf(element), place: placeOf(element) });
  const keyOf = (element: Element) => `${roleOf(element)} ${element.getAttribute('aria-label') ?? element.textContent}`;

  function nameOf(element: Element): string {
    const { axe } = globalThis as typeof globalThis & { axe: typeof import('axe-core') };
    axe.setup(document);
    try {
      const { labels } = element as HTMLButtonElement;
      const labelled = [...(labels ?? [])].map((label) => label.textContent).join(' ');
      return axe.commons.text.accessibleText(element) || labelled;
    } finally {
      axe.teardown();
    }
  }
  function reach(element: Element): void {
    if (reached.has(element)) return;
    reached.add(element);
    reachedKeys.set(keyOf(element), (reachedKeys.get(keyOf(element)) ?? 0) + 1);
  }
  /** Reached itself, inside a cell that is, or a tick in a row that is: Space and X tick it. */
  function isReached(element: Element): boolean {
    if (reached.has(element)) return true;
    const cell = element.closest('[role=gridcell], [role=columnheader], [role=rowheader]');
    if (cell && reached.has(cell)) return true;
    if (element.matches('[role=option]') && isInLongList(element)) return true;
    const line = element.closest(lines);
    if (!line || ![line, ...line.querySelectorAll('*')].some((part) => reached.has(part))) return false;
    if (element.matches('[role=checkbox], input[type=checkbox]')) return true;
    // Each line of a list is entered the same way: what is reached in one is reached in the others.
    const place = partsOf(line).indexOf(element);
    return [...(line.parentElement?.children ?? [])].some((other) => {
      const twin = partsOf(other)[place];
      return twin !== undefined && roleOf(twin) === roleOf(element) && reached.has(twin);
    });
  }
  /** Nobody walks through 400 time zones: the first steps stand for the way. */
  function isInLongList(option: Element): boolean {
    const options = [...(option.closest('[role=listbox]')?.querySelectorAll('[role=option]') ?? [])];
    return options.length > 50 && options.filter((each) => reached.has(each)).length > 5;
  }
  const partsOf = (line: Element) => [...line.querySelectorAll(controls)].filter((part) => isAlive(part));
  function missing(): Element[] {
    const spare = new Map(reachedKeys);
    for (const item of items) {
      if (reached.has(item)) spare.set(keyOf(item), (spare.get(keyOf(item)) ?? 0) - 1);
    }
    return items.filter((item) => {
      if (isReached(item) || !item.isConnected || !isAlive(item)) return false;
      const left = spare.get(keyOf(item)) ?? 0;
      spare.set(keyOf(item), left - 1);
      return left <= 0;
    });
  }
  /** The least part of the page that has the control and a stop of Tab whose arrows have not been tried yet. */
  function widgetOf(element: Element): Element | null {
    const left = stops.filter((stop, index) => stop.isConnected && !tried.has(index));
    for (let widget: Element | null = element; widget && scope.contains(widget); widget = widget.parentElement) {
      if (left.some((stop) => widget?.contains(stop))) return widget;
    }
    return null;
  }
  function noteFocus(): void {
    const active = document.activeElement;
    if (!active || active === document.body) return;
    reach(active);
    noteActive();
    if (isBare(active)) bare.add(active);
    const known = stops.indexOf(active);
    const stop = known === -1 ? stops.push(active) - 1 : known;
    // A group that hands the focus on to its member says so twice.
    if (stop !== trail.at(-1)) trail.push(stop);
  }
  const isBare = (stop: Element) => !stop.matches(`${controls}, [role], [aria-label], [tabindex]`);
  /** What a widget that keeps the focus calls its active part. */
  function noteActive(): void {
    const active = document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '');
    if (active) reach(active);
  }
  document.addEventListener('focusin', noteFocus);
  new MutationObserver(noteActive).observe(document, { subtree: true, attributeFilter: ['aria-activedescendant'] });

  (globalThis as Crawling).crawl = {
    begin() {
      scope = floats().at(-1) ?? document.body;
      items = [...scope.querySelectorAll(controls)].filter((element) => isAlive(element));
      stops.length = 0;
      bare.clear();
      tried.clear();
      reached.clear();
      reachedKeys.clear();
      noteFocus();
      trail = [];
      return items.length;
    },
    trail() {
      const since = trail;
      trail = [];
      return since;
    },
    unreached: () => missing().map((element) => shown(element)),
    nextWidget() {
      const isOwner = (stop: number) => stops[stop]?.matches('[aria-activedescendant], [role=grid]') ?? false;
      const [next] = [...new Set(missing().map((element) => widgetOf(element)))]
        .flatMap((widget) =>
          [...stops.keys()].filter((stop) => stops[stop]?.isConnected && widget?.contains(stops[stop])),
        )
        .filter((stop) => !tried.has(stop))
        .toSorted((one, other) => Number(isOwner(other)) - Number(isOwner(one)));
      if (next === undefined) return null;
      tried.add(next);
      (stops[next] as HTMLElement | undefined)?.focus();
      if (stops[next]?.matches('[role=grid]')) return 'grid';
      return stops[next]?.matches('[role=radio], [role=tab], [role^=menuitem]') ? 'line' : 'other';
    },
    stopsAt: (wanted) => wanted.flatMap((stop) => (stops[stop]?.isConnected ? [shown(stops[stop])] : [])),
    // What the walk itself changed may no longer scroll, and is no stop any more.
    boxes: () => [...bare].filter((stop) => stop.isConnected && isBare(stop)).map((stop) => shown(stop)),
    nameless: () => items.filter((item) => item.isConnected && nameOf(item).trim() === '').map((item) => shown(item)),
    openers() {
      const said = items.filter(
        (item) => item.isConnected && item.matches('[aria-haspopup]:not([aria-haspopup=false])'),
      );
      openers = said.filter((item) => {
        const line = item.closest(lines);
        const list = line?.parentElement;
        return !list || said.find((each) => list.contains(each))?.closest(lines) === line;
      });
      return openers.length;
    },
    focusOpener(opener) {
      const element = openers[opener] as HTMLElement | undefined;
      if (!element?.isConnected) return '';
      element.focus();
      return nameOf(element);
    },
    isOnOpener: (opener) => document.activeElement === openers[opener],
    floats: () => floats().length,
  };
}
