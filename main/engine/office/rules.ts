import { isSupportedCountry } from 'libphonenumber-js/max';
import type { Office } from '../../../shared/contract/office.ts';
import { isTimeZone } from '../../../shared/domain/schedule/local-time.ts';
import { AppError } from '../app-error.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** What the shapes of the contract cannot say about an office. */
export function requireSound(office: Partial<Office>): void {
  if (office.timeZone !== undefined) requireTimeZone(office.timeZone);
  if (office.country !== undefined) requireCountry(office.country);
  office.hours?.forEach((day, index) => requireHours(day, weekdays[index] ?? 'a day'));
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

function requireHours(day: Office['hours'][number], name: string): void {
  let lastEnd = '';
  for (const { from, to } of day) {
    if (from >= to || from < lastEnd) {
      throw new AppError(
        'INVALID_INPUT',
        `The working hours of ${name} do not fit: each span ends after it begins, and the next one begins after that.`,
        { field: 'hours' },
      );
    }
    lastEnd = to;
  }
}
