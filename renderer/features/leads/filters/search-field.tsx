import { Search, X } from 'lucide-react';
import type { RefObject } from 'react';
import { withText } from '../filter.ts';
import { Kbd } from '../../../ui/kbd.tsx';
import { setFilter, setSearchText, useLeadsView } from '../view-state.ts';

type SearchFieldProps = { readonly inputRef: RefObject<HTMLInputElement | null>; readonly onLeave: () => void };

/** The rows follow with every letter. */
export function SearchField({ inputRef, onLeave }: SearchFieldProps) {
  const searchText = useLeadsView((view) => view.searchText);
  const search = (text: string) => {
    setSearchText(text);
    setFilter(withText(useLeadsView.getState().filter, text));
  };

  return (
    <div className="relative w-80 min-w-40 shrink">
      <Search
        size={14}
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-muted"
      />
      <input
        ref={inputRef}
        type="text"
        role="searchbox"
        aria-label="Search leads by name, e-mail, phone or inquiry"
        aria-keyshortcuts="/"
        autoComplete="off"
        spellCheck={false}
        placeholder="Search name, e-mail, phone, inquiry"
        value={searchText}
        onChange={(event) => search(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'Enter') onLeave();
          else if (event.key !== 'Escape') return;
          else if (searchText === '') onLeave();
          else search('');
          event.preventDefault();
        }}
        className="h-8 w-full rounded-control bg-surface pr-8 pl-8 inset-ring inset-ring-control hover:inset-ring-muted forced-colors:border"
      />
      {searchText === '' ? (
        <span aria-hidden className="absolute top-1/2 right-2 flex -translate-y-1/2">
          <Kbd>/</Kbd>
        </span>
      ) : (
        <button
          type="button"
          aria-label="Clear the search"
          onClick={() => {
            search('');
            inputRef.current?.focus();
          }}
          className="absolute inset-y-0 right-0 flex w-8 items-center justify-center rounded-control text-muted hover:text-ink"
        >
          <X size={14} aria-hidden />
        </button>
      )}
    </div>
  );
}
