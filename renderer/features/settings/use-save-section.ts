import type { ErrorBody } from '../../../shared/contract/envelope.ts';
import type { CallOf } from '../../../shared/contract/index.ts';
import { useConfirmed } from '../../lib/use-confirmed.ts';
import { toast, toastError } from '../../ui/toast-store.ts';

type Saved = { readonly isSaved: true } | { readonly isSaved: false; readonly error: ErrorBody };

/** Saves a section of the configuration once the password is given, and says how that went. */
export function useSaveSection(title: string, counts: string) {
  const save = useConfirmed('settings.save');
  const run = async (section: CallOf<'settings.save'>): Promise<Saved> => {
    const envelope = await save.run(section, `Save ${title.charAt(0).toLowerCase()}${title.slice(1)}`);
    if (envelope.ok) {
      toast({ title: `${title} is saved`, text: counts });
      return { isSaved: true };
    }
    if (envelope.error.code !== 'CANCELLED') toastError(envelope.error);
    return { isSaved: false, error: envelope.error };
  };
  return { run, isRunning: save.isRunning };
}
