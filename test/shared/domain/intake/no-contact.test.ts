import { expect, test } from 'vitest';
import { answererOf, isMadeUpPhone, isBlankPhone } from '../../../../shared/domain/intake/no-contact.ts';

test('a phone that is typed to get past a form is known, and a real one is not taken for it', () => {
  const madeUp = [
    '0',
    '000-000-0000',
    '(000) 000-0000',
    '(___) ___-____',
    'XXXXXXXXXX',
    '9999999999',
    '111-111-1111',
    '+1 222 222 2222',
    '123-456-7890',
  ];
  const real = [
    '202-222-2222',
    '9198888888',
    '+44 7777 777770',
    '98765 43210',
    '98765XXXXX',
    '0800 1111',
    '030 1234567',
    '12',
    '',
  ];
  expect([madeUp.filter((each) => !isMadeUpPhone(each)), real.filter(isMadeUpPhone)]).toEqual([[], []]);
  expect(['0', '000-000-0000', '(___) ___-____', '9999999999'].map(isBlankPhone)).toEqual([true, true, true, false]);
});

test('an address that says there is none is known, and a person of such a name is not taken for it', () => {
  const none = ['noemail@noemail.com', 'none@none.com', 'No-Email@gmail.com', 'na@na.com', 'x <none@x.de>'];
  const real = [
    'na@example.com',
    'nonette@example.com',
    'none.smith@example.com',
    'noemi@example.com',
    'xx@example.com',
  ];
  expect([
    none.filter((each) => answererOf(each) !== 'none'),
    real.filter((each) => answererOf(each) !== 'person'),
  ]).toEqual([[], []]);
});

test('an address that nobody reads is not one of a person', () => {
  const unread = ['noreply@portal.example', 'Portal <no-reply@portal.example>', 'ana@nomail.com'];
  expect([...unread, 'reply@portal.example', 'noreply'].map(answererOf)).toEqual([
    ...unread.map(() => 'nobody'),
    'person',
    'person',
  ]);
});
