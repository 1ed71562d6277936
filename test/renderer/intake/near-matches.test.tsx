import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { draftOf, type ImportDraft, planInput } from '../../../renderer/features/intake/import-draft.ts';
import { planAgainLabel } from '../../../renderer/features/intake/name-answers.ts';
import { NearMatches } from '../../../renderer/features/intake/near-matches.tsx';
import { failure, type Envelope } from '../../../shared/contract/envelope.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { NearRow } from '../../../shared/contract/near-matches.ts';
import { fakeInspection, fakePlannedRow } from '../../helpers/fake-import.ts';
import { fakeLead, fakeOfficeHandlers } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';

type Change = Partial<NearRow> & { readonly line: number; readonly name: string };

function nearRow({ line, name, ...change }: Change): NearRow {
  const row = fakePlannedRow({ line, name, email: null, phone: '(412) 555-0163', source: null });
  return { row, area: 'Lisbon', candidates: [], others: 0, isCut: false, decision: null, ...change };
}

const dana = fakeLead({
  id: 7,
  name: 'Dana Whitfield',
  email: 'dana@example.com',
  phone: '(412) 555-0142',
  statusId: 1,
  agentId: null,
});

const rows: NearRow[] = [
  nearRow({
    line: 2,
    name: 'Dana Whitfeild',
    candidates: [{ kind: 'lead', lead: dana, area: 'Lisbon', reasons: ['one_letter', 'same_city'] }],
  }),
  nearRow({
    line: 9,
    name: 'Kim Osei',
    candidates: [
      {
        kind: 'row',
        row: { line: 4, name: 'Kim Osei', email: null, phone: '(412) 555-0164' },
        area: null,
        reasons: ['same_name', 'phone_one_digit'],
      },
      { kind: 'lead', lead: { ...dana, id: 8, name: 'Kim D. Osei' }, area: 'Porto', reasons: ['middle_name'] },
    ],
    others: 2,
    isCut: true,
    decision: { leadId: null, sameAsLine: 4, as: 'inquiry' },
  }),
];

const page: OutputOf<'intake.near'> = { rows, total: 2, revision: 1, undecided: 1, dropped: [], isWhole: true };

type Page = OutputOf<'intake.near'>;
type Answer = Page | Envelope<Page> | Promise<Page>;

function drawn(answer: (input: { offset?: number; limit?: number }) => Answer = () => page) {
  const onDraft = vi.fn<(draft: ImportDraft) => void>();
  function Preview() {
    const [draft, setDraft] = useState<ImportDraft>(() => {
      const fresh = draftOf({ path: '/portal.csv' }, fakeInspection);
      return { ...fresh, answers: { same: [{ line: 9, sameAsLine: 4, as: 'inquiry' }] } };
    });
    const change = (next: ImportDraft) => {
      setDraft(next);
      onDraft(next);
    };
    return <NearMatches runId={9} draft={draft} isBusy={false} onChange={change} />;
  }
  const shown = renderScreen(<Preview />, fakeOfficeHandlers({ 'intake.near': answer }));
  return { ...shown, onDraft, last: () => onDraft.mock.lastCall?.[0] ?? draftOf({ path: '' }, fakeInspection) };
}

const region = () => screen.findByRole('region', { name: 'People you may already have' });
const group = (name: string) => screen.findByRole('radiogroup', { name });

it('sets a row beside whom it may be, and says in words what differs and why they are alike', async () => {
  drawn();
  expect(await region()).toHaveTextContent('1 row may be somebody you already have');
  const [first] = screen.getAllByRole('table');
  expect(
    within(first!)
      .getAllByRole('row')
      .map((row) => row.textContent),
  ).toEqual([
    'WhatIn the fileLead since 2026-05-11, Unassigned, no agentCompared',
    'NameDana WhitfeildDana Whitfieldsimilar',
    'E-mail–dana@example.comonly there',
    'Phone(412) 555-0163(412) 555-0142differs',
    'AreaLisbonLisbonsame',
  ]);
  expect(screen.getByText('same name but for one letter · same city')).toBeInTheDocument();
  expect(screen.getByText('same name · phone differs by one digit')).toBeInTheDocument();
  expect(screen.getByText(/2 others of this name may be meant/)).toHaveTextContent('only some of them were compared');
});

it('takes who a row is and what becomes of it, by keyboard, and asks for one new plan with all of it', async () => {
  const { user, last } = drawn();
  within(await group('Line 2, Dana Whitfeild'))
    .getByRole('radio', { name: 'New lead' })
    .focus();
  expect(
    within(await group('Line 9, Kim Osei')).getByRole('radio', { name: 'Same as line 4, Kim Osei' }),
  ).toBeChecked();
  await user.keyboard('{ArrowDown>}');
  await waitFor(() => expect(screen.getByLabelText('What becomes of Line 2, Dana Whitfeild')).toBeVisible());
  await user.keyboard('{/ArrowDown}');
  await waitFor(() => expect(planAgainLabel(last())).toBe('Plan again with 1 answer'));
  await user.selectOptions(screen.getByLabelText('What becomes of Line 2, Dana Whitfeild'), 'Update the lead');
  await user.click(within(await group('Line 9, Kim Osei')).getByRole('radio', { name: 'New lead' }));
  expect(planAgainLabel(last())).toBe('Plan again with 2 answers');
  expect(planInput(last()).answers?.same).toEqual([{ line: 2, leadId: 7, as: 'update' }]);
  await user.click(within(await group('Line 9, Kim Osei')).getByRole('radio', { name: /Same as Kim D. Osei/ }));
  expect(planInput(last()).answers?.same).toEqual([
    { line: 2, leadId: 7, as: 'update' },
    { line: 9, leadId: 8, as: 'skip' },
  ]);
});

it('needs no new plan for what the plan does anyway', async () => {
  const { user, last } = drawn();
  const kim = within(await group('Line 9, Kim Osei'));
  await user.click(kim.getByRole('radio', { name: 'New lead' }));
  await user.click(kim.getByRole('radio', { name: 'Same as line 4, Kim Osei' }));
  await user.selectOptions(screen.getByLabelText('What becomes of Line 9, Kim Osei'), 'Add as a new inquiry');
  expect(planAgainLabel(last())).toBeNull();
  expect(planInput(last()).answers?.same).toEqual([{ line: 9, sameAsLine: 4, as: 'inquiry' }]);
});

it('says the same of all rows, also of those on other pages', async () => {
  const many = Array.from({ length: 450 }, (_, index) => {
    const [first] = rows;
    return nearRow({ line: index + 2, name: `Person ${index}`, candidates: first?.candidates ?? [] });
  });
  const { user, last } = drawn(({ offset = 0, limit = 50 }) => ({
    ...page,
    rows: many.slice(offset, offset + limit),
    total: many.length,
    undecided: many.length,
  }));
  expect(await region()).toHaveTextContent('450 rows may be people you already have');
  await user.click(screen.getByRole('button', { name: 'All are the same person' }));
  await waitFor(() => expect(planAgainLabel(last())).toBe('Plan again with 450 answers'));
  expect(last().answers.same?.at(-1)).toEqual({ line: 451, leadId: 7, as: 'skip' });
  await user.click(screen.getByRole('button', { name: 'Next 10' }));
  expect(await screen.findByText('11–20 of 450')).toBeInTheDocument();
  expect(within(await group('Line 12, Person 10')).getByRole('radio', { name: 'Same person' })).toBeChecked();
  await user.click(screen.getByRole('button', { name: 'All are new leads' }));
  await waitFor(() => expect(planAgainLabel(last())).toBeNull());
  expect(last().answers.same).toEqual([]);
});

it('says which decisions fit no more, and drops them with the next one', async () => {
  const { user, last } = drawn(() => ({
    ...page,
    rows: rows.slice(0, 1),
    total: 1,
    dropped: [{ line: 9, reason: 'The lead that it was to be is gone. It comes in as a new lead.' }],
  }));
  expect(await screen.findByText(/What you said of line 9 fits no more. The lead/)).toBeInTheDocument();
  await user.click(screen.getByRole('radio', { name: 'Same person' }));
  expect(last().answers.same).toEqual([{ line: 2, leadId: 7, as: 'skip' }]);
});

it('is not there when nobody is near', async () => {
  const { client } = drawn(() => ({ ...page, rows: [], total: 0, undecided: 0 }));
  await waitFor(() => expect(client.calls.some(({ name }) => name === 'intake.near')).toBe(true));
  expect(screen.queryByRole('region', { name: 'People you may already have' })).toBeNull();
});

it('says that it is looking, and where it could not, tries again', async () => {
  let tries = 0;
  const { user } = drawn(() => {
    tries += 1;
    return tries === 1 ? failure('INTERNAL', 'Something went wrong.') : page;
  });
  expect(screen.getByText('Looking for people you may already have…')).toBeInTheDocument();
  await screen.findByText(/Not compared with the people you have/);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await region()).toBeInTheDocument();
});
