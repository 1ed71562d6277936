import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { href } from '../../lib/route.ts';
import { Page } from '../../ui/page.tsx';
import { StatusesSettings } from '../statuses/statuses-settings.tsx';
import { AuditTrail } from './audit-trail.tsx';
import { AutoAssignmentSettings, TopUpSettings } from './auto/automatic-run-settings.tsx';
import { DataSettings } from './data-settings.tsx';
import { DeskSettings } from './desk/desk-settings.tsx';
import { InboxSettings } from './inbox/inbox-settings.tsx';
import { OfficeSettings } from './office/office-settings.tsx';
import { PasswordSettings } from './password-settings.tsx';
import { RecoverySettings } from './recovery-settings.tsx';
import { RoutingSettings } from './routing/routing-settings.tsx';

export const settingsGroups = [
  {
    title: 'Configurations',
    parts: [
      { name: 'auto', label: 'Auto lead assignment' },
      { name: 'top-up', label: 'Daily lead top-up' },
      { name: 'routing', label: 'Routing on arrival' },
      { name: 'inbox', label: 'Inbox folder' },
      { name: 'desk', label: 'Desks and calls' },
    ],
  },
  {
    title: 'Office',
    parts: [
      { name: 'office', label: 'Office and hours' },
      { name: 'statuses', label: 'Statuses' },
    ],
  },
  {
    title: 'Safety',
    parts: [
      { name: 'audit', label: 'Audit trail' },
      { name: 'password', label: 'Password' },
      { name: 'recovery', label: 'Recovery code' },
      { name: 'data', label: 'Data' },
    ],
  },
] as const;

type Part = (typeof settingsGroups)[number]['parts'][number]['name'];

const panels: Record<Part, () => ReactNode> = {
  auto: () => <AutoAssignmentSettings />,
  'top-up': () => <TopUpSettings />,
  routing: () => <RoutingSettings />,
  inbox: () => <InboxSettings />,
  desk: () => <DeskSettings />,
  office: () => <OfficeSettings />,
  statuses: () => <StatusesSettings />,
  audit: () => <AuditTrail />,
  password: () => <PasswordSettings />,
  recovery: () => <RecoverySettings />,
  data: () => <DataSettings />,
};

const isPart = (name: string | undefined): name is Part => name !== undefined && Object.hasOwn(panels, name);

export function SettingsScreen({ part }: { part: string | undefined }) {
  const current = isPart(part) ? part : 'auto';
  return (
    <Page title="Settings">
      <div className="flex h-full min-h-0 max-[800px]:block">
        <nav
          aria-label="Settings"
          className="w-52 shrink-0 overflow-y-auto border-r border-hairline p-3 max-[800px]:w-auto max-[800px]:border-r-0 max-[800px]:border-b"
        >
          {settingsGroups.map((group) => (
            <section key={group.title} aria-label={group.title} className="mb-4 max-[800px]:mb-0 max-[800px]:flex">
              <h2 className="px-2 pb-1 text-xs text-muted max-[800px]:w-28 max-[800px]:shrink-0 max-[800px]:pt-1.5">
                {group.title}
              </h2>
              <div className="max-[800px]:flex max-[800px]:grow max-[800px]:flex-wrap">
                {group.parts.map(({ name, label }) => (
                  <a
                    key={name}
                    href={href(`/settings/${name}`)}
                    aria-current={name === current ? 'page' : undefined}
                    className={clsx(
                      'flex h-7 items-center rounded-control px-2',
                      name === current ? 'bg-pressed font-medium' : 'text-muted hover:bg-hover hover:text-ink',
                    )}
                  >
                    {label}
                  </a>
                ))}
              </div>
            </section>
          ))}
        </nav>
        <div className="relative min-w-0 grow overflow-y-auto max-[800px]:overflow-visible">{panels[current]()}</div>
      </div>
    </Page>
  );
}
