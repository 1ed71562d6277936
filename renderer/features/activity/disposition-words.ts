import type { Activity, dispositions } from '../../../shared/contract/activity.ts';

export type Disposition = (typeof dispositions)[number];

export const dispositionLabels: Readonly<Record<Disposition, string>> = {
  connected: 'Connected',
  no_answer: 'No answer',
  missed: 'Missed',
  wrong_number: 'Wrong number',
  busy: 'Busy',
};

export function activityTitle(activity: Activity): string {
  switch (activity.kind) {
    case 'note':
      return 'Note';
    case 'call':
      return activity.disposition === null ? 'Call' : `Call · ${dispositionLabels[activity.disposition]}`;
    case 'followUp':
      return activity.completedAt === null ? 'Follow-up' : 'Follow-up · done';
    case 'email':
      return 'E-mail';
    case 'message':
      return 'Message';
  }
}
