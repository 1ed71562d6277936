import { describe, expect, test } from 'vitest';
import { guessMapping } from '../../../../shared/domain/intake/mapping.ts';

describe('what has to be asked', () => {
  test('two columns for one field', () => {
    const { proposals, questions } = guessMapping(['Work email', 'Email', 'Name'], []);
    expect({ proposals, questions }).toEqual({
      proposals: [
        { column: 0, field: 'message', confidence: 0.5, why: 'a further way to reach the lead' },
        { column: 1, field: 'email', confidence: 0.5, why: 'the header “Email”' },
        { column: 2, field: 'name', confidence: 0.95, why: 'the header “Name”' },
      ],
      questions: [
        {
          kind: 'two_columns',
          text: '“Work email” and “Email” can both be the e-mail. Which one is it?',
          columns: [0, 1],
        },
      ],
    });
  });

  test('the order of day and month, once, unless a value proves it', () => {
    const ask = (dates: readonly string[]) =>
      guessMapping(
        ['Email', 'Date'],
        dates.map((date) => ['ana@example.com', date]),
      ).questions;
    expect([ask(['03/04/2025', '05/06/2025']), ask(['03/04/2025', '15/04/2025']), ask(['03.04.2025'])]).toEqual([
      [{ kind: 'date_order', text: 'Is 03/04/2025 written day first or month first?', columns: [1] }],
      [],
      [],
    ]);
  });

  test('a file without anybody in it, or without a way to reach them', () => {
    const asked = (...header: string[]) => guessMapping(header, [['1', '2']]).questions;
    expect([asked('Foo', 'Bar'), asked('Name', 'Budget'), asked('Name', 'Phones')]).toEqual([
      [{ kind: 'no_contact', text: 'Which column holds the name, the e-mail or the phone?', columns: [] }],
      [{ kind: 'no_contact', text: 'Which column holds the e-mail or the phone?', columns: [] }],
      [],
    ]);
  });

  test('the address of an agent whose name is told, too, is not asked for', () => {
    const { proposals, questions } = guessMapping(['Email', 'Agent Email', 'Agent Name'], []);
    expect([proposals.map(({ field }) => field), questions]).toEqual([['email', 'ignore', 'agent'], []]);
  });

  test('further phones are not asked for: each has its place', () => {
    const { proposals, questions } = guessMapping(['Phone', 'Mobile', 'WhatsApp', 'Name'], []);
    expect([proposals.map(({ field }) => field), questions]).toEqual([['phone', 'phone2', 'message', 'name'], []]);
  });
});
