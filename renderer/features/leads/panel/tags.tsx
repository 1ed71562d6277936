import { Plus, X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Lead } from '../../../../shared/contract/leads.ts';
import { Popover } from '../../../ui/popover.tsx';
import { saveOrSay } from './save-lead.ts';
import { TagPicker } from './tag-picker.tsx';

const mostTags = 50;

/** The office's own marks: added out of those in use or as a new word, and taken off. */
export function Tags({ lead }: { readonly lead: Lead }) {
  const { tags } = lead;
  const [isOpen, setOpen] = useState(false);
  const add = useRef<HTMLButtonElement>(null);

  function save(next: readonly string[], done: string): void {
    void saveOrSay(lead, { tags: [...next] }, done);
  }

  return (
    <div className="flex min-w-0 flex-wrap items-center gap-1.5 py-1">
      {tags.length > 0 && (
        <ul aria-label="Tags" className="contents">
          {tags.map((tag) => (
            <li
              key={tag}
              className="inline-flex h-6 max-w-full min-w-0 items-center rounded-full pl-2.5 text-xs inset-ring inset-ring-hairline forced-colors:border"
            >
              <span className="min-w-0 truncate" title={tag}>
                {tag}
              </span>
              <button
                type="button"
                aria-label={`Remove the tag ${tag}`}
                onClick={() => {
                  add.current?.focus();
                  save(
                    tags.filter((other) => other !== tag),
                    `Tag ${tag} removed`,
                  );
                }}
                className="flex size-6 shrink-0 items-center justify-center rounded-full text-muted hover:bg-hover hover:text-ink"
              >
                <X size={12} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      {tags.length < mostTags && (
        <Popover
          label="Add a tag"
          className="p-0"
          isOpen={isOpen}
          onOpenChange={setOpen}
          trigger={
            <button
              ref={add}
              type="button"
              aria-label="Add a tag"
              className="inline-flex h-6 items-center gap-1 rounded-full px-2 text-xs text-muted hover:bg-hover hover:text-ink"
            >
              <Plus size={12} aria-hidden />
              {tags.length === 0 ? 'Add a tag' : 'Add'}
            </button>
          }
        >
          <TagPicker
            carried={tags}
            onChoose={(tag) => {
              setOpen(false);
              save([...tags, tag], `Tag ${tag} added`);
            }}
          />
        </Popover>
      )}
    </div>
  );
}
