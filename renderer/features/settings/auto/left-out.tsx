import { href } from '../../../lib/route.ts';
import { useQuery } from '../../../lib/use-query.ts';

const namedAtMost = 3;

/** Who has no cap to be filled up to. */
export function LeftOut() {
  const agents = useQuery('team.list', {}).data ?? [];
  const names = agents
    .filter(({ status, leadRecipient, leadCap }) => status === 'active' && leadRecipient && leadCap === null)
    .map(({ name }) => name);
  if (names.length === 0) return null;
  return (
    <p className="mb-5">
      {sentence(names)}{' '}
      <a href={href('/team')} className="text-accent underline underline-offset-2">
        Set caps
      </a>
    </p>
  );
}

/** As in "Ana Silva and 3 others have no lead cap and are left out." */
function sentence(names: readonly string[]): string {
  const more = names.length - namedAtMost;
  const named = more > 0 ? [...names.slice(0, namedAtMost), more === 1 ? '1 other' : `${more} others`] : names;
  const who = named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
  return `${who} ${names.length === 1 ? 'has' : 'have'} no lead cap and ${names.length === 1 ? 'is' : 'are'} left out.`;
}
