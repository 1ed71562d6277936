import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ImportDialog } from '../../../renderer/features/intake/import-dialog.tsx';
import { fakeInspection, fakePlannedImport } from '../../helpers/fake-import.ts';
import { fakeOfficeHandlers } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';

it('says which sheets of a workbook are read and which are not, before and after the file is read', async () => {
  const sheets = [
    { name: 'Cover', firstLine: null, leftOut: 'it does not look like a list of people' },
    { name: 'Jan', firstLine: 1, leftOut: null },
    { name: 'Feb', firstLine: 1200, leftOut: null },
  ];
  const { user } = renderScreen(
    <ImportDialog open onOpenChange={() => {}} file={new File(['x'], 'portal.xlsx')} />,
    fakeOfficeHandlers({
      'intake.inspect': () => ({ ...fakeInspection, sheets }),
      'intake.plan': () => fakePlannedImport(1988, { sentence: '1,988 leads imported.' }),
    }),
  );
  const readText = 'Sheets that are read: “Jan”, “Feb” from line 1,200 on.';
  expect(await screen.findByText(readText)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Preview the import' }));
  expect(await screen.findByText(/new leads/)).toBeInTheDocument();
  expect(screen.getByText(readText)).toBeInTheDocument();
  expect(screen.getByText(/^Left out: “Cover” \(it does not look like a list of people\)\./)).toBeInTheDocument();
});
