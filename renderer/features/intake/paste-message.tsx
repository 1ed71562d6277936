import { useState, type FormEvent } from 'react';
import type { Message } from '../../../shared/contract/intake.ts';
import { theClient } from '../../lib/client.ts';
import { presentError } from '../../lib/present-error.ts';
import { TextArea } from '../../ui/text-field.tsx';

type PasteMessageProps = {
  readonly id: string;
  readonly text: string;
  readonly onTextChange: (text: string) => void;
  readonly onBusyChange: (isBusy: boolean) => void;
  readonly onRead: (message: Message) => void;
};

/** As the contract takes it. */
const longestText = 200_000;

/** The text of a message, or the whole source of an e-mail; the engine finds the person in it. */
export function PasteMessage({ id, text, onTextChange, onBusyChange, onRead }: PasteMessageProps) {
  const [problem, setProblem] = useState<string>();

  async function read(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (text.trim() === '') {
      setProblem('Paste the message first.');
      return;
    }
    onBusyChange(true);
    const envelope = await theClient().call('intake.readMessage', { text });
    onBusyChange(false);
    if (envelope.ok) onRead(envelope.value);
    else setProblem(presentError(envelope.error).text);
  }

  return (
    <form id={id} noValidate onSubmit={(event) => void read(event)}>
      <TextArea
        label="Message"
        hint="The text of a portal’s e-mail or its whole source, a chat, a web form. Nothing is added before you have seen what was found."
        rows={12}
        maxLength={longestText}
        spellCheck={false}
        value={text}
        error={problem}
        onChange={(event) => {
          onTextChange(event.target.value);
          setProblem(undefined);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
        }}
      />
    </form>
  );
}
