import { expect, test } from 'vitest';
import { foldText } from '../../../../shared/domain/intake/text.ts';
import { languageNames } from '../../../../shared/domain/criteria/language-names.ts';
import { languageCode, languageName } from '../../../../shared/domain/criteria/language.ts';

test.each([
  ['pt', 'pt'],
  ['Portuguese', 'pt'],
  ['português', 'pt'],
  ['PORTUGUES', 'pt'],
  ['pt-BR', 'pt'],
  ['Brazilian Portuguese', 'pt'],
  ['English (fluent)', 'en'],
  ['Chinese (Mandarin)', 'zh'],
  ['Farsi', 'fa'],
  ['русский', 'ru'],
  ['日本語', 'ja'],
  ['Norwegian Bokmål', 'no'],
  ['nb', 'no'],
  ['iw', 'he'],
  ['Klingon', null],
  ['xx', null],
  ['en-', null],
  ['', null],
])('%s is the language %s', (word, code) => {
  expect(languageCode(word)).toBe(code);
});

test('every language is found by its code and by each of its names, and no name stands for two', () => {
  const names = languageNames.flatMap((line) => {
    const [code = '', ...all] = line.split('|');
    return [code, ...all].map((name) => ({ code, name }));
  });
  expect(names.filter(({ code, name }) => languageCode(name) !== code)).toEqual([]);
  const folded = names.map(({ name }) => foldText(name));
  expect(folded.filter((name, index) => folded.indexOf(name) !== index)).toEqual([]);
});

test('a code reads as its English name', () => {
  expect([languageName('pt'), languageName('nb'), languageName('xx')]).toEqual(['Portuguese', 'Norwegian', null]);
});
