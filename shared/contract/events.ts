import type { Topic } from './define.ts';

/** The stretches of long work: the same words wherever work is done, so that a screen can say them. */
export type Phase = 'reading' | 'gating' | 'planning' | 'checking' | 'writing' | 'importing';

/** Items of the desktop's native menu whose work the page does. */
export type MenuChoice = 'import' | 'settings' | 'theme-system' | 'theme-light' | 'theme-dark';

/** What the engine tells everyone who looks, and the desktop its own page. */
export type BatonEvent =
  | { readonly type: 'touched'; readonly topics: readonly Topic[]; readonly revision: number }
  | {
      readonly type: 'progress';
      /** Null while the work is about no run that is known. */
      readonly runId: number | null;
      readonly phase: Phase;
      readonly done: number;
      readonly total: number;
    }
  | { readonly type: 'notice'; readonly level: 'info' | 'warning'; readonly title: string; readonly text: string }
  | { readonly type: 'menu'; readonly choice: MenuChoice };
