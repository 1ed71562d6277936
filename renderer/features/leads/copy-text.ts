import { toast } from '../../ui/toast-store.ts';

/** Puts text on the clipboard and says so. */
export async function copyText(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast({ title: `${what} copied` });
  } catch {
    toast({
      title: `${what} was not copied`,
      text: 'The system did not give access to the clipboard. Select the text and copy it by key.',
      tone: 'error',
    });
  }
}
