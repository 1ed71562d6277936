import { create } from 'zustand';

/** The dialogs of the frame that have no screen of their own. */
export type FrameDialog = 'palette' | 'keys' | 'appearance' | 'password' | 'newLead';

export const useFrameDialog = create<{ readonly open: FrameDialog | null }>(() => ({ open: null }));

export function openDialog(open: FrameDialog): void {
  useFrameDialog.setState({ open });
}

export function closeDialog(): void {
  useFrameDialog.setState({ open: null });
}
