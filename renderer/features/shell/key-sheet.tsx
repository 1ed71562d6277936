import { keyCaps, shortcutGroups, shortcuts, type Shortcut } from '../../lib/shortcuts.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Keys } from '../../ui/kbd.tsx';
import { closeDialog } from './dialog-store.ts';
import type { Place } from './places.ts';
import { SingleKeysSwitch } from './single-keys-switch.tsx';

type KeySheetProps = { readonly isOpen: boolean; readonly isBroker: boolean; readonly places: readonly Place[] };

/** Every key that does something, from the list that the keys themselves go by. */
export function KeySheet({ isOpen, isBroker, places }: KeySheetProps) {
  const all: readonly Shortcut[] = Object.values(shortcuts);
  const mine = all.filter((shortcut) => isBroker || shortcut.isBrokers !== true);
  return (
    <Dialog isOpen={isOpen} onOpenChange={closeDialog} title="Keys" size="large" footer={<Foot />}>
      <div className="columns-2 gap-12 max-[700px]:columns-1">
        <Group title="Go to" lines={places.map(({ label, key }) => ({ label, keys: [`G ${key.toUpperCase()}`] }))} />
        {shortcutGroups.map((group) => (
          <Group key={group} title={group} lines={mine.filter((shortcut) => shortcut.group === group)} />
        ))}
      </div>
    </Dialog>
  );
}

function Foot() {
  return (
    <div className="mr-auto">
      <SingleKeysSwitch />
    </div>
  );
}

type Line = Pick<Shortcut, 'label' | 'keys'>;

function Group({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  return (
    <section aria-label={title} className="mb-6 break-inside-avoid">
      <h3 className="mb-2 font-medium">{title}</h3>
      <dl>
        {lines.map(({ label, keys }) => (
          <div key={label} className="flex min-h-7 items-center justify-between gap-4 border-t border-hairline">
            <dt className="text-muted">{label}</dt>
            <dd className="flex items-center gap-2">
              {keys.map((each) => (
                <Keys key={each} caps={keyCaps(each)} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
