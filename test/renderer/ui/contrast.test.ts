import { describe, expect, it } from 'vitest';
import { contrast, over, type Colour } from './colour.ts';
import { agentMarks, paletteOf, type Contrast, type Palette, type Scheme } from './theme.ts';

type Pair = readonly [name: string, front: Colour, back: Colour];

const inks = ['ink', 'muted', 'accent', 'breached-ink', 'risk-ink', 'met-ink'];
const marks = ['breached', 'met', 'hot', 'warm', 'cold'];
const statuses = ['grey', 'blue', 'teal', 'green', 'amber', 'orange', 'red', 'violet'].map((name) => `status-${name}`);

/** What text and controls stand on: the two grounds, and each under a row that is pointed at or pressed. */
function grounds(colour: Palette): readonly (readonly [name: string, Colour])[] {
  return ['canvas', 'surface'].flatMap((ground) => [
    [ground, colour(ground)] as const,
    ...['hover', 'pressed'].map((veil) => [`${veil} ${ground}`, over(colour(veil), colour(ground))] as const),
  ]);
}

function textPairs(colour: Palette): readonly Pair[] {
  const onGround = grounds(colour).flatMap(([name, ground]) =>
    inks.map((ink): Pair => [`${ink} on ${name}`, colour(ink), ground]),
  );
  const named = (ink: string, ground: string): Pair => [`${ink} on ${ground}`, colour(ink), colour(ground)];
  return [
    ...onGround,
    named('on-accent', 'accent'),
    named('on-accent', 'accent-strong'),
    named('accent', 'accent-soft'),
    named('ink', 'accent-soft'),
    named('muted', 'accent-soft'),
    named('breached-ink', 'breached-soft'),
    named('risk-ink', 'risk-soft'),
    named('met-ink', 'met-soft'),
    named('canvas', 'ink'),
  ];
}

function controlPairs(colour: Palette): readonly Pair[] {
  return ['canvas', 'surface'].flatMap((ground) =>
    ['control', 'accent', ...marks, ...statuses].map((name): Pair => [
      `${name} on ${ground}`,
      colour(name),
      colour(ground),
    ]),
  );
}

function tooFaint(pairs: readonly Pair[], least: number): string[] {
  return pairs.flatMap(([name, front, back]) => {
    const ratio = contrast(front, back);
    return ratio < least ? [`${name}: ${ratio.toFixed(2)}`] : [];
  });
}

const themes: readonly (readonly [Scheme, Contrast, text: number, controls: number])[] = [
  ['light', 'regular', 4.5, 3],
  ['dark', 'regular', 4.5, 3],
  ['light', 'more', 7, 4.5],
  ['dark', 'more', 7, 4.5],
];

describe.each(themes)('%s, %s contrast', (scheme, how, text, controls) => {
  const colour = paletteOf(scheme, how);

  it(`all text can be read: at least ${text} to 1`, () => {
    expect(tooFaint(textPairs(colour), text)).toEqual([]);
  });

  it(`all controls and marks can be made out: at least ${controls} to 1`, () => {
    expect(tooFaint(controlPairs(colour), controls)).toEqual([]);
  });

  it('an agent’s initials can be read on the agent’s colour', () => {
    const pairs = agentMarks(scheme, how).map(([ink, fill], index): Pair => [`hue ${index}`, ink, fill]);
    expect(pairs).toHaveLength(10);
    expect(tooFaint(pairs, text)).toEqual([]);
  });
});

it('knows colours and their contrast', () => {
  const [black, white] = [
    [0, 0, 0, 1],
    [1, 1, 1, 1],
  ] as const;
  expect(contrast(black, white)).toBeCloseTo(21, 5);
  expect(contrast(white, white)).toBe(1);
  expect(over([0, 0, 0, 0.5], white)).toEqual([0.5, 0.5, 0.5, 1]);
});
