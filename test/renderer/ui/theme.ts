import fs from 'node:fs';
import path from 'node:path';
import { readOklch, type Colour } from './colour.ts';

const folder = path.resolve('renderer/ui/theme');

export const readTheme = (name: string) => fs.readFileSync(path.join(folder, name), 'utf8');

/** The declarations of the first rule with this selector, without their `--`. */
export function tokensOf(css: string, selector: string): ReadonlyMap<string, string> {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`no rule ${selector}`);
  const body = css.slice(start, css.indexOf('\n}', start));
  return new Map([...body.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
}

export type Scheme = 'light' | 'dark';
export type Contrast = 'regular' | 'more';
export type Palette = (name: string) => Colour;

/** Every colour of one theme by its name. */
export function paletteOf(scheme: Scheme, contrast: Contrast): Palette {
  const css = readTheme('colours.css');
  const regular = tokensOf(css, '[data-theme]');
  const more = tokensOf(css, "[data-contrast='more']");
  return (name) => {
    const value = (contrast === 'more' ? more.get(name) : undefined) ?? regular.get(name);
    if (value === undefined) throw new Error(`no colour --${name}`);
    return pick(value, scheme);
  };
}

/** The ink and the fill of an agent's mark, for each of the ten hues. */
export function agentMarks(scheme: Scheme, contrast: Contrast): readonly (readonly [ink: Colour, fill: Colour])[] {
  const css = readTheme('colours.css');
  const rule = contrast === 'more' ? "[data-contrast='more'] .agent-mark {" : '\n.agent-mark {';
  const start = css.indexOf(rule);
  const body = css.slice(start, css.indexOf('}', start));
  const value = (property: string) => new RegExp(`${property}: (light-dark\\(.+\\));`).exec(body)?.[1] ?? '';
  return [...css.matchAll(/--agent-hue: (\d+);/g)].map(([, hue = '']) => {
    const colour = (property: string) => pick(value(property).replaceAll('var(--agent-hue)', hue), scheme);
    return [colour('color'), colour('background')];
  });
}

function pick(value: string, scheme: Scheme): Colour {
  const [light, dark] = value.match(/oklch\([^)]+\)/g) ?? [];
  return readOklch((scheme === 'light' ? light : dark) ?? '');
}
