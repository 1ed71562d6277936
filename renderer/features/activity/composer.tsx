import { useState, type FormEvent, type RefObject } from 'react';
import type { Status } from '../../../shared/contract/statuses.ts';
import { presentError } from '../../lib/present-error.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useNow } from '../../lib/use-now.ts';
import { useOfficeZone } from '../../lib/use-office.ts';
import { useSignedIn } from '../../lib/use-session.ts';
import { Button } from '../../ui/button.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { toastDone } from '../history/toast-done.ts';
import { CallOutcomes } from './call-outcomes.tsx';
import { useDraft } from './composer-drafts.ts';
import { type ComposerProblem, doneWords, inputOf } from './composer-input.ts';
import { type ComposerKind, composerKinds, wordsOfKind } from './composer-kinds.ts';
import type { Disposition } from './disposition-words.ts';
import { DueFields } from './due-fields.tsx';
import { tomorrowMorning } from './due-shortcuts.ts';
import type { DayTime } from './office-time.ts';

type ComposerProps = {
  readonly lead: { readonly id: number; readonly name: string; readonly statusId: number };
  readonly statuses: readonly Status[];
  readonly kind: ComposerKind;
  readonly onKindChange: (kind: ComposerKind) => void;
  readonly textRef: RefObject<HTMLTextAreaElement | null>;
};

/** Writes into the activity log: a note, a call with its outcome, a follow-up, an e-mail, a message. */
export function Composer({ lead, statuses, kind, onKindChange, textRef }: ComposerProps) {
  const timeZone = useOfficeZone();
  const now = useNow(60_000);
  const add = useCommand('activity.add');
  const [text, setText] = useDraft(lead.id, useSignedIn()?.agentId);
  const [due, setDue] = useState<DayTime | null>(null);
  const [problem, setProblem] = useState<ComposerProblem>();
  const words = wordsOfKind(kind);

  async function save(disposition: Disposition | null = null): Promise<void> {
    const clock = { now: Date.now(), timeZone };
    const draft = { leadId: lead.id, kind, text, disposition, due: due ?? tomorrowMorning(clock.now, timeZone) };
    const read = inputOf(draft, clock);
    if ('problem' in read) {
      setProblem(read.problem);
      return;
    }
    const { input } = read;
    const envelope = await add.run(input);
    if (!envelope.ok) {
      setProblem({ at: 'text', text: presentError(envelope.error).text });
      return;
    }
    setText('');
    setDue(null);
    setProblem(undefined);
    await toastDone({ title: doneWords(input, clock), text: lead.name });
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!add.isRunning) void save();
  }

  return (
    <form aria-label="Add to the activity log" onSubmit={submit} className="flex flex-col gap-2">
      <div className="max-w-full overflow-x-auto">
        <SegmentedControl
          label="Kind of entry"
          value={kind}
          options={composerKinds}
          onValueChange={(next) => {
            onKindChange(next);
            setProblem(undefined);
          }}
        />
      </div>
      {kind === 'followUp' && (
        <DueFields
          due={due ?? tomorrowMorning(now, timeZone)}
          problem={problem}
          onChange={(next) => {
            setDue(next);
            setProblem(undefined);
          }}
        />
      )}
      <TextArea
        ref={textRef}
        label={words.textLabel}
        isLabelHidden
        placeholder={words.textLabel}
        rows={2}
        maxLength={20_000}
        value={text}
        error={problem?.at === 'text' ? problem.text : undefined}
        onChange={(event) => {
          setText(event.target.value);
          setProblem(undefined);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
        }}
      />
      {kind === 'call' ? (
        <CallOutcomes
          statusId={lead.statusId}
          statuses={statuses}
          isBusy={add.isRunning}
          onChoose={(disposition) => void save(disposition)}
        />
      ) : (
        <div className="flex justify-end">
          <Button type="submit" isBusy={add.isRunning}>
            {words.act}
          </Button>
        </div>
      )}
    </form>
  );
}
