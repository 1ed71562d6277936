import { expect } from 'vitest';
import { decideSlots, type SlotDecision } from '../../../../shared/domain/schedule/decide.ts';
import { nextSlot, type Schedule, type Slot, slotsBetween } from '../../../../shared/domain/schedule/slots.ts';

export const minuteMs = 60_000;
export const hourMs = 3_600_000;

export type Settings = { readonly schedule: Schedule; readonly graceMinutes: number };
export type SlotState = 'done' | 'done_late' | 'missed' | 'paused';
type Entry = { readonly slot: Slot; readonly state: SlotState; readonly number: number };

/**
 * An office that keeps one schedule: it looks at the clock, carries out what it is told, and writes down each slot
 * once. Whatever it is told must be fit for what is already written; `settle` tells whether anything is missing.
 */
export class Keeper {
  now: number;
  isPaused = false;
  settings: Settings;
  readonly written = new Map<string, Entry>();
  private effectiveFrom: number;
  /** Later than `effectiveFrom` after an edit by a clock that stands before what is written. */
  private countsFrom: number;
  private trustedFrom = 0;
  /** Up to then everything is written. What is due at the very moment of a start or an edit waits for the next look. */
  private latestLook: number;

  constructor(settings: Settings, now: number) {
    this.settings = settings;
    this.now = now;
    this.effectiveFrom = now;
    this.countsFrom = now;
    this.latestLook = now - 1;
  }

  isHeld(): boolean {
    const newest = this.newestWritten();
    return newest !== null && this.now < newest - hourMs;
  }

  /** One look at the clock: returns the state that each slot got by it. What an edit overtakes is not run any more. */
  look(isOvertaken = false): readonly SlotState[] {
    const decision = this.decide();
    expect(decision.hold !== null).toBe(this.isHeld());
    if (decision.hold !== null) {
      expect(decision).toMatchObject({ run: null, missed: [], nextDueAt: null });
      return [];
    }
    this.expectFit(decision);
    this.latestLook = Math.max(this.latestLook, this.now);
    const { run, missed, lateness } = decision;
    const unrun = this.isPaused ? 'paused' : 'missed';
    const ran = this.isPaused || isOvertaken ? unrun : lateness === 'late' ? 'done_late' : 'done';
    return [...missed.flatMap((slot) => this.write(slot, unrun)), ...(run === null ? [] : this.write(run, ran))];
  }

  /** The next moment at which something may happen: a slot comes due, or a clock that was wrong can be believed. */
  nextLook(): number | null {
    const newest = this.newestWritten();
    return newest !== null && this.isHeld() ? newest - hourMs : this.decide().nextDueAt;
  }

  hasRunAfter(moment: number): boolean {
    return [...this.written.values()].some(({ slot, state }) => state.startsWith('done') && slot.dueAt > moment);
  }

  /** What is due by the present settings is written down first; the new ones take effect now. */
  edit(settings: Settings): void {
    this.restart(settings, this.trustedFrom);
  }

  /** Also the broker's word that the present clock is right. */
  resume(): void {
    this.isPaused = false;
    this.restart(this.settings, this.written.size);
  }

  private restart(settings: Settings, trustedFrom: number): void {
    this.look(true);
    this.expectNothingMissing();
    this.settings = settings;
    this.trustedFrom = trustedFrom;
    this.effectiveFrom = this.now;
    this.countsFrom = Math.max(this.now, (this.newestWritten() ?? -1) + 1);
    this.latestLook = this.now - 1;
  }

  /** Every slot since the schedule took effect has exactly one state. */
  expectNothingMissing(): void {
    const due = slotsBetween(this.settings.schedule, this.countsFrom - 1, this.latestLook);
    expect(due.filter((slot) => !this.written.has(keyOf(slot)))).toEqual([]);
  }

  private decide(): SlotDecision {
    const { now, effectiveFrom, settings } = this;
    return decideSlots({ ...settings, now, effectiveFrom, lastRecordedAt: this.newestWritten() });
  }

  /** Of the present time of day, among what was written by a clock that is still believed. */
  private newestWritten(): number | null {
    const { time } = this.settings.schedule;
    const dueAts = [...this.written.values()]
      .filter(({ slot, number }) => number >= this.trustedFrom && slot.localTime === time)
      .map(({ slot }) => slot.dueAt);
    return dueAts.length === 0 ? null : Math.max(...dueAts);
  }

  private expectFit({ run, missed, lateness, nextDueAt }: SlotDecision): void {
    const { schedule } = this.settings;
    const newestWritten = this.newestWritten() ?? this.effectiveFrom - 1;
    const asked = run === null ? missed : [...missed, run];
    const after = Math.max(newestWritten, this.effectiveFrom - 1);
    for (const { dueAt } of asked) {
      expect(dueAt).toBeGreaterThan(after);
      expect(dueAt).toBeLessThanOrEqual(this.now);
    }
    expect(asked.map(({ dueAt }) => dueAt)).toEqual(asked.map(({ dueAt }) => dueAt).toSorted((a, b) => a - b));
    const newest = asked.at(-1);
    if (newest !== undefined) {
      expect(slotsBetween(schedule, newest.dueAt, this.now)).toEqual([]);
      expect(run).toEqual(this.canBeMadeUp(newest) ? newest : null);
      expect(lateness).toBe(run !== null && this.now - run.dueAt > minuteMs ? 'late' : 'on_time');
    }
    expect(nextDueAt).toBe(nextSlot(schedule, Math.max(this.now, after))?.dueAt ?? null);
  }

  private canBeMadeUp({ dueAt }: Slot): boolean {
    const { schedule, graceMinutes } = this.settings;
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: schedule.timeZone });
    const late = this.now - dueAt;
    return late <= minuteMs || (late <= graceMinutes * minuteMs && day.format(dueAt) === day.format(this.now));
  }

  /** A slot is written down once: what came before stays. */
  private write(slot: Slot, state: SlotState): readonly SlotState[] {
    const key = keyOf(slot);
    if (this.written.has(key)) return [];
    this.written.set(key, { slot, state, number: this.written.size });
    return [state];
  }
}

function keyOf({ localDate, localTime }: Slot): string {
  return `${localDate} ${localTime}`;
}
