import fs from 'node:fs';
import path from 'node:path';
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { provideClient } from '../../../renderer/lib/client.ts';
import { Gallery } from '../../../renderer/gallery/gallery.tsx';
import { noClient } from '../../../renderer/gallery/no-client.ts';
import { mirrored, shownStates } from '../../../renderer/gallery/shown-states.ts';

const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const sourcesIn = (folder: string) =>
  fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')] as const);

/** A file of `renderer/ui` that another one of them, shown itself, is made of or looks like. */
const partOf = new Map([
  ['field.tsx', 'text-field.tsx'],
  ['passing-button.tsx', 'button.tsx'],
  ['radio-row.tsx', 'choice.tsx'],
]);

it('shows every primitive', () => {
  const gallery = sourcesIn('renderer/gallery')
    .map(([, text]) => text)
    .join('\n');
  const missing = sourcesIn('renderer/ui')
    .map(([name]) => partOf.get(name) ?? name)
    .filter((name) => !gallery.includes(`'../ui/${name}'`));
  expect(missing).toEqual([]);
});

it('shows light and dark side by side, and any other theme when it is ticked', async () => {
  provideClient(noClient);
  render(<Gallery />);
  expect(screen.getByRole('group', { name: 'Button, primary, Light' })).toHaveAttribute('data-theme', 'light');
  expect(screen.getByRole('group', { name: 'Button, primary, Dark' })).toHaveAttribute('data-theme', 'dark');
  await user.click(screen.getByRole('checkbox', { name: 'Dark, more contrast' }));
  await user.click(screen.getByRole('checkbox', { name: 'Light' }));
  const more = screen.getByRole('group', { name: 'Button, primary, Dark, more contrast' });
  expect(more).toHaveAttribute('data-contrast', 'more');
  expect(screen.queryByRole('group', { name: 'Button, primary, Light' })).not.toBeInTheDocument();
  expect(within(more).getAllByRole('button', { name: 'Assign 42' })[1]).toHaveClass(shownStates.hover);
});

it('makes a rule for a state hold for the class that shows it', () => {
  expect(mirrored('a:hover')).toBe('a:hover, a.shows-hover');
  expect(mirrored('.hover\\:bg-hover:hover')).toBe('.hover\\:bg-hover:hover, .hover\\:bg-hover.shows-hover');
  expect(mirrored(':focus-visible')).toBe(':focus-visible, .shows-focus');
  expect(mirrored('.active\\:bg-pressed')).toBe('.active\\:bg-pressed');
});
