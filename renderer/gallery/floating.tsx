import { Archive, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { BareDialog, Dialog, Sheet } from '../ui/dialog.tsx';
import { ListBox } from '../ui/list-box.tsx';
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuSeparator } from '../ui/menu.tsx';
import { Popover } from '../ui/popover.tsx';
import { tip } from '../ui/tips.tsx';
import { toast, toastError } from '../ui/toast-store.ts';
import { Tooltip } from '../ui/tooltip.tsx';
import { askSample } from './confirm-sample.ts';
import { agents, failed, longName, longText } from './samples.ts';
import { Specimen, State } from './specimen.tsx';

/** What floats lies over the page and has the page's own theme. */
export function Floating() {
  return (
    <>
      <Specimen title="Dialogs">{() => <Dialogs />}</Specimen>
      <Specimen title="Popover and menu">{() => <Menus />}</Specimen>
      <Specimen title="Tooltip and tip">{() => <Tooltips />}</Specimen>
      <Specimen title="Toast">{() => <Toasts />}</Specimen>
    </>
  );
}

type Opened = 'small' | 'medium' | 'large' | 'sheet' | 'bare' | null;
const sizes = ['small', 'medium', 'large'] as const;

function Dialogs() {
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);
  const foot = (
    <>
      <Button onClick={close}>Cancel</Button>
      <Button variant="primary" onClick={close}>
        Assign 42
      </Button>
    </>
  );
  return (
    <>
      {([...sizes, 'sheet', 'bare'] as const).map((name) => (
        <State key={name} name={name}>
          <Button onClick={() => setOpened(name)}>Open</Button>
        </State>
      ))}
      <State name="password">
        <Button onClick={askSample}>Ask</Button>
      </State>
      {sizes.map((size) => (
        <Dialog
          key={size}
          size={size}
          isOpen={opened === size}
          onOpenChange={close}
          title={`Assign to ${longName}`}
          description={longText}
          footer={foot}
        >
          {Array.from({ length: size === 'large' ? 40 : 3 }, (_, line) => (
            <p key={line}>{longText}</p>
          ))}
        </Dialog>
      ))}
      <Sheet isOpen={opened === 'sheet'} onOpenChange={close} title="History" footer={foot}>
        {longText}
      </Sheet>
      <BareDialog isOpen={opened === 'bare'} onOpenChange={close} title="Search and act" className="w-[640px]">
        <p className="p-4">{longText}</p>
      </BareDialog>
    </>
  );
}

const order = [
  { value: 'newest', label: 'Newest first' },
  { value: 'oldest', label: 'Oldest first' },
] as const;

function Menus() {
  const [way, setWay] = useState<(typeof order)[number]['value']>('newest');
  return (
    <>
      <State name="popover">
        <Popover label="Agents" className="p-0" trigger={<Button>Agents</Button>}>
          <ListBox
            label="Agents"
            searchLabel="Search agents…"
            options={agents.map((name) => ({ value: name, label: name }))}
            selected={[]}
            onChoose={() => {}}
          />
        </Popover>
      </State>
      <State name="menu">
        <Menu trigger={<Button>More</Button>}>
          <MenuLabel>Order</MenuLabel>
          <MenuChoice label="Order" value={way} options={order} onValueChange={setWay} />
          <MenuSeparator />
          <MenuItem icon={Archive} shortcut="E" onSelect={() => {}}>
            Archive
          </MenuItem>
          <MenuItem isDisabled onSelect={() => {}}>
            Not now
          </MenuItem>
          <MenuItem icon={Trash2} isDanger onSelect={() => {}}>
            Erase…
          </MenuItem>
        </Menu>
      </State>
    </>
  );
}

function Tooltips() {
  return (
    <>
      <State name="tooltip">
        <Tooltip text="Search" shortcut="/">
          <Button>Point here</Button>
        </Tooltip>
      </State>
      <State name="long text">
        <Tooltip text={longText}>
          <Button>Point here</Button>
        </Tooltip>
      </State>
      <State name="tip">
        <Button {...tip('Mon 11 May 2026, 09:00:12 (Europe/Berlin)')}>Point here</Button>
      </State>
    </>
  );
}

function Toasts() {
  const undo = () => {};
  return (
    <>
      <State name="plain">
        <Button onClick={() => toast({ title: 'The office is saved' })}>Say</Button>
      </State>
      <State name="with undo">
        <Button
          onClick={() =>
            toast({
              title: '42 leads assigned',
              text: longText,
              onUndo: undo,
              link: { label: 'Open the run', href: '#floating' },
            })
          }
        >
          Say
        </Button>
      </State>
      <State name="warning">
        <Button
          onClick={() => toast({ title: 'Inbox folder', text: '1 file could not be taken in.', tone: 'warning' })}
        >
          Say
        </Button>
      </State>
      <State name="error">
        <Button onClick={() => toastError(failed)}>Say</Button>
      </State>
    </>
  );
}
