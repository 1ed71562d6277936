import { useId, useRef, useState } from 'react';
import type { ErrorBody } from '../../../shared/contract/envelope.ts';
import type { Agent } from '../../../shared/contract/team.ts';
import { errorLine } from '../../lib/present-error.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { takenBack, type CreditDraft } from './credit-draft.ts';
import { CreditForm } from './credit-form.tsx';
import { leadsOf } from './fraction-words.ts';

/** A balance is mended by hand where the runs cannot know what was fair. */
export function Credit({ agent }: { agent: Agent }) {
  const formId = useId();
  const [isOpen, setOpen] = useState(false);
  const [written, setWritten] = useState<CreditDraft | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const toggle = () => {
    setOpen(!isOpen);
    setWritten(null);
  };
  const finish = (draft: CreditDraft) => {
    setWritten(draft);
    close();
  };
  return (
    <section>
      <Button ref={opener} aria-expanded={isOpen} aria-controls={formId} onClick={toggle}>
        Credit or debit
      </Button>
      <div id={formId}>{isOpen && <CreditForm agent={agent} onCancel={close} onWritten={finish} />}</div>
      {written && <Written agent={agent} draft={written} />}
    </section>
  );
}

/** A toast would lie outside the sheet, where nobody can reach it while the sheet is open. */
function Written({ agent, draft }: { agent: Agent; draft: CreditDraft }) {
  const credit = useCommand('ledger.credit');
  const [state, setState] = useState<'written' | 'taken back' | ErrorBody>('written');
  const size = leadsOf(draft.amount);
  const takeBack = async () => {
    const envelope = await credit.run(takenBack(agent.id, draft));
    setState(envelope.ok ? 'taken back' : envelope.error);
  };
  const words =
    state === 'written'
      ? `${draft.way === 'credit' ? 'Credited' : 'Debited'} ${size}. It counts from the next lead that is left over.`
      : state === 'taken back'
        ? 'Taken back: the balance is as it was, and both entries stay on record.'
        : errorLine(state);
  return (
    <Banner
      tone={typeof state === 'string' ? 'plain' : 'breached'}
      className="mt-3 rounded-control"
      action={
        state !== 'taken back' && (
          <Button size="small" isBusy={credit.isRunning} onClick={() => void takeBack()}>
            Take back
          </Button>
        )
      }
    >
      {words}
    </Banner>
  );
}
