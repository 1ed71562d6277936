import { X } from 'lucide-react';
import { IconButton } from '../../ui/icon-button.tsx';
import { sortWords } from './sort.ts';
import { columnLabel } from './table/columns.tsx';
import { columnOfSort } from './table/column-of-sort.ts';
import { newestFirst, setSort, useLeadsView } from './view-state.ts';

/** In which order the leads stand, in words. */
export function SortLine() {
  const sort = useLeadsView((view) => view.sort);
  const words = sort.map((each) => `${columnLabel(columnOfSort(each.field))}: ${within(sortWords(each))}`);
  return (
    <div className="flex min-w-0 items-center gap-1 text-xs text-muted">
      <span className="min-w-0 truncate">
        {sort.length > 1 ? 'In order of ' : ''}
        {words.join(', then ')}
      </span>
      {sort.length > 1 && (
        <IconButton size="small" icon={X} label="Newest first again" onClick={() => setSort(newestFirst)} />
      )}
    </div>
  );
}

/** In the middle of a sentence: `newest first`, but `A to Z`. */
function within(words: string): string {
  return /^[A-Z] /.test(words) ? words : words.slice(0, 1).toLowerCase() + words.slice(1);
}
