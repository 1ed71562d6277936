import { clsx } from 'clsx';
import { FileDown } from 'lucide-react';
import { useRef, useState, type DragEvent } from 'react';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';

const accepted = '.csv,.tsv,.txt';

/** Where a lead file is dropped; the button does the same. */
export function ImportTarget({ onImport }: { onImport: (file: File | null) => void }) {
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  function onDrop(event: DragEvent): void {
    const file = event.dataTransfer.files[0];
    setOver(false);
    if (!file) return;
    event.preventDefault();
    event.stopPropagation();
    onImport(file);
  }

  return (
    <Section title="Import leads">
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
        className={clsx(
          'flex flex-col items-center gap-3 rounded-panel border border-dashed px-4 py-6 text-center',
          isOver ? 'border-accent bg-accent-soft' : 'border-control',
        )}
      >
        <FileDown size={20} aria-hidden className="text-muted" />
        <p className="text-muted">Drop a CSV or TSV file here. You see what it would do before anything changes.</p>
        <Button onClick={() => input.current?.click()}>Choose a file…</Button>
        <input
          ref={input}
          type="file"
          accept={accepted}
          aria-label="Lead file"
          tabIndex={-1}
          className="hidden"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) onImport(file);
          }}
        />
      </div>
    </Section>
  );
}
