import { clsx } from 'clsx';
import { Check, NotebookPen, Phone } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import type { Task } from '../../../shared/contract/tasks.ts';
import { AgentName } from '../../ui/avatar.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { TemperatureMark } from '../../ui/temperature-mark.tsx';
import { copyText } from '../leads/copy-text.ts';
import { phoneHref } from '../leads/desk.ts';
import type { Names } from '../leads/use-names.ts';
import { DueClock } from './due-clock.tsx';
import { focusTaken, standOnTask, useTaskView } from './task-state.ts';

export type TaskActs = {
  readonly onOpen: (task: Task, index: number) => void;
  readonly onCall: (task: Task, index: number) => void;
  readonly onDone: (task: Task, index: number) => void;
};

type TaskLineProps = TaskActs & {
  /** undefined: not read yet. */
  readonly task: Task | undefined;
  readonly index: number;
  /** Its place in its group, and how many they are. */
  readonly position: number;
  readonly setSize: number;
  readonly top: number;
  readonly names: Names;
  /** Whose it is says the screen already. */
  readonly isAgentHidden: boolean;
  /** Where Tab enters the list, and the acts that Tab goes through. */
  readonly isStop: boolean;
  readonly isOpen: boolean;
};

/** One thing to do: who, how to reach them, what, and until when. */
export const TaskLine = memo(function TaskLine(props: TaskLineProps) {
  const { task, index, position, setSize, top, names, isAgentHidden, isStop, isOpen } = props;
  const nameRef = useRef<HTMLButtonElement>(null);
  const isWanted = useTaskView((view) => isStop && view.wantsFocus);
  useEffect(() => {
    if (!isWanted) return;
    nameRef.current?.focus({ preventScroll: true });
    focusTaken();
  }, [isWanted]);

  return (
    <li
      aria-posinset={position}
      aria-setsize={setSize}
      aria-busy={task === undefined || undefined}
      style={{ transform: `translateY(${top}px)` }}
      className={clsx(
        'group/task absolute inset-x-0 top-0 grid grid-row items-center gap-x-4 border-b border-hairline px-6',
        isAgentHidden
          ? 'grid-cols-[minmax(120px,1.2fr)_132px_minmax(0,2.4fr)_124px_80px] @max-2xl/tasks:grid-cols-[minmax(96px,1fr)_124px_124px_80px]'
          : 'grid-cols-[minmax(120px,1.2fr)_132px_minmax(0,2fr)_minmax(80px,150px)_124px_80px] @max-2xl/tasks:grid-cols-[minmax(96px,1fr)_124px_minmax(28px,96px)_124px_80px] @max-2xl/tasks:gap-x-3 @max-2xl/tasks:px-4',
        isOpen ? 'bg-accent-soft' : 'hover:bg-hover has-[:focus-visible]:bg-hover',
      )}
    >
      <span className="flex min-w-0 items-center gap-2">
        {task && <TemperatureMark temperature={task.temperature} isWordHidden />}
        <button
          ref={nameRef}
          type="button"
          data-task
          tabIndex={isStop ? 0 : -1}
          aria-current={isOpen || undefined}
          aria-keyshortcuts={task?.activityId === null ? 'C' : 'C D'}
          onFocus={() => !isStop && standOnTask(index)}
          onClick={() => task && props.onOpen(task, index)}
          className="min-h-6 min-w-0 rounded-control text-left font-medium hover:underline"
        >
          {task === undefined ? (
            <span className="sr-only">Reading the task</span>
          ) : (
            <span dir="auto" data-tip={task.name} className="block truncate text-left">
              {task.name}
            </span>
          )}
        </button>
      </span>
      {task === undefined ? (
        <span aria-hidden className="appears h-2.5 w-4/5 rounded-full bg-hover" />
      ) : (
        <>
          <Reach task={task} isStop={isStop} />
          <span dir="auto" data-tip={task.text} className="truncate text-left text-muted @max-2xl/tasks:hidden">
            {task.text}
          </span>
          {!isAgentHidden && <Whose task={task} names={names} />}
          <span className="text-right">
            <DueClock task={task} />
          </span>
          <Acts {...props} task={task} />
        </>
      )}
    </li>
  );
});

/** A click copies the number, or the address where there is none. */
function Reach({ task: { phone, email }, isStop }: { readonly task: Task; readonly isStop: boolean }) {
  const value = phone ?? email;
  if (value === null) return <span className="text-muted">no phone</span>;
  return (
    <button
      type="button"
      tabIndex={isStop ? 0 : -1}
      aria-label={`Copy ${phone === null ? 'e-mail' : 'phone'} ${value}`}
      onClick={() => void copyText(value, phone === null ? 'E-mail' : 'Phone')}
      className="figures min-h-6 min-w-0 truncate rounded-control text-left hover:underline"
    >
      {value}
    </button>
  );
}

/** Shown on the line under the pointer or the keyboard; Tab goes through those of the line it enters. */
function Acts({ task, index, isStop, onCall, onDone }: TaskLineProps & { readonly task: Task }) {
  const tabIndex = isStop ? 0 : -1;
  const dial = task.phone === null ? null : phoneHref(task.phone);
  return (
    <span className="flex justify-end opacity-0 group-focus-within/task:opacity-100 group-hover/task:opacity-100">
      {dial !== null && (
        <a
          href={dial}
          tabIndex={tabIndex}
          aria-label={`Call ${task.name}`}
          data-tip={`Call ${task.name}`}
          className="inline-flex size-6 items-center justify-center rounded-control text-muted hover:bg-hover hover:text-ink"
        >
          <Phone size={14} aria-hidden />
        </a>
      )}
      <IconButton
        size="small"
        icon={NotebookPen}
        tabIndex={tabIndex}
        label={`Log a call with ${task.name}`}
        shortcut="C"
        onClick={() => onCall(task, index)}
      />
      {task.activityId !== null && (
        <IconButton
          size="small"
          icon={Check}
          tabIndex={tabIndex}
          label={`Follow-up of ${task.name} done`}
          shortcut="D"
          onClick={() => onDone(task, index)}
        />
      )}
    </span>
  );
}

function Whose({ task: { agentId }, names }: { readonly task: Task; readonly names: Names }) {
  if (agentId === null) return <span className="truncate text-muted">Unassigned</span>;
  return (
    <span className="min-w-0">
      <AgentName agentId={agentId} name={names.agentName(agentId)} />
    </span>
  );
}
