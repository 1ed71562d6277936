import { isSupportedCountry } from 'libphonenumber-js/max';
import type { Office } from '../../../shared/contract/office.ts';
import { firstUnfitDay } from '../../../shared/domain/hours/sound.ts';
import { isTimeZone } from '../../../shared/domain/schedule/local-time.ts';
import { AppError } from '../app-error.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** What the shapes of the contract cannot say about an office. */
export function requireSound(office: Partial<Office>): void {
  if (office.timeZone !== undefined) requireTimeZone(office.timeZone);
  if (office.country !== undefined) requireCountry(office.country);
  if (office.hours !== undefined) requireSoundHours(office.hours);
}

function requireTimeZone(timeZone: string): void {
  if (isTimeZone(timeZone)) return;
  throw new AppError(
    'INVALID_INPUT',
    'That is not a time zone that this machine knows. Use a name as in America/New_York or Europe/Berlin.',
    { field: 'timeZone' },
  );
}

function requireCountry(country: string): void {
  if (isSupportedCountry(country)) return;
  throw new AppError(
    'INVALID_INPUT',
    'That is not a country whose phone numbers Baton can read. Use its two letters, as in US or DE.',
    { field: 'country' },
  );
}

/** Of the office or of an agent. */
export function requireSoundHours(hours: Office['hours']): void {
  const day = firstUnfitDay(hours);
  if (day === null) return;
  throw new AppError(
    'INVALID_INPUT',
    `The working hours of ${weekdays[day] ?? 'a day'} do not fit: each span begins after the one before it has ended, also after one that runs past midnight.`,
    { field: 'hours' },
  );
}
