import { expect, test } from 'vitest';
import { inquiryText, textColumns } from '../../../../shared/domain/intake/row-parts.ts';

test('a postal code loses the mark that Meta puts before it', () => {
  const columns = textColumns([{ column: 1, field: 'address' }], ['email', 'post_code']);
  expect([
    inquiryText(['ana@example.com', 'z:04109'], columns, []),
    inquiryText(['ana@example.com', 'SW1A 1AA'], columns, []),
  ]).toEqual(['Post code: 04109', 'Post code: SW1A 1AA']);
});
