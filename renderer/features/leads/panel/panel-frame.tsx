import { useEffect, useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { usePreferences } from '../../../lib/preferences.ts';
import { usePanelCovers } from '../beside-panel.tsx';
import { panelWidths, setPanelWidth } from '../view-state.ts';

const stepPx = 24;

/** Beside the table where there is room for both, over it in a narrow window. Its edge can be dragged. */
export function PanelFrame({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const width = usePreferences((preferences) => preferences.panelWidth);
  const isAlone = usePanelCovers();
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isAlone && document.activeElement === document.body) frame.current?.focus();
  }, [isAlone]);

  function drag(event: PointerEvent<HTMLDivElement>): void {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const right = event.currentTarget.parentElement?.getBoundingClientRect().right ?? 0;
    setPanelWidth(right - event.clientX);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const next = {
      ArrowLeft: width + stepPx,
      ArrowRight: width - stepPx,
      Home: panelWidths.least,
      End: panelWidths.most,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setPanelWidth(next);
  }

  return (
    <aside
      ref={frame}
      tabIndex={-1}
      aria-label={label}
      style={{ width }}
      className="relative flex h-full max-w-full shrink-0 flex-col border-l border-hairline bg-surface outline-none max-[799px]:w-full! max-[1279px]:absolute max-[1279px]:inset-y-0 max-[1279px]:right-0 max-[1279px]:z-20 max-[1279px]:animate-slides max-[1279px]:shadow-float"
    >
      {/* A separator that can be moved is a control. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        role="separator"
        aria-label="Width of the panel"
        aria-orientation="vertical"
        aria-valuenow={width}
        aria-valuemin={panelWidths.least}
        aria-valuemax={panelWidths.most}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        className="absolute inset-y-0 -left-1 z-10 w-2 cursor-col-resize hover:bg-accent-soft"
      />
      {children}
    </aside>
  );
}
