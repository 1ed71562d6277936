import type { ErrorBody } from '../../../shared/contract/envelope.ts';
import { countOf } from '../../lib/format.ts';
import { whyNoLeadFile } from './accepted-files.ts';

/** What somebody dropped: the files that may hold leads, and why the others do not. */
export type BroughtFiles = { readonly files: readonly File[]; readonly refusal: ErrorBody | null };

type Transfer = {
  readonly files: Iterable<File>;
  readonly items: Iterable<Pick<DataTransferItem, 'kind' | 'webkitGetAsEntry'>>;
};

/** To be called while the drop is being answered: the browser takes what was dropped back right after. */
export function broughtFiles({ files, items }: Transfer): BroughtFiles {
  // Every dropped thing is a file to the browser, in the order of the items.
  const entries = [...items].filter(({ kind }) => kind === 'file').map((item) => item.webkitGetAsEntry?.() ?? null);
  const brought = [...files].map((file, index) => ({ file, why: whyNot(file, entries[index] ?? null) }));
  const refused = brought.flatMap(({ why }) => why ?? []);
  return {
    files: brought.filter(({ why }) => why === null).map(({ file }) => file),
    refusal: refused.length === 0 ? null : { code: 'FILE_UNREADABLE', message: sentenceOf(refused) },
  };
}

function whyNot(file: File, entry: FileSystemEntry | null): string | null {
  if (entry?.isDirectory !== true) return whyNoLeadFile(file);
  return `“${file.name}” is a folder. Open it and drop the files inside it.`;
}

function sentenceOf([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? first : `${first} ${countOf(others.length, 'other')} cannot be read either.`;
}
