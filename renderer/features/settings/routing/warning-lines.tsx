import { useWatch } from 'react-hook-form';
import { href } from '../../../lib/route.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { Banner } from '../../../ui/banner.tsx';
import { useRoutingForm } from './routing-form.ts';
import { routingWarnings, type Warning } from './warnings.ts';

const asked = ['on', 'mode', 'matchFilter', 'fallback', 'fallbackAgentId'] as const;

/** What the team lacks for this part of the page; plain as long as nothing is routed. */
export function WarningLines({ about }: { about: Warning['about'] }) {
  const { control } = useRoutingForm();
  const [on, mode, matchFilter, fallback, fallbackAgentId] = useWatch({ control, name: asked });
  const team = useQuery('team.list', {}).data;
  if (!team) return null;
  return routingWarnings({ mode, matchFilter, fallback, fallbackAgentId }, team)
    .filter((warning) => warning.about === about)
    .map(({ text }) => (
      <Banner key={text} tone={on ? 'risk' : 'plain'} className="mt-3 rounded-control">
        {text}{' '}
        <a href={href('/team')} className="font-medium whitespace-nowrap underline underline-offset-2">
          Open Team
        </a>
      </Banner>
    ));
}
