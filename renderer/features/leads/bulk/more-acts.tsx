import { Archive, ChevronDown, CircleDot, Recycle, Tag } from 'lucide-react';
import { useState } from 'react';
import type { Target } from '../../../../shared/contract/lead-filter.ts';
import { formatNumber } from '../../../lib/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../../../ui/menu.tsx';
import type { Names } from '../use-names.ts';
import { planRun } from './plan-run.ts';
import { StatusDialog } from './status-dialog.tsx';
import { TagDialog } from './tag-dialog.tsx';

type MoreActsProps = {
  readonly names: Names;
  /** null: more single leads are ticked than one run takes. */
  readonly target: Target | null;
  readonly count: number;
};

/** What else can be done with the ticked leads; each act opens its preview. */
export function MoreActs({ names, target, count }: MoreActsProps) {
  const [open, setOpen] = useState<'status' | 'tag' | null>(null);
  const leads = formatNumber(count);
  const close = () => setOpen(null);
  return (
    <>
      <Menu
        align="end"
        trigger={
          <Button disabled={target === null}>
            More
            <ChevronDown size={12} aria-hidden className="text-muted" />
          </Button>
        }
      >
        <MenuItem icon={CircleDot} onSelect={() => setOpen('status')}>
          Set status of {leads}…
        </MenuItem>
        <MenuItem icon={Tag} onSelect={() => setOpen('tag')}>
          Tag {leads}…
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={Archive} onSelect={() => target && void planRun({ kind: 'archive', target })}>
          Archive {leads}
        </MenuItem>
        <MenuItem icon={Recycle} onSelect={() => target && void planRun({ kind: 'recycle', target })}>
          Recycle {leads} to the pool
        </MenuItem>
      </Menu>
      {target !== null && open === 'status' && (
        <StatusDialog onClose={close} names={names} target={target} count={count} />
      )}
      {target !== null && open === 'tag' && <TagDialog onClose={close} target={target} count={count} />}
    </>
  );
}
