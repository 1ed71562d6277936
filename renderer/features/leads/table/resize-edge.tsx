import { type PointerEvent, useRef } from 'react';
import type { LeadColumn } from '../../../../shared/contract/leads.ts';
import { widthWithin } from './shown-columns.ts';

type ResizeEdgeProps = {
  readonly id: LeadColumn;
  /** While the edge is dragged; null: the drag is over or was given up. */
  readonly onDraft: (width: number | null) => void;
  /** null: as wide as it comes. */
  readonly onWidth: (width: number | null) => void;
};

type Drag = { readonly from: number; readonly width: number };

/** The right edge of a column: dragged it sets the width, clicked twice it gives the natural one back. */
export function ResizeEdge({ id, onDraft, onWidth }: ResizeEdgeProps) {
  const drag = useRef<Drag | null>(null);

  function begin(event: PointerEvent<HTMLDivElement>): void {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    const width = event.currentTarget.parentElement?.getBoundingClientRect().width ?? 0;
    drag.current = { from: event.clientX, width };
  }

  function move(event: PointerEvent): void {
    if (drag.current !== null && event.clientX !== drag.current.from) onDraft(widthAt(id, drag.current, event.clientX));
  }

  function end(event: PointerEvent): void {
    if (drag.current === null) return;
    const { from } = drag.current;
    const width = widthAt(id, drag.current, event.clientX);
    drag.current = null;
    onDraft(null);
    if (event.clientX !== from) onWidth(width);
  }

  return (
    // A shorter way for the mouse: the keyboard and the menu of the column do the same.
    <div
      aria-hidden
      data-resize-edge
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={() => {
        drag.current = null;
        onDraft(null);
      }}
      onDoubleClick={() => onWidth(null)}
      className="absolute inset-y-0 -right-1 z-[3] w-2 cursor-col-resize touch-none after:absolute after:inset-y-1.5 after:left-1/2 after:w-px group-hover/header:after:bg-hairline hover:after:inset-y-0 hover:after:bg-accent!"
    />
  );
}

function widthAt(id: LeadColumn, { from, width }: Drag, clientX: number): number {
  return widthWithin(id, width + clientX - from);
}
