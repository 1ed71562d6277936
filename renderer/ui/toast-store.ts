import { create } from 'zustand';
import type { ErrorBody } from '../../shared/contract/envelope.ts';
import { presentError } from '../lib/present-error.ts';

export type ToastSpec = {
  readonly title: string;
  readonly text?: string | undefined;
  readonly tone?: 'plain' | 'error' | 'warning';
  /** Puts the act back; shown as "Undo". */
  readonly onUndo?: (() => void) | undefined;
  /** Does again what was undone; shown as "Redo". */
  readonly onRedo?: (() => void) | undefined;
  /** One more thing to do with the result, as in "Copy path". */
  readonly act?: { readonly label: string; readonly onSelect: () => void } | undefined;
  /** The record of the act, as in `{ label: 'Open the run', href: '#/runs/12' }`. */
  readonly link?: { readonly label: string; readonly href: string } | undefined;
};

export type ShownToast = ToastSpec & { readonly id: number };

const most = 4;
let nextId = 1;

export const useToasts = create<readonly ShownToast[]>(() => []);

export function toast(spec: ToastSpec): number {
  const id = nextId;
  nextId += 1;
  useToasts.setState((toasts) => [...toasts, { ...spec, id }].slice(-most), true);
  return id;
}

export function dismissToast(id: number): void {
  useToasts.setState((toasts) => toasts.filter((shown) => shown.id !== id), true);
}

/** Says a failure that no field of the screen can say. */
export function toastError(error: ErrorBody): void {
  if (sayStopped(error)) return;
  const { title, text } = presentError(error);
  toast({ title: title ?? text, ...(title !== null && { text }), tone: 'error' });
}

/** That an act was stopped is no failure: somebody wanted it. Says so and returns true, false for anything else. */
export function sayStopped(error: ErrorBody): boolean {
  if (error.code !== 'CANCELLED') return false;
  toast({ title: error.message });
  return true;
}
