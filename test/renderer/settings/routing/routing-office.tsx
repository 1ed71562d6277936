import { SettingsScreen } from '../../../../renderer/features/settings/settings-screen.tsx';
import { forgetSectionDrafts } from '../../../../renderer/features/settings/section-drafts.ts';
import { clearTryDraft } from '../../../../renderer/features/settings/routing/try/try-draft.ts';
import { navigate } from '../../../../renderer/lib/route.ts';
import type { Routing } from '../../../../shared/contract/settings.ts';
import { criteriaSchema, type Agent } from '../../../../shared/contract/team.ts';
import type { FakeHandlers } from '../../../helpers/fake-client.ts';
import { fakeAgents, fakeOfficeHandlers, fakeRouting, fakeSettings, officeNow } from '../../../helpers/fake-office.ts';
import { renderScreen } from '../../../helpers/screen.tsx';

/** A team for which every mode can do what it says. */
export const ableTeam: Agent[] = fakeAgents.map((agent) => ({
  ...agent,
  primary: agent.id === 2,
  criteria: criteriaSchema.parse({ subjects: ['buying'], text: 'Waterfront homes.' }),
}));

/** The settings on the page of routing, over what is saved, as if nobody had been there before. */
export function routingScreen(saved: Partial<Routing> = {}, change: FakeHandlers = {}, view?: string) {
  forgetSectionDrafts();
  clearTryDraft();
  navigate('/settings/routing', view === undefined ? {} : { view });
  let routing: Routing = { ...fakeRouting, ...saved };
  let changedAt = officeNow;
  return renderScreen(
    <main>
      <SettingsScreen part="routing" />
    </main>,
    fakeOfficeHandlers({
      'team.list': () => ableTeam,
      'session.confirm': () => ({ token: 'once', expiresAt: officeNow }),
      'settings.get': ({ section }) =>
        section === 'routing' ? { section, value: routing, changedAt, changedBy: 1 } : fakeSettings(section),
      'settings.save': ({ confirm: _confirm, ...section }) => {
        if (section.section === 'routing') routing = section.value;
        changedAt += 1;
        return { ...section, changedAt, changedBy: 1 };
      },
      ...change,
    }),
  );
}
