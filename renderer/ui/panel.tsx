import { clsx } from 'clsx';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { focusAlong, focusHome, trailOf } from './focus-home.ts';

type PanelProps = { title: string; text?: ReactNode; actions?: ReactNode; isWide?: boolean; children: ReactNode };

/** One page of the settings. */
export function Panel({ title, text, actions, isWide = false, children }: PanelProps) {
  return (
    <div className={clsx('px-8 py-6', isWide ? 'max-w-5xl' : 'max-w-2xl')}>
      <header className="mb-5 flex items-start justify-between gap-6">
        <div>
          <h2 {...focusHome} className="text-lg font-semibold">
            {title}
          </h2>
          {text && <p className="mt-0.5 text-muted">{text}</p>}
        </div>
        {actions && <div className="flex shrink-0 gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

type SettingRowProps = { title: string; text?: ReactNode; children: ReactNode };

/** One decision: what it is on the left, its control on the right. */
export function SettingRow({ title, text, children }: SettingRowProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] gap-8 border-t border-hairline py-4 max-[700px]:grid-cols-1 max-[700px]:gap-2">
      <div>
        <h3 className="font-medium">{title}</h3>
        {text && <p className="mt-0.5 text-muted">{text}</p>}
      </div>
      <div className="min-w-0">{children}</div>
    </div>
  );
}

type SaveBarProps = { children: ReactNode; isVisible: boolean };

/** Stays in sight while something waits to be saved. */
export function SaveBar({ children, isVisible }: SaveBarProps) {
  return isVisible ? <ShownBar>{children}</ShownBar> : null;
}

/** Who saves or discards by key stands on a button that goes with it: the page's heading takes the focus. */
function ShownBar({ children }: { children: ReactNode }) {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = bar.current;
    return () => {
      if (element?.contains(document.activeElement)) focusAlong(trailOf(element.parentElement));
    };
  }, []);
  return (
    <div
      ref={bar}
      className="sticky bottom-0 -mx-8 mt-2 flex items-center justify-end gap-2 border-t border-hairline bg-surface px-8 py-3"
    >
      {children}
    </div>
  );
}
