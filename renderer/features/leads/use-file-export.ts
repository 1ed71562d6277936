import type { OutputOf } from '../../../shared/contract/index.ts';
import { type ConfirmedInput, isGivenUp, useConfirmed, useConfirmQuestion } from '../../lib/use-confirmed.ts';
import { toast, toastError } from '../../ui/toast-store.ts';
import { copyText } from './copy-text.ts';

type ExportName = `export.${'leads' | 'person' | 'all'}`;

/** Writes a file or a folder once the broker's password is given, and says where it stands. */
export function useFileExport<N extends ExportName>(name: N) {
  const exporting = useConfirmed(name);
  const isAsking = useConfirmQuestion(({ question }) => question !== null);

  /** `what` stands over the question for the password; `said` is the title of the toast. */
  async function run(input: ConfirmedInput<N>, what: string, said: (done: OutputOf<N>) => string): Promise<void> {
    const envelope = await exporting.run(input, what);
    if (!envelope.ok) {
      if (!isGivenUp(envelope.error)) toastError(envelope.error);
      return;
    }
    const { path } = envelope.value;
    toast({
      title: said(envelope.value),
      text: path,
      act: { label: 'Copy path', onSelect: () => void copyText(path, 'Path') },
    });
  }

  return {
    run,
    isRunning: exporting.isRunning,
    /** The password is given and the writing is under way. */
    isWriting: exporting.isRunning && !isAsking,
  };
}
