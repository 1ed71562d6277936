import { expect, test } from 'vitest';
import { handoverMessage } from '../../../renderer/features/leads/handover-message.ts';
import { officeNow } from '../../helpers/fake-office.ts';
import { leadNamed, wholeLead } from './lead-office.ts';

const lead = wholeLead(leadNamed(1, { name: 'Dana Whitfield', phone: '(412) 555-0142', createdAt: officeNow }), {
  inquiries: [
    { id: 1, text: 'First question', subject: null, sourceId: null, receivedAt: officeNow - 1000 },
    { id: 2, text: 'Is the house still for sale?', subject: null, sourceId: null, receivedAt: officeNow },
  ],
});

test('the hand-over message says who it is, how to reach the lead, the newest inquiry and the time left', () => {
  expect(handoverMessage(lead, 'Ana Silva', officeNow + 167_000)).toBe(`Hello Ana Silva,

this lead is yours: Dana Whitfield
Phone: (412) 555-0142
E-mail: lead1@example.com
First response: due in 2:13

Inquiry:
Is the house still for sale?`);
});

test('an overdue and an answered first response are said as such', () => {
  expect(handoverMessage(lead, null, officeNow + 3 * 3_600_000)).toContain('First response: overdue by 2 h');
  expect(handoverMessage({ ...lead, firstResponseAt: officeNow }, null, officeNow)).toContain('First response: given');
});
