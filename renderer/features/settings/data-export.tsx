import { FolderDown } from 'lucide-react';
import { countOf } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { SettingRow } from '../../ui/panel.tsx';
import { useFileExport } from '../leads/use-file-export.ts';
import { WorkProgress } from '../runs/work-progress.tsx';

/** Everything the office has, as a folder of files that any program reads. */
export function DataExport() {
  const { run, isRunning, isWriting } = useFileExport('export.all');
  return (
    <div className="mt-6">
      <SettingRow
        title="Export all data"
        text="Every lead with its inquiries, activity and history, the team, the runs, the settings and the audit trail, as a folder of CSV files in your Downloads. Passwords stay here."
      >
        <WorkProgress isActive={isWriting} label="Exporting all data">
          <Button
            icon={FolderDown}
            isBusy={isRunning}
            onClick={() =>
              void run({}, 'Export all data', ({ files }) => `All data exported in ${countOf(files, 'file')}`)
            }
          >
            Export all data…
          </Button>
        </WorkProgress>
      </SettingRow>
    </div>
  );
}
