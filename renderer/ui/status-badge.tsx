import type { Status } from '../../shared/contract/statuses.ts';

const fills: Record<Status['colour'], string> = {
  grey: 'bg-(--status-grey)',
  blue: 'bg-(--status-blue)',
  teal: 'bg-(--status-teal)',
  green: 'bg-(--status-green)',
  amber: 'bg-(--status-amber)',
  orange: 'bg-(--status-orange)',
  red: 'bg-(--status-red)',
  violet: 'bg-(--status-violet)',
};

export function StatusDot({ colour }: { colour: Status['colour'] }) {
  return <span aria-hidden className={`keeps-colour size-2 shrink-0 rounded-full ${fills[colour]}`} />;
}

type StatusBadgeProps = Pick<Status, 'name' | 'colour'>;

export function StatusBadge({ name, colour }: StatusBadgeProps) {
  return (
    <span className="inline-flex max-w-full min-w-0 items-center gap-1.5 align-top">
      <StatusDot colour={colour} />
      <span className="truncate">{name}</span>
    </span>
  );
}
