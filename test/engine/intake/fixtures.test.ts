import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { asText } from '../../../main/engine/intake/workbook.ts';
import { summary } from './read-leads.ts';

const folder = join(import.meta.dirname, '../../fixtures/intake');
const goldenSchema = z.looseObject({ office: z.strictObject({ country: z.string(), timeZone: z.string() }) });
const files = readdirSync(folder).filter((name) => !name.endsWith('.golden.json'));

describe('a lead file as its source exports it', () => {
  test.each(files)('%s is read as it was meant', async (name) => {
    const path = join(folder, name);
    const { office, ...expected } = goldenSchema.parse(JSON.parse(readFileSync(`${path}.golden.json`, 'utf8')));
    expect(summary((await asText({ path })).source, office)).toEqual(expected);
  });

  test('every fixture that the import promises is there', () => {
    expect(files.map((name) => name.slice(0, 2)).filter((number, at, all) => all.indexOf(number) === at)).toEqual(
      Array.from({ length: 57 }, (_, index) => String(index + 1).padStart(2, '0')),
    );
  });
});
