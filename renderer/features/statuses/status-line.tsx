import { ArrowDown, ArrowUp, Ellipsis } from 'lucide-react';
import type { Status } from '../../../shared/contract/statuses.ts';
import { countOf } from '../../lib/format.ts';
import { Chip } from '../../ui/chip.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { InlineText } from '../../ui/inline-text.tsx';
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuSeparator } from '../../ui/menu.tsx';
import { StatusDot } from '../../ui/status-badge.tsx';
import { saveStatus } from './save-status.ts';
import { categoryWords, colourWords, optionsOf } from './status-words.ts';

type StatusLineProps = {
  status: Status;
  leads: number;
  before: Status | undefined;
  after: Status | undefined;
  onRetire: () => void;
};

export function StatusLine({ status, leads, before, after, onRetire }: StatusLineProps) {
  return (
    <li className="flex h-11 items-center gap-2 border-b border-hairline">
      <ColourMenu status={status} />
      <InlineText
        label={`Name of ${status.name}`}
        value={status.name}
        onSave={(name) => void saveStatus(status, { name })}
      />
      <span className="w-20 shrink-0 text-muted">{categoryWords[status.category]}</span>
      <span className="w-36 shrink-0">
        {status.isUnassigned && <Chip>Unassigned leads</Chip>}
        {status.isAssigned && <Chip>Given on assignment</Chip>}
      </span>
      <span className="figures w-24 shrink-0 text-right text-muted">{countOf(leads, 'lead')}</span>
      <span className="flex shrink-0">
        <IconButton
          size="small"
          icon={ArrowUp}
          label={`Move ${status.name} up`}
          disabled={!before}
          onClick={() => before && void saveStatus(status, { position: before.position })}
        />
        <IconButton
          size="small"
          icon={ArrowDown}
          label={`Move ${status.name} down`}
          disabled={!after}
          onClick={() => after && void saveStatus(status, { position: after.position })}
        />
        <ActsMenu status={status} onRetire={onRetire} />
      </span>
    </li>
  );
}

function ColourMenu({ status }: { status: Status }) {
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={`Colour of ${status.name}: ${colourWords[status.colour]}`}
          className="flex size-7 shrink-0 items-center justify-center rounded-control hover:bg-hover"
        >
          <StatusDot colour={status.colour} />
        </button>
      }
    >
      <MenuLabel>Colour</MenuLabel>
      <MenuChoice
        label="Colour"
        value={status.colour}
        options={optionsOf(colourWords)}
        onValueChange={(colour) => void saveStatus(status, { colour })}
      />
    </Menu>
  );
}

function ActsMenu({ status, onRetire }: Pick<StatusLineProps, 'status' | 'onRetire'>) {
  const canBeAssigned = status.category === 'working' && !status.isAssigned;
  const canBeRetired = !status.isUnassigned && !status.isAssigned;
  return (
    <Menu
      align="end"
      trigger={
        <button
          type="button"
          aria-label={`Acts for ${status.name}`}
          className="inline-flex size-6 items-center justify-center rounded-control text-muted hover:bg-hover hover:text-ink"
        >
          <Ellipsis size={16} aria-hidden />
        </button>
      }
    >
      <MenuItem isDisabled={!canBeAssigned} onSelect={() => void saveStatus(status, { isAssigned: true })}>
        Give it on assignment
      </MenuItem>
      <MenuSeparator />
      <MenuItem isDanger isDisabled={!canBeRetired} onSelect={onRetire}>
        Retire…
      </MenuItem>
    </Menu>
  );
}
