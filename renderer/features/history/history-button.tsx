import { Undo2 } from 'lucide-react';
import { IconButton } from '../../ui/icon-button.tsx';
import { HistorySheet } from './history-sheet.tsx';
import { openHistory } from './history-store.ts';

type HistoryButtonProps = { readonly side?: 'top' | 'right' | 'bottom' | 'left'; readonly size?: 'small' | 'medium' };

/** The way to what the person did lately. Once on the page: the sheet comes with it. */
export function HistoryButton({ side = 'right', size = 'medium' }: HistoryButtonProps) {
  return (
    <>
      <IconButton icon={Undo2} label="History" side={side} size={size} onClick={openHistory} />
      <HistorySheet />
    </>
  );
}
