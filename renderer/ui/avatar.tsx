import { clsx } from 'clsx';
import { agentHue, initials } from '../lib/format.ts';

type AvatarProps = { agentId: number; name: string; size?: 'small' | 'medium' | 'large' };

const sizes = { small: 'size-5 text-[9px]', medium: 'size-6 text-[10px]', large: 'size-9 text-sm' };

/** An agent's mark; the name stands beside it. */
export function Avatar({ agentId, name, size = 'small' }: AvatarProps) {
  return (
    <span
      aria-hidden
      data-hue={agentHue(agentId)}
      className={clsx(
        'agent-mark inline-flex shrink-0 items-center justify-center rounded-full font-semibold select-none',
        sizes[size],
      )}
    >
      {initials(name)}
    </span>
  );
}

export function AgentName({ agentId, name, size = 'small' }: AvatarProps) {
  return (
    <span className="inline-flex max-w-full min-w-0 items-center gap-1.5 align-top">
      <Avatar agentId={agentId} name={name} size={size} />
      <span className="truncate">{name}</span>
    </span>
  );
}
