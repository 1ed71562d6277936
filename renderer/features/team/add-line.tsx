import { Plus } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';

type AddLineProps = { label: string; onAdd: (name: string) => Promise<boolean> };

/** The last line of a list: type a name, press Enter. */
export function AddLine({ label, onAdd }: AddLineProps) {
  const [name, setName] = useState('');

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (name.trim() !== '' && (await onAdd(name.trim()))) setName('');
  }

  return (
    <form onSubmit={(event) => void submit(event)} className="mt-3 flex gap-2">
      <TextField
        label={label}
        isLabelHidden
        placeholder={label}
        className="grow"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" icon={Plus} disabled={name.trim() === ''}>
        Add
      </Button>
    </form>
  );
}
