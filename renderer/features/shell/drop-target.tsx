import { FileUp } from 'lucide-react';
import { formatNumber } from '../../lib/format.ts';
import { isNoLeadFile, leadFiles } from '../intake/accepted-files.ts';
import { bringFiles, useImportRequest } from './import-store.ts';
import { type FileDrag, useFileDrop } from './use-file-drop.ts';

/** While files are dragged over the window, all of it takes them and says what it will do. */
export function DropTarget() {
  const isBusy = useImportRequest((request) => request.isBusy);
  const drag = useFileDrop(bringFiles);
  if (drag === null) return null;
  const { title, text } = wordsOf(drag, isBusy);
  return (
    <div aria-hidden className="pointer-events-none fixed inset-0 z-50 flex animate-opens bg-backdrop p-4">
      <div className="flex grow flex-col items-center justify-center gap-2 rounded-panel border-2 border-dashed border-accent bg-surface/95 text-center">
        <FileUp size={28} aria-hidden className="text-accent" />
        <p className="text-lg font-semibold">{title}</p>
        <p className="text-muted">{text}</p>
      </div>
    </div>
  );
}

type Words = { readonly title: string; readonly text: string };

function wordsOf({ count, types }: FileDrag, isBusy: boolean): Words {
  if (isBusy) {
    return { title: 'An import is under way', text: 'Drop the file again once it is done. Nothing happens to it now.' };
  }
  if (types.length > 0 && types.every(isNoLeadFile)) {
    return { title: 'No leads can be read from this', text: `Leads come as ${leadFiles} files.` };
  }
  if (count < 2) {
    return {
      title: 'Drop the file to import its leads',
      text: 'You see what it would do before anything changes.',
    };
  }
  return {
    title: `Drop ${formatNumber(count)} files to import their leads`,
    text: 'They are taken one after the other. You see what each would do before anything changes.',
  };
}
