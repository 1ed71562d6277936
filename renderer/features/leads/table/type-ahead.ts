import type { KeyboardEvent } from 'react';
import { theClient } from '../../../lib/client.ts';
import { usePreferences } from '../../../lib/preferences.ts';
import { announce } from '../../../ui/announcer.tsx';
import type { LeadPages } from '../lead-pages.ts';
import { useLeadsView } from '../view-state.ts';
import { goTo } from './move.ts';

/** Letters that follow each other within this time are one beginning. */
const pauseMs = 700;
/** So long the first letter may take after the sign that begins it. */
const patienceMs = 3000;
const beginSign = "'";

export type Typed = { readonly letters: string; readonly isFound: boolean };

/**
 * Goes to the lead whose name begins with what is typed. Where letters are shortcuts, a ' comes first; it is over when
 * nothing is typed for a moment.
 */
export class TypeAhead {
  readonly #pages: LeadPages;
  readonly #show: (typed: Typed | null) => void;
  #letters: string | null = null;
  #from = 0;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(pages: LeadPages, show: (typed: Typed | null) => void) {
    this.#pages = pages;
    this.#show = show;
  }

  /** Whether the key was meant for it. */
  takes(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === 'Escape' && this.#letters !== null) {
      this.end();
      return true;
    }
    if (!/^.$/u.test(event.key)) return false;
    if (this.#letters === null && !this.#begins(event.key)) return false;
    if (this.#letters === null) this.#from = useLeadsView.getState().activeIndex + 1;
    const isSign = this.#letters === null && event.key === beginSign;
    this.#letters = (this.#letters ?? '') + (isSign ? '' : event.key);
    this.#wait(this.#letters === '' ? patienceMs : pauseMs);
    if (this.#letters === '') this.#show({ letters: '', isFound: true });
    else void this.#find(this.#letters);
    return true;
  }

  readonly end = (): void => {
    clearTimeout(this.#timer);
    this.#letters = null;
    this.#turn += 1;
    this.#show(null);
  };

  #begins(key: string): boolean {
    return key === beginSign || (key !== ' ' && !usePreferences.getState().singleKeys);
  }

  #wait(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.end, milliseconds);
  }

  async #find(letters: string): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const { filter, sort } = this.#pages.snapshot().query;
    // The row one stands on will do as soon as there is more than one letter to tell it from its neighbours.
    const from = letters.length > 1 ? Math.max(0, this.#from - 1) : this.#from;
    const envelope = await theClient().call('leads.find', { filter, sort, beginning: letters, from });
    if (turn !== this.#turn || !envelope.ok) return;
    const { index } = envelope.value;
    this.#show({ letters, isFound: index !== null });
    if (index === null) announce(`No name begins with ${letters}`);
    else await goTo(this.#pages, index);
    const name = index === null ? undefined : this.#pages.rowAt(index)?.name;
    if (name !== undefined) announce(name);
  }
}
