import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { Panel, SaveBar, SettingRow } from '../ui/panel.tsx';
import { Section } from '../ui/section.tsx';
import { Switch } from '../ui/switch.tsx';
import { longName, longText } from './samples.ts';
import { Specimen, State } from './specimen.tsx';

export function Layouts() {
  return (
    <>
      <Specimen title="Page">
        {() => (
          <>
            <State name="default" isWide>
              <div className="h-40 w-full border border-hairline">
                <Page title="Leads" aside="212 of 4,218" actions={<Button variant="primary">New lead</Button>}>
                  <p className="px-6 py-4">{longText}</p>
                </Page>
              </div>
            </State>
            <State name="long text" isWide>
              <div className="h-32 w-full border border-hairline">
                <Page title={longName} actions={<Button>Undo run</Button>}>
                  <p className="px-6 py-4">{longText}</p>
                </Page>
              </div>
            </State>
          </>
        )}
      </Specimen>
      <Specimen title="Panel of the settings" isWide>
        {() => (
          <Panel title="Inbox folder" text={longText} actions={<Button>Look now</Button>}>
            <SettingRow title="Inbox" text="Off: what lies in the folder stays there.">
              <Switch label="On" isOn onChange={() => {}} />
            </SettingRow>
            <SaveBar isVisible>
              <span className="mr-auto text-muted">Not saved yet.</span>
              <Button>Discard</Button>
              <Button variant="primary">Save…</Button>
            </SaveBar>
          </Panel>
        )}
      </Specimen>
      <Specimen title="Section">
        {() => (
          <State name="default" isWide>
            <Section title="What came in" aside={<span className="text-muted">3 files</span>}>
              {longText}
            </Section>
          </State>
        )}
      </Specimen>
      <Specimen title="Banner">
        {() =>
          (['plain', 'risk', 'breached'] as const).map((tone) => (
            <State key={tone} name={tone} isWide>
              <Banner tone={tone} action={<Button size="small">Look</Button>}>
                {longText}
              </Banner>
            </State>
          ))
        }
      </Specimen>
    </>
  );
}
