import { clsx } from 'clsx';
import { FileUp } from 'lucide-react';
import { useId, useRef, useState, type ClipboardEvent, type DragEvent } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-field.tsx';

type FilePickerProps = { readonly onFile: (file: File) => void; readonly onText: (text: string) => void };

/** Drop, choose or paste. */
export function FilePicker({ onFile, onText }: FilePickerProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [text, setText] = useState('');

  function drop(event: DragEvent): void {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  }

  function paste(event: ClipboardEvent): void {
    const file = event.clipboardData.files[0];
    if (!file) return;
    event.preventDefault();
    onFile(file);
  }

  return (
    <div className="flex flex-col gap-5" onPaste={paste}>
      {/* Dropping has its twin in the button. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        role="group"
        aria-label="Lead file"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={clsx(
          'flex flex-col items-center gap-2 rounded-panel border border-dashed px-6 py-10 text-center',
          isOver ? 'border-accent bg-accent-soft' : 'border-control',
        )}
      >
        <FileUp size={20} aria-hidden className="text-muted" />
        <p className="text-md font-medium">Drop a lead file here</p>
        <p className="text-muted">Excel, CSV or TSV, as lead sources and spreadsheets export them</p>
        <input
          ref={input}
          id={id}
          type="file"
          aria-label="Lead file"
          accept=".xlsx,.csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) onFile(file);
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
          if (text.trim() !== '') onText(text);
        }}
        className="flex flex-col items-end gap-2"
      >
        <TextArea
          label="Or paste rows, the header line first"
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
