import { FileDown } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { acceptedFiles, leadFiles } from '../intake/accepted-files.ts';

/** Says where a lead file is dropped, which is anywhere; the button does the same. */
export function ImportTarget({ onImport }: { onImport: (file: File | null) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <Section title="Import leads">
      <div className="flex flex-col items-center gap-3 rounded-panel border border-dashed border-control px-4 py-6 text-center">
        <FileDown size={20} aria-hidden className="text-muted" />
        <p className="text-muted">
          Drop an {leadFiles} file anywhere in this window. You see what it would do before anything changes.
        </p>
        <Button onClick={() => input.current?.click()}>Choose a file…</Button>
        <input
          ref={input}
          type="file"
          accept={acceptedFiles}
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
