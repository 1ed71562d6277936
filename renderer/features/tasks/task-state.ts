import { create } from 'zustand';

type TaskView = {
  /** The task that the keyboard stands on. */
  readonly activeIndex: number;
  /** Its line is to get the focus. */
  readonly wantsFocus: boolean;
};

export const useTaskView = create<TaskView>(() => ({ activeIndex: 0, wantsFocus: false }));

/** Stands on a task, without taking the focus there. */
export function standOnTask(activeIndex: number): void {
  useTaskView.setState({ activeIndex, wantsFocus: false });
}

export function goToTask(activeIndex: number): void {
  useTaskView.setState({ activeIndex, wantsFocus: true });
}

export function focusTask(): void {
  useTaskView.setState(({ activeIndex }) => ({ activeIndex, wantsFocus: true }));
}

export function focusTaken(): void {
  useTaskView.setState({ wantsFocus: false });
}

export function leaveTasks(): void {
  useTaskView.setState({ activeIndex: 0, wantsFocus: false });
}
