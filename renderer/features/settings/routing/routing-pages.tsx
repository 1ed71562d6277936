import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { Routing } from '../../../../shared/contract/settings.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { SaveBar } from '../../../ui/panel.tsx';
import { TabPanel, Tabs } from '../../../ui/tabs.tsx';
import { useKeptDraft } from '../section-drafts.ts';
import { useSaveSection } from '../use-save-section.ts';
import { Configuration } from './configuration.tsx';
import { formatHundredths } from './hundredths.ts';
import { routingFormSchema, savedOf } from './routing-form.ts';
import { ThresholdPage } from './scores/threshold-page.tsx';
import { TryPage } from './try/try-page.tsx';
import { useView, views, type View } from './use-view.ts';

/** The configuration, the threshold over real leads, and an inquiry to try: one form, saved with the password. */
export function RoutingPages({ saved }: { saved: Routing }) {
  const form = useForm<Routing>({ resolver: zodResolver(routingFormSchema), defaultValues: saved });
  useKeptDraft('routing', form, saved);
  const save = useSaveSection('Routing on arrival', 'It counts for every lead that arrives from now on.');
  const { view, openView } = useView();
  const [isReturning, setReturning] = useState(false);
  const top = useRef<HTMLDivElement>(null);
  const shown = useRef(view);

  const startAtTop = useEffectEvent(() => {
    const isCalledBack = isReturning || form.formState.errors.fallbackAgentId !== undefined;
    if (view !== 'configuration' || !isCalledBack) top.current?.scrollIntoView({ block: 'nearest' });
  });
  useEffect(() => {
    if (shown.current !== view) startAtTop();
    shown.current = view;
  }, [view]);

  function show(next: View): void {
    setReturning(false);
    openView(next);
  }

  const submit = form.handleSubmit(
    async (value) => {
      const outcome = await save.run({ section: 'routing', value: savedOf(value) });
      if (outcome.isSaved) form.reset(savedOf(value));
      else if (outcome.error.details?.['field'] === 'fallbackAgentId') {
        form.setError('fallbackAgentId', { message: outcome.error.message });
        show('configuration');
      }
    },
    () => show('configuration'),
  );

  function takeThreshold(hundredths: number): void {
    form.setValue('threshold', hundredths / 100, { shouldDirty: true });
    setReturning(true);
    openView('configuration');
    announce(`The threshold is ${formatHundredths(hundredths)}. It is not saved yet.`);
  }

  return (
    <FormProvider {...form}>
      <div ref={top} />
      <Tabs label="Routing on arrival" items={views} value={view} onValueChange={show}>
        <TabPanel value="configuration" className="-mt-px">
          <form noValidate onSubmit={(event) => void submit(event)}>
            <Configuration onOpenScores={() => show('threshold')} isReturning={isReturning} />
          </form>
        </TabPanel>
        <TabPanel value="threshold">
          <ThresholdPage onUse={takeThreshold} />
        </TabPanel>
        <TabPanel value="try">
          <TryPage />
        </TabPanel>
      </Tabs>
      <SaveBar isVisible={form.formState.isDirty}>
        <span className="mr-auto text-muted">Not saved yet.</span>
        <Button onClick={() => form.reset()}>Discard</Button>
        <Button variant="primary" isBusy={save.isRunning} onClick={() => void submit()}>
          Save…
        </Button>
      </SaveBar>
    </FormProvider>
  );
}
