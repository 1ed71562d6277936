import { expect, test } from 'vitest';
import { cleanCell, foldText, isPlaceholder } from '../../../../shared/domain/intake/text.ts';

test('a folded text finds a name however it is spelt', () => {
  expect(
    ['  José  ÁLVAREZ ', 'Weiß', 'Bjørn Åkesson', 'Łukasz', 'ﬁne Œuvre', 'İstanbul', 'plain', '王伟'].map(foldText),
  ).toEqual(['jose alvarez', 'weiss', 'bjorn akesson', 'lukasz', 'fine oeuvre', 'istanbul', 'plain', '王伟']);
});

test('a cell loses what spreadsheets and exports have put around it, and nothing else', () => {
  const cells = [
    ' Ana\u00A0',
    "'+44 20",
    "'=1+1",
    '="0044"',
    '="say ""hi"""',
    "'tis",
    '=1+1',
    'a\u0000b\u0007c',
    'x\ny',
    '\uD800',
    '-5',
  ];
  expect(cells.map(cleanCell)).toEqual([
    'Ana',
    '+44 20',
    '=1+1',
    '0044',
    'say "hi"',
    "'tis",
    '=1+1',
    'abc',
    'x\ny',
    '\uFFFD',
    '-5',
  ]);
});

test('an error of a spreadsheet says nothing, a word behind a # does', () => {
  const errors = ['#N/A', '#NV', '#REF!', '#WERT!', '#DIV/0!', '#¡VALOR!', '#NAME?'];
  expect([errors.filter((each) => !isPlaceholder(each)), ['#hot!', '#12'].filter(isPlaceholder)]).toEqual([[], []]);
});

test('words that say nothing are known as such', () => {
  expect(['n/a', 'N/A', 'null', '-', '—', 'Unknown', 'Nona', '0', 'no'].map(isPlaceholder)).toEqual([
    ...Array.from({ length: 6 }, () => true),
    ...Array.from({ length: 3 }, () => false),
  ]);
});
