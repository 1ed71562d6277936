import { clsx } from 'clsx';
import { FileDown, type LucideIcon, MessageSquarePlus, TriangleAlert, UserPlus } from 'lucide-react';
import type { InboxFile } from '../../../../shared/contract/intake.ts';

type Look = { readonly words: string; readonly icon: LucideIcon };

const looks: Readonly<Record<InboxFile['outcome'], Look>> = {
  lead: { words: 'New lead', icon: UserPlus },
  inquiry: { words: 'New inquiry', icon: MessageSquarePlus },
  import: { words: 'Import', icon: FileDown },
  failed: { words: 'Not taken in', icon: TriangleAlert },
};

/** What a file became, as a shape and in words. */
export function FileOutcome({ outcome }: Pick<InboxFile, 'outcome'>) {
  const { words, icon: Icon } = looks[outcome];
  const isFailed = outcome === 'failed';
  return (
    <span
      className={clsx('inline-flex items-center gap-1.5', isFailed ? 'font-medium text-breached-ink' : 'text-muted')}
    >
      <Icon size={14} aria-hidden />
      {words}
    </span>
  );
}
