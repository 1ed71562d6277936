import { ChevronRight } from 'lucide-react';
import { navigate } from '../../lib/route.ts';
import { useCommand } from '../../lib/use-command.ts';
import { toastError } from '../../ui/toast-store.ts';

type NextStepProps = { onChosen: () => void; onImport: () => void };

const steps = [
  {
    path: '/team',
    params: { add: 'agent' },
    title: 'Add your agents',
    text: 'Their caps and weights decide who gets how many.',
  },
  {
    path: '/leads',
    params: {},
    title: 'Import my leads',
    text: 'An Excel, CSV or TSV file from any portal or CRM.',
  },
  { path: '/today', params: {}, title: 'Look around first', text: 'Every screen says what its next step is.' },
] as const;

export function NextStep({ onChosen, onImport }: NextStepProps) {
  const sample = useCommand('office.fillSample');

  async function trySample(): Promise<void> {
    const envelope = await sample.run({});
    if (!envelope.ok) {
      toastError(envelope.error);
      return;
    }
    navigate('/leads');
    onChosen();
  }

  return (
    <ul className="flex flex-col border-t border-hairline">
      {steps.map((step) => (
        <Step
          key={step.path}
          title={step.title}
          text={step.text}
          isBusy={sample.isRunning}
          onClick={() => {
            navigate(step.path, step.params);
            onChosen();
            if (step.path === '/leads') onImport();
          }}
        />
      ))}
      <Step
        title={sample.isRunning ? 'Making the sample…' : 'Try with sample data'}
        text="14 agents and 5,000 invented leads, to try everything on. Start again in another data folder for your own."
        isBusy={sample.isRunning}
        onClick={() => void trySample()}
      />
    </ul>
  );
}

type StepProps = { title: string; text: string; isBusy: boolean; onClick: () => void };

function Step({ title, text, isBusy, onClick }: StepProps) {
  return (
    <li className="border-b border-hairline">
      <button
        type="button"
        disabled={isBusy}
        onClick={onClick}
        className="flex w-full items-center gap-3 px-2 py-3 text-left hover:bg-hover"
      >
        <span className="grow">
          <span className="block font-medium">{title}</span>
          <span className="block text-muted">{text}</span>
        </span>
        <ChevronRight size={16} aria-hidden className="shrink-0 text-muted" />
      </button>
    </li>
  );
}
