import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { openLead, resetLeadsView } from '../../../renderer/features/leads/view-state.ts';
import { failure } from '../../../shared/contract/envelope.ts';
import {
  type KnownNeed,
  type Need,
  type NeedField,
  needSchema,
  type Proposal,
} from '../../../shared/contract/needs.ts';
import { knownNeed } from '../../../shared/domain/reading/known-need.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import type { FakeHandlers } from '../../helpers/fake-client.ts';
import { fakeHistory } from '../../helpers/fake-history.ts';
import { officeNow } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';
import { leadNamed, officeOfLeads, wholeLead } from './lead-office.ts';
import { PanelBeside } from './panel-office.tsx';

const text = 'Looking for a 3 bed in Riverside, under $600k.';

function proposal(field: NeedField, words: string, value: Partial<Need>): Proposal {
  const start = text.indexOf(words);
  return { field, value, words, start, end: start + words.length };
}

const proposals = [
  proposal('areas', 'Riverside', { areas: ['Riverside'] }),
  proposal('price', 'under $600k', { priceMin: null, priceMax: 60_000_000 }),
  proposal('rooms', '3 bed', { rooms: 3 }),
];

beforeEach(() => {
  resetLeadsView();
  openLead(2);
});

/** An office that keeps what is said of its lead's need; the inquiry proposes the rest. */
function panel(offered: readonly Proposal[], atFirst: Partial<Need> = {}, change: FakeHandlers = {}) {
  let said: Partial<Need> = atFirst;
  let before = said;
  const history = fakeHistory();
  const known = (): KnownNeed => knownNeed(said, offered);
  const drawn = renderScreen(
    <PanelBeside />,
    officeOfLeads(3, {
      'leads.get': ({ id }) =>
        wholeLead(leadNamed(id), {
          need: known(),
          inquiries: [{ id: 1, text, subject: null, sourceId: null, receivedAt: officeNow }],
        }),
      'leads.saveNeed': ({ said: more, forget }) => {
        before = said;
        history.did('What Lead 2 asks for');
        const kept = Object.entries({ ...said, ...more }).filter(([part]) => !forget.includes(part as keyof Need));
        said = needSchema.partial().parse(Object.fromEntries(kept));
        return known();
      },
      ...history.handlers,
      'history.undo': (input) => {
        said = before;
        return history.handlers['history.undo']!(input);
      },
      ...change,
    }),
  );
  const saved = () => drawn.client.calls.filter(({ name }) => name === 'leads.saveNeed').map(({ input }) => input);
  const section = async () => within(await screen.findByRole('region', { name: 'What the lead asks for' }));
  return { ...drawn, saved, section };
}

it('shows nothing but one quiet button when nothing is known, which opens every line', async () => {
  const { user, section, saved } = panel([]);
  await user.click(await screen.findByRole('button', { name: 'Say what the lead asks for' }));
  const lines = await section();
  expect(lines.getAllByRole('listitem')).toHaveLength(7);
  expect(lines.getByRole('textbox', { name: 'Subject' })).toHaveFocus();
  await user.keyboard('buying{Enter}');
  expect(await lines.findByRole('button', { name: 'Subject: buying. Edit' })).toHaveFocus();
  await user.click(lines.getByRole('button', { name: 'Rooms: Not known. Edit' }));
  await user.keyboard('3,5');
  await user.click(lines.getByRole('button', { name: 'Show less' }));
  await waitFor(() =>
    expect(lines.getAllByRole('listitem').map((line) => line.textContent)).toEqual(['Subjectbuying', 'Rooms3.5']),
  );
  expect(saved()).toEqual([
    { leadId: 2, said: { subject: 'buying' } },
    { leadId: 2, said: { rooms: 3.5 } },
  ]);
});

it('proposes what the inquiry says, with its words, and picks them out in the inquiry', async () => {
  const { user, section } = panel(proposals);
  const lines = await section();
  expect(lines.getAllByRole('listitem').map((line) => line.textContent)).toEqual([
    'AreasRiversidefrom “Riverside”',
    'Priceup to 600,000from “under $600k”',
    'Rooms3from “3 bed”',
  ]);
  const marked = () => [...document.querySelectorAll('mark')].map((mark) => mark.textContent);
  await user.hover(lines.getByText('from “under $600k”'));
  expect(marked()).toEqual(['under $600k']);
  await user.unhover(lines.getByText('from “under $600k”'));
  expect(marked()).toEqual([]);
  lines.getByRole('button', { name: 'Rooms: 3, proposed. Edit' }).focus();
  await waitFor(() => expect(marked()).toEqual(['3 bed']));
  await expectAccessible();
});

it('keeps a proposal as said, and Undo makes it a proposal again', async () => {
  const { user, section, saved } = panel(proposals);
  const lines = await section();
  await user.click(lines.getByRole('button', { name: 'Keep price up to 600,000' }));
  expect(await screen.findByText('Price: up to 600,000')).toBeInTheDocument();
  expect(await lines.findByRole('button', { name: 'Price: up to 600,000. Edit' })).toHaveFocus();
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await lines.findByText('from “under $600k”')).toBeInTheDocument();
  expect(saved()).toEqual([{ leadId: 2, said: { priceMin: null, priceMax: 60_000_000 } }]);
});

it('dismisses a proposal, and gives the line back to what the inquiry says', async () => {
  const { user, section, saved } = panel(proposals);
  const lines = await section();
  await user.click(lines.getByRole('button', { name: 'Dismiss areas Riverside' }));
  expect(await screen.findByText('Areas: not asked for')).toBeInTheDocument();
  await waitFor(() => expect(lines.queryByText('Areas')).not.toBeInTheDocument());
  const more = lines.getByRole('button', { name: 'Say more' });
  expect(more).toHaveFocus();
  await user.click(more);
  await user.click(lines.getByRole('button', { name: 'Areas: Not asked for. Edit' }));
  await user.click(lines.getByRole('button', { name: 'Back to what the inquiry says: Riverside' }));
  expect(await screen.findByText('Areas: Riverside, as the inquiry says')).toBeInTheDocument();
  expect(await lines.findByRole('button', { name: 'Areas: Riverside, proposed. Edit' })).toHaveFocus();
  expect(saved()).toEqual([
    { leadId: 2, said: { areas: [] } },
    { leadId: 2, forget: ['areas'] },
  ]);
});

it('edits a line in place: Esc puts it back, what is wrong is said, and an unchanged one is not saved', async () => {
  const { user, section, saved } = panel(proposals, { subject: 'buying' });
  const lines = await section();
  await user.click(lines.getByRole('button', { name: 'Price: up to 600,000, proposed. Edit' }));
  await user.type(lines.getByRole('textbox', { name: 'Price from' }), '700k{Enter}');
  expect(lines.getByRole('alert')).toHaveTextContent('The lower price is above the upper one.');
  await user.keyboard('{Escape}');
  expect(screen.getByRole('complementary', { name: 'Lead Lead 2' })).toBeInTheDocument();
  await user.click(lines.getByRole('button', { name: 'Price: up to 600,000, proposed. Edit' }));
  await user.keyboard('{Enter}');
  await user.click(lines.getByRole('button', { name: 'Subject: buying. Edit' }));
  await user.clear(lines.getByRole('textbox', { name: 'Subject' }));
  await user.keyboard('renting{Enter}');
  expect(await screen.findByText('Subject: renting')).toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await lines.findByRole('button', { name: 'Subject: buying. Edit' })).toBeInTheDocument();
  expect(saved()).toEqual([{ leadId: 2, said: { subject: 'renting' } }]);
});

it('chooses the language from a list that can be searched', async () => {
  const { user, section, saved } = panel(proposals);
  const lines = await section();
  await user.click(lines.getByRole('button', { name: 'Say more' }));
  await user.keyboard('{Escape}');
  await user.click(lines.getByRole('button', { name: 'Language: Not known. Edit' }));
  await user.type(await screen.findByRole('combobox', { name: 'Languages' }), 'portug{Enter}');
  expect(await lines.findByRole('button', { name: 'Language: Portuguese. Edit' })).toBeInTheDocument();
  expect(saved()).toEqual([{ leadId: 2, said: { language: 'pt' } }]);
});

it('says in plain words when it cannot be saved', async () => {
  const { user, section } = panel(
    proposals,
    {},
    { 'leads.saveNeed': () => failure('NOT_FOUND', 'The lead was erased.') },
  );
  const lines = await section();
  await user.click(lines.getByRole('button', { name: 'Keep rooms 3' }));
  expect(await screen.findByText('The lead was erased.')).toBeInTheDocument();
  expect(lines.getByText('from “3 bed”')).toBeInTheDocument();
});
