import { create } from 'zustand';

export const useHistorySheet = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));

/** Shows what the person did lately. */
export function openHistory(): void {
  useHistorySheet.setState({ isOpen: true });
}

export function closeHistory(): void {
  useHistorySheet.setState({ isOpen: false });
}
