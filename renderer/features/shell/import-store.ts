import { create } from 'zustand';
import type { ErrorBody } from '../../../shared/contract/envelope.ts';
import type { BroughtFiles } from '../intake/brought-files.ts';

type ImportRequest = {
  readonly isOpen: boolean;
  readonly file: File | null;
  /** Files that were brought together are taken one after the other. */
  readonly waiting: readonly File[];
  /** Why what was brought cannot be taken. */
  readonly refusal: ErrorBody | null;
  /** Each request starts the dialog anew. */
  readonly turn: number;
  /** A file is being read or imported: no other one takes its place. */
  readonly isBusy: boolean;
};

const atRest = { isOpen: false, file: null, waiting: [], refusal: null, isBusy: false };

/** Files can be dropped anywhere; one dialog takes them. */
export const useImportRequest = create<ImportRequest>(() => ({ ...atRest, turn: 0 }));

export function openImport(file: File | null): void {
  begin({ file });
}

/** Those that can be taken are; why the others cannot is said beside the first. */
export function bringFiles({ files, refusal }: BroughtFiles): void {
  const [file = null, ...waiting] = files;
  if (useImportRequest.getState().isBusy || (file === null && refusal === null)) return;
  begin({ file, waiting, refusal });
}

export function nextImport(): void {
  const [file = null, ...waiting] = useImportRequest.getState().waiting;
  begin({ file, waiting });
}

export function closeImport(): void {
  useImportRequest.setState(atRest);
}

export function setImportBusy(isBusy: boolean): void {
  useImportRequest.setState({ isBusy });
}

function begin(request: Partial<ImportRequest>): void {
  useImportRequest.setState(({ turn }) => ({ ...atRest, ...request, isOpen: true, turn: turn + 1 }));
}
