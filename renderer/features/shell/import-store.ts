import { create } from 'zustand';

type ImportRequest = { readonly isOpen: boolean; readonly file: File | null };

/** Files can be dropped anywhere; one dialog takes them. */
export const useImportRequest = create<ImportRequest>(() => ({ isOpen: false, file: null }));

export function openImport(file: File | null): void {
  useImportRequest.setState({ isOpen: true, file });
}

export function closeImport(): void {
  useImportRequest.setState({ isOpen: false, file: null });
}
