import { FileUp } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { acceptedFiles, leadFiles } from './accepted-files.ts';
import { type Pasted, pastedRows, takeText } from './pasted-rows.ts';

type FilePickerProps = { readonly onTake: (pasted: Pasted) => void };

/** Drop, choose or paste. What is dropped, the whole window takes. */
export function FilePicker({ onTake }: FilePickerProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  usePastedAnywhere(onTake);

  return (
    <div className="flex flex-col gap-5">
      <div
        role="group"
        aria-label="Lead file"
        className="flex flex-col items-center gap-2 rounded-panel border border-dashed border-control px-6 py-8 text-center"
      >
        <FileUp size={20} aria-hidden className="text-muted" />
        <p className="text-md font-medium">Drop a lead file here</p>
        <p className="text-muted">{leadFiles}, as lead sources and spreadsheets export them</p>
        <input
          ref={input}
          id={id}
          type="file"
          aria-label="Lead file"
          accept={acceptedFiles}
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) onTake({ kind: 'file', file });
            event.target.value = '';
          }}
        />
        <Button variant="primary" className="mt-2" onClick={() => input.current?.click()}>
          Choose a file
        </Button>
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') onTake(takeText(text));
        }}
        className="flex flex-col items-end gap-2"
      >
        <TextArea
          label="Or paste rows of a spreadsheet"
          hint="Copy the cells there, with the names of the columns if there are any, and paste them here."
          className="w-full"
          rows={4}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" disabled={text.trim() === ''}>
          Read the pasted rows
        </Button>
      </form>
    </div>
  );
}

/** Cells or a file may be pasted wherever the focus stands; into the field goes what is text. */
function usePastedAnywhere(onTake: (pasted: Pasted) => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const pasted = event.clipboardData === null ? null : pastedRows(event.clipboardData);
      if (pasted === null || (pasted.kind === 'rows' && event.target instanceof HTMLTextAreaElement)) return;
      event.preventDefault();
      onTake(pasted);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  });
}
