import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef, type ReactNode } from 'react';
import { formatNumber } from '../../lib/format.ts';
import { rowTarget } from '../../lib/row-target.ts';
import type { Names } from '../leads/use-names.ts';
import { densities, useDensity, useLeadsView } from '../leads/view-state.ts';
import { entryAt, groupSpans, lineOf, type GroupSpan } from './task-layout.ts';
import { type TaskActs, TaskLine } from './task-line.tsx';
import { type GroupCounts, groupLabels } from './task-words.ts';
import type { TaskRows } from './use-task-rows.ts';
import { goToTask, useTaskView } from './task-state.ts';

type Lines = { readonly first: number; readonly last: number };

type TaskListProps = {
  readonly tasks: TaskRows;
  readonly counts: GroupCounts;
  readonly activeIndex: number;
  /** Told the lines in view, headings counted. */
  readonly onView: (lines: Lines) => void;
  readonly acts: TaskActs;
  readonly names: Names;
  readonly isAgentHidden: boolean;
};

const headingHeight = 40;

/** What is to be done, group after group; only the lines in view are drawn. One tab stop, lines by arrow keys. */
export function TaskList({ tasks, counts, activeIndex, onView, acts, names, isAgentHidden }: TaskListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const spans = useMemo(() => groupSpans(counts), [counts]);
  const openLeadId = useLeadsView((view) => view.openLeadId);
  const rowHeight = densities[useDensity()];
  const activeLine = lineOf(activeIndex, spans);
  // Nothing that it returns is handed on to what is memoised.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: spans.length + tasks.total,
    getScrollElement: () => scroller.current,
    estimateSize: (line) => (entryAt(line, spans)?.kind === 'heading' ? headingHeight : rowHeight),
    overscan: 8,
    useFlushSync: false,
    scrollPaddingStart: headingHeight,
    rangeExtractor: useCallback((range: Range) => withLine(range, activeLine), [activeLine]),
  });
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight, spans]);
  // Before the line takes the focus.
  useLayoutEffect(() => {
    if (useTaskView.getState().wantsFocus) virtualizer.scrollToIndex(activeLine);
  }, [virtualizer, activeLine]);
  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  useEffect(() => onView({ first: startIndex, last: endIndex }), [onView, startIndex, endIndex]);

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const { target, key, ctrlKey, metaKey, altKey, currentTarget } = event;
    if (!(target instanceof Element) || !target.matches('[data-task]') || ctrlKey || metaKey || altKey) return;
    const perScreen = Math.max(1, Math.floor(currentTarget.clientHeight / rowHeight) - 2);
    const to = rowTarget(key, activeIndex, tasks.total, perScreen);
    if (to === null) return;
    event.preventDefault();
    goToTask(Math.max(0, Math.min(tasks.total - 1, to)));
  }

  const items = virtualizer.getVirtualItems();
  return (
    // The keys come from the line that has the focus.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={scroller}
      onKeyDown={onKeyDown}
      className="@container/tasks relative min-h-0 grow overflow-y-auto overscroll-contain"
    >
      <div style={{ height: virtualizer.getTotalSize() }} className="relative">
        {spans.map((span, order) => (
          <TaskGroupPart
            key={span.group}
            span={span}
            top={order * headingHeight + span.first * rowHeight}
            rowHeight={rowHeight}
          >
            {items.map((item) => {
              const entry = entryAt(item.index, spans);
              if (entry?.kind !== 'task' || entry.span.group !== span.group) return null;
              const task = tasks.rowAt(entry.index);
              return (
                <TaskLine
                  key={entry.index}
                  task={task}
                  index={entry.index}
                  position={entry.index - span.first + 1}
                  setSize={span.count}
                  top={(entry.index - span.first) * rowHeight}
                  names={names}
                  isAgentHidden={isAgentHidden}
                  isStop={entry.index === activeIndex}
                  isOpen={task !== undefined && task.leadId === openLeadId}
                  {...acts}
                />
              );
            })}
          </TaskGroupPart>
        ))}
      </div>
    </div>
  );
}

type TaskGroupPartProps = {
  readonly span: GroupSpan;
  readonly top: number;
  readonly rowHeight: number;
  readonly children: ReactNode;
};

/** A group as long as its lines, so that its heading stays in sight while they pass. */
function TaskGroupPart({ span: { group, count }, top, rowHeight, children }: TaskGroupPartProps) {
  const isOverdue = group === 'response_overdue' || group === 'follow_up_overdue';
  return (
    <section
      aria-labelledby={`tasks-${group}`}
      style={{ height: headingHeight + count * rowHeight, transform: `translateY(${top}px)` }}
      className="absolute inset-x-0 top-0"
    >
      <h2
        id={`tasks-${group}`}
        style={{ height: headingHeight }}
        className="sticky top-0 z-10 flex items-end gap-2 border-b border-hairline bg-surface px-6 pb-2 font-medium"
      >
        <span className={isOverdue ? 'text-breached-ink' : undefined}>{groupLabels[group]}</span>{' '}
        <span className="figures text-xs leading-5 font-normal text-muted">{formatNumber(count)}</span>
      </h2>
      <ul aria-labelledby={`tasks-${group}`} className="relative">
        {children}
      </ul>
    </section>
  );
}

/** The line that has the focus stays drawn when it is scrolled out of view. */
function withLine(range: Range, line: number): number[] {
  const lines = defaultRangeExtractor(range);
  if (line >= range.count || lines.includes(line)) return lines;
  return [...lines, line].toSorted((one, other) => one - other);
}
