import { useEffect, useState } from 'react';
import { broughtFiles, type BroughtFiles } from '../intake/brought-files.ts';

/** Files on their way over the window: how many, and their media types as far as the browser tells. */
export type FileDrag = { readonly count: number; readonly types: readonly string[] };

/** Takes files that are dropped anywhere on the window; gives what is over it now, or null. */
export function useFileDrop(take: (brought: BroughtFiles) => void): FileDrag | null {
  const [drag, setDrag] = useState<FileDrag | null>(null);
  useEffect(() => {
    const end = () => setDrag(null);
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setDrag((shown) => shown ?? dragOf(event.dataTransfer));
    };
    // Nothing of the page is entered next: the files left the window, or whoever dragged them gave it up.
    const leave = ({ relatedTarget }: DragEvent) => relatedTarget === null && end();
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      end();
      take(broughtFiles(event.dataTransfer));
    };
    const stops = [
      listen('dragenter', over),
      listen('dragover', over),
      listen('dragleave', leave),
      listen('drop', drop),
    ];
    return () => {
      end();
      for (const stop of stops) stop();
    };
  }, [take]);
  return drag;
}

/** A file that nobody takes would be opened in Baton's place. */
export function useNoStrayDrops(): void {
  useEffect(() => {
    const refuse = (event: DragEvent) => {
      if (event.defaultPrevented || !carriesFiles(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'none';
    };
    const stops = [listen('dragenter', refuse), listen('dragover', refuse), listen('drop', refuse)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
}

type FileDragEvent = DragEvent & { readonly dataTransfer: DataTransfer };

function carriesFiles(event: DragEvent): event is FileDragEvent {
  return event.dataTransfer?.types.includes('Files') === true;
}

function dragOf({ items }: DataTransfer): FileDrag {
  const files = [...items].filter(({ kind }) => kind === 'file');
  return { count: files.length, types: files.map(({ type }) => type) };
}

function listen(
  name: 'dragenter' | 'dragover' | 'dragleave' | 'drop',
  listener: (event: DragEvent) => void,
): () => void {
  window.addEventListener(name, listener);
  return () => window.removeEventListener(name, listener);
}
