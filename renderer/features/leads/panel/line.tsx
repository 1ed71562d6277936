import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

type LineProps = {
  readonly icon: LucideIcon;
  readonly tone?: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
};

/** Something about the lead that must be known before it is worked. */
export function Line({ icon: Icon, tone = 'text-muted', children, action }: LineProps) {
  return (
    <div className="flex items-start gap-2">
      <Icon size={14} aria-hidden className={`mt-[3px] shrink-0 ${tone}`} />
      <p className="min-w-0 grow break-words">{children}</p>
      {action}
    </div>
  );
}

export const linkClass = 'text-accent underline-offset-2 hover:underline';
