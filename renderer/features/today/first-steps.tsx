import { Check } from 'lucide-react';
import { href } from '../../lib/route.ts';
import { useSchedule } from '../../lib/use-schedule.ts';
import { useQuery } from '../../lib/use-query.ts';
import { Section } from '../../ui/section.tsx';

/** What a new office does first, in its order; what is done is ticked. */
export function FirstSteps() {
  const agents = useQuery('team.list', {}).data ?? [];
  const schedule = useSchedule('autoAssignment');
  return (
    <Section title="First steps">
      <ol className="border-t border-hairline">
        <Step
          number={1}
          isDone={agents.some((agent) => agent.role === 'agent')}
          path="/team"
          title="Add your agents"
          text="Each gets a desk; caps and weights decide who gets how many."
        />
        <Step
          number={2}
          isDone={schedule?.on === true}
          path="/settings/auto"
          title="Switch automatic assignment on"
          text="Once a day, every waiting lead gets an agent. It can wait until you trust the preview."
        />
        <Step
          number={3}
          isDone={false}
          path="/leads"
          title="Bring in your leads"
          text="Drop a file on this page, or type the first lead in."
        />
      </ol>
    </Section>
  );
}

type StepProps = { number: number; isDone: boolean; path: string; title: string; text: string };

function Step({ number, isDone, path, title, text }: StepProps) {
  return (
    <li className="relative flex gap-3 border-b border-hairline py-3 px-1 hover:bg-hover">
      <span className="flex size-5 shrink-0 items-center justify-center text-muted">
        {isDone ? <Check size={16} role="img" aria-label="Done" className="text-met-ink" /> : number}
      </span>
      <span>
        <a href={href(path)} className="font-medium after:absolute after:inset-0 hover:underline">
          {title}
        </a>
        <span className="block text-muted">{text}</span>
      </span>
    </li>
  );
}
