import type { InboxFile } from '../../../../shared/contract/intake.ts';
import { countOf } from '../../../lib/format.ts';
import { useCommand } from '../../../lib/use-command.ts';
import { toast, toastError, type ToastSpec } from '../../../ui/toast-store.ts';

/** Takes in what lies in the folder now instead of at the next look, and says what came of it. */
export function useLookNow() {
  const collect = useCommand('intake.collect');

  async function lookNow(): Promise<void> {
    const envelope = await collect.run({});
    if (envelope.ok) toast(outcomeOf(envelope.value.files));
    else toastError(envelope.error);
  }

  return { lookNow, isLooking: collect.isRunning };
}

function outcomeOf(files: readonly InboxFile[]): ToastSpec {
  const failed = files.filter(({ outcome }) => outcome === 'failed').length;
  const [only] = files;
  if (only === undefined) return { title: 'Nothing new in the folder' };
  const title = `${countOf(files.length, 'file')} looked at`;
  if (failed > 0) return { title, text: `${files.length - failed} came in, ${failed} did not: the list says why.` };
  return { title, text: files.length === 1 ? only.note : 'All of them came in.' };
}
