import { afterAll, expect, test } from 'vitest';
import { createMeaning } from '../../../main/engine/meaning/create-meaning.ts';
import { keepMeaning } from '../../../main/host/meaning/keeper.ts';

const entry = new URL('../../../main/engine/meaning/meaning-worker.ts', import.meta.url);
const log: string[] = [];
const keeper = keepMeaning({ entry, log: (line) => log.push(line) });
const { meaning } = keeper;

afterAll(() => keeper.close());

function likeness(left: Float32Array, right: Float32Array): number {
  return left.reduce((sum, part, at) => sum + part * right[at]!, 0);
}

const inquiries = {
  en: 'Could you tell me what our house would bring if we sold it this year?',
  es: 'Buenos días, quisiera saber cuánto vale nuestra casa si la vendemos este año.',
  pt: 'Bom dia, gostaria de saber quanto vale a nossa casa se a vendermos este ano.',
  fr: 'Bonjour, je voudrais savoir combien vaut notre maison si nous la vendons cette année.',
  de: 'Guten Tag, wir wüssten gern, was unser Haus wert ist, wenn wir es dieses Jahr verkaufen.',
  it: 'Buongiorno, vorremmo sapere quanto vale la nostra casa se la vendiamo quest’anno.',
  pl: 'Dzień dobry, chcielibyśmy wiedzieć, ile wart jest nasz dom, jeśli sprzedamy go w tym roku.',
  nl: 'Goedendag, we willen graag weten wat ons huis waard is als we het dit jaar verkopen.',
  sv: 'God dag, vi skulle vilja veta vad vårt hus är värt om vi säljer det i år.',
  zh: '您好，我们想知道如果今年卖掉房子，大概值多少钱。',
  ru: 'Здравствуйте, мы хотели бы узнать, сколько стоит наш дом, если продать его в этом году.',
  ko: '안녕하세요, 올해 집을 팔면 얼마나 받을 수 있는지 알고 싶습니다.',
};

test('twelve languages are told apart without loading the model of meaning', async () => {
  expect(await meaning.languagesOf(Object.values(inquiries))).toEqual(Object.keys(inquiries));
  expect(meaning.state()).toBe('cold');
});

test('English is known as people type it, and a text too short to tell has no language', async () => {
  const typed = [
    'PLEASE CALL ME ABOUT THE HOUSE ON OAK STREET',
    'hi im lookin for a cheap car insurance quote thx',
    'Is the two bedroom condo still available?\nThanks,\nJo',
    'Renters insurance, studio, landlord wants proof by Saturday. Price?',
  ];
  const short = ['', '   ', 'Oak St 12?', '02134 / $450,000', 'https://portal.example/listing/a-very-long-address'];
  expect(await meaning.languagesOf([...typed, ...short])).toEqual([...typed.map(() => 'en'), ...short.map(() => null)]);
});

test('a text has the same vector alone, among others and another time, and an empty text one of zeros', async () => {
  const texts = ['We want to sell our house.', ' ', 'How do I get rid of my tenant?', 'x'.repeat(30_000)];
  const [together, again] = [await meaning.vectorsOf(texts), await meaning.vectorsOf(texts)];
  const alone = await meaning.vectorsOf([texts[2]!]);
  expect([again, alone]).toEqual([together, [together?.[2]]]);
  expect(together?.map((vector) => [vector.length, Math.round(Math.hypot(...vector) * 1000)])).toEqual([
    [512, 1000],
    [512, 0],
    [512, 1000],
    [512, 1000],
  ]);
  expect(meaning.state()).toBe('loaded');
});

test('texts that mean the same lie closer than texts that share words', async () => {
  const [asked, meant, worded] = (await meaning.vectorsOf(['How old are you?', 'What is your age?', 'How are you?']))!;
  expect(likeness(asked!, meant!)).toBeGreaterThan(likeness(asked!, worded!));
});

test('models that cannot be had leave no vectors and no languages, and are not tried again', async () => {
  let tries = 0;
  const fail = () => Promise.reject(new Error(`no such file, try ${(tries += 1)}`));
  const lines: string[] = [];
  const without = createMeaning({ sentences: fail, languages: fail, log: (line) => lines.push(line) });
  expect(without.state()).toBe('cold');
  const long = inquiries.en;
  expect([await without.vectorsOf([long]), await without.vectorsOf([long]), await without.languagesOf([long])]).toEqual(
    [null, null, [null]],
  );
  expect([without.state(), tries]).toEqual(['missing', 2]);
  expect(lines).toEqual([
    'The sentence model cannot be had: Error: no such file, try 1',
    'The language model cannot be had: Error: no such file, try 2',
  ]);
});

test('a text on which the model fails leaves the others their turn', async () => {
  const sentences = () =>
    Promise.resolve((texts: readonly string[]) =>
      texts.includes('bad')
        ? Promise.reject(new Error('out of memory'))
        : Promise.resolve(texts.map(() => new Float32Array(512))),
    );
  const shaky = createMeaning({ sentences });
  const [bad, good] = await Promise.all([shaky.vectorsOf(['bad']), shaky.vectorsOf(['good'])]);
  expect([bad, good?.length]).toEqual([null, 1]);
});
