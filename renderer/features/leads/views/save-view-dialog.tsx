import { useId, useState } from 'react';
import type { SavedView } from '../../../../shared/contract/views.ts';
import { useSignedIn } from '../../../lib/use-session.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useColumns } from '../table/shown-columns.ts';
import { useDensity, useLeadsView, type ViewContent } from '../view-state.ts';
import { callOf, saveView } from './view-acts.ts';

type SaveViewDialogProps = {
  /** The view to rename or share; null: what is on screen becomes a new one. */
  readonly view: SavedView | null;
  readonly onClose: () => void;
};

const longestName = 200;

/** Names a view, and says who sees it. */
export function SaveViewDialog({ view, onClose }: SaveViewDialogProps) {
  const formId = useId();
  const isBroker = useSignedIn()?.role === 'broker';
  const onScreen = useLeadsView();
  const columns = useColumns();
  const density = useDensity();
  const [name, setName] = useState(view?.name ?? '');
  const [isShared, setShared] = useState(view?.isShared ?? false);
  const [hasColumns, setHasColumns] = useState(view === null || view.columns !== null);
  const [isSaving, setSaving] = useState(false);
  const trimmed = name.replace(/\s+/g, ' ').trim();

  async function save(): Promise<void> {
    setSaving(true);
    const content = view ?? onScreen;
    const looks = hasColumns ? looksOf(content) : { columns: null, density: null };
    const isSaved = await saveView({
      ...(view && { id: view.id }),
      name: trimmed,
      isShared,
      ...callOf({ filter: content.filter, sort: content.sort, ...looks }),
    });
    setSaving(false);
    if (isSaved) onClose();
  }

  function looksOf(content: ViewContent): Pick<ViewContent, 'columns' | 'density'> {
    return { columns: content.columns ?? columns, density: content.density ?? density };
  }

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      size="small"
      title={view === null ? 'Save the view' : `Change “${view.name}”`}
      description="Filter and order as they are on screen."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} disabled={trimmed === ''} isBusy={isSaving}>
            Save the view
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (trimmed !== '' && !isSaving) void save();
        }}
      >
        <TextField
          label="Name"
          value={name}
          maxLength={longestName}
          onChange={(event) => setName(event.target.value)}
        />
        <Checkbox label="With the columns and the row height" checked={hasColumns} onCheckedChange={setHasColumns} />
        {isBroker && <Checkbox label="Share with the whole office" checked={isShared} onCheckedChange={setShared} />}
      </form>
    </Dialog>
  );
}
