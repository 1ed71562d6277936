import { dismissToast, toast, type ToastSpec } from '../../ui/toast-store.ts';

let last: number | undefined;

/**
 * Says what became of an act, in the place of what was said of the one before: nobody is offered to undo an act twice,
 * and quick work does not pile up over the screen. Older acts stand in the history.
 */
export function sayOfAct(spec: ToastSpec): void {
  if (last !== undefined) dismissToast(last);
  last = toast(spec);
}
