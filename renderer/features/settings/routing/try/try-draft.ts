import { create } from 'zustand';

export type TryDraft = {
  readonly inquiry: string;
  readonly subject: string;
  readonly source: string;
  readonly branchId: number | null;
  readonly departmentId: number | null;
  /** As `2026-05-11T09:00` on the office's wall; null: now. */
  readonly at: string | null;
};

const blank: TryDraft = { inquiry: '', subject: '', source: '', branchId: null, departmentId: null, at: null };

/** The lead that is being tried; it stays while the configuration is changed on the other pages. */
export const useTryDraft = create<TryDraft>(() => blank);

export function changeTryDraft(change: Partial<TryDraft>): void {
  useTryDraft.setState(change);
}

export function clearTryDraft(): void {
  useTryDraft.setState(blank, true);
}
