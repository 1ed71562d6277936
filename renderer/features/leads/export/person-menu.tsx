import { Braces, Ellipsis, Sheet } from 'lucide-react';
import type { PersonFormat } from '../../../../shared/contract/export.ts';
import type { Lead } from '../../../../shared/contract/leads.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { useFileExport } from '../use-file-export.ts';

/** What can be done with the person as a whole. It is the broker's. */
export function PersonMenu({ lead }: { readonly lead: Lead }) {
  const { run, isRunning } = useFileExport('export.person');
  const exportAs = (format: PersonFormat) =>
    void run(
      { leadId: lead.id, format },
      `Export everything about ${lead.name}`,
      () => `Everything about ${lead.name} exported`,
    );
  return (
    <Menu align="end" trigger={<IconButton size="small" icon={Ellipsis} label="More about this person" />}>
      <MenuItem icon={Sheet} isDisabled={isRunning} onSelect={() => exportAs('csv')}>
        Export everything about this person as CSV…
      </MenuItem>
      <MenuItem icon={Braces} isDisabled={isRunning} onSelect={() => exportAs('json')}>
        Export everything about this person as JSON…
      </MenuItem>
    </Menu>
  );
}
