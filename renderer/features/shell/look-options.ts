import type { Preferences } from '../../../shared/contract/preferences.ts';

type Options<Name extends keyof Preferences> = readonly {
  readonly value: Preferences[Name];
  readonly label: string;
}[];

export const themeOptions: Options<'theme'> = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

export const contrastOptions: Options<'contrast'> = [
  { value: 'system', label: 'As the system' },
  { value: 'more', label: 'More' },
];

export const densityOptions: Options<'density'> = [
  { value: 'compact', label: 'Compact' },
  { value: 'regular', label: 'Regular' },
  { value: 'roomy', label: 'Roomy' },
];
