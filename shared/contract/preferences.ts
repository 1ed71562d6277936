import { z } from 'zod';
import { command, query } from './define.ts';
import { densities, shownColumnSchema } from './leads.ts';

export const themes = ['system', 'light', 'dark'] as const;
export const contrasts = ['system', 'more'] as const;

/** How one person likes Baton; it goes with the sign-in, not with the machine. */
export const preferencesSchema = z.strictObject({
  theme: z.enum(themes),
  contrast: z.enum(contrasts),
  isSidebarFolded: z.boolean(),
  /** Letters without Ctrl or Alt act; switched off, they find a name in a list. */
  singleKeys: z.boolean(),
  density: z.enum(densities),
  /** Width of the lead panel in px. */
  panelWidth: z.int().min(320).max(900),
  /** Columns of the lead table, in their order; empty = as Baton comes. */
  columns: z.array(shownColumnSchema).max(40),
  /** Where the person was last, as the address has it: `/leads?view=3`. */
  place: z.string().max(8000),
});

export type Preferences = z.infer<typeof preferencesSchema>;

/** As Baton comes, until a person says otherwise. */
export const foundingPreferences: Preferences = {
  theme: 'system',
  contrast: 'system',
  isSidebarFolded: false,
  singleKeys: true,
  density: 'regular',
  panelWidth: 440,
  columns: [],
  place: '',
};

export const preferencesOperations = {
  'preferences.get': query({
    summary: 'How the caller likes Baton.',
    role: 'agent',
    input: z.strictObject({}),
    output: preferencesSchema,
    reads: [],
  }),
  'preferences.save': command({
    summary: 'Change how the caller likes Baton; what is left out stays. The data of the office stays as it is.',
    role: 'agent',
    input: preferencesSchema.partial(),
    output: preferencesSchema,
    touches: [],
  }),
};
