import { Command } from 'cmdk';
import { Keys } from '../../ui/kbd.tsx';
import type { Entry } from './entry.ts';

type PaletteRowProps = { readonly entry: Entry; readonly onChoose: (entry: Entry) => void };

export function PaletteRow({ entry, onChoose }: PaletteRowProps) {
  const { id, label, detail, aside, icon: Icon, caps } = entry;
  return (
    <Command.Item
      value={id}
      onSelect={() => onChoose(entry)}
      className="flex min-h-9 items-center gap-2.5 rounded-control px-2.5 data-[selected=true]:bg-hover forced-colors:data-[selected=true]:outline-2 forced-colors:data-[selected=true]:-outline-offset-2"
    >
      <Icon size={16} aria-hidden className="shrink-0 text-muted" />
      <span dir="auto" className="max-w-[60%] shrink-0 truncate text-left">
        {label}
      </span>{' '}
      <span className="figures min-w-0 grow truncate text-muted">{detail}</span>{' '}
      {aside !== undefined && <span className="max-w-36 shrink-0 truncate text-muted">{aside}</span>}
      {caps && (
        <span aria-hidden className="flex">
          <Keys caps={caps} />
        </span>
      )}
    </Command.Item>
  );
}
