import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeTags, clashingTag, describeTagChange, mostTags } from '../../../../shared/domain/runs/tags.ts';

test('tags keep their order and spelling; a new one comes last, in the spelling that was given first', () => {
  expect(changeTags(['vip', 'Cold'], { add: ['VIP', 'new', 'NEW'], remove: ['COLD'] })).toEqual(['vip', 'new']);
  expect(changeTags(['Straße'], { add: [], remove: ['STRASSE'] })).toEqual(['Straße']);
  expect(changeTags(['é'], { add: [], remove: ['E\u0301'] })).toEqual([]);
});

test('a lead whose tags stay as they are gets back the very same list', () => {
  const tags = ['VIP'];
  expect(changeTags(tags, { add: ['vip'], remove: ['cold'] })).toBe(tags);
});

test('no lead gets more tags than it may carry, but one that carries more already may lose some', () => {
  const full = Array.from({ length: mostTags }, (_, index) => String(index));
  expect(changeTags(full, { add: ['new'], remove: [] })).toBeNull();
  expect(changeTags(full, { add: ['new'], remove: ['7'] })).toHaveLength(mostTags);
  expect(changeTags([...full, 'more'], { add: [], remove: ['7'] })).toHaveLength(mostTags);
});

test('a change of tags made twice is the change made once', () => {
  const tag = fc.constantFrom('a', 'A', 'b', 'B', 'c', 'é', 'É');
  const tags = fc.uniqueArray(tag, { maxLength: 5 });
  fc.assert(
    fc.property(tags, tags, tags, (present, add, remove) => {
      fc.pre(clashingTag({ add, remove }) === null);
      const once = changeTags(present, { add, remove })!;
      expect(changeTags(once, { add, remove })).toBe(once);
    }),
  );
});

test('a change of tags is told in one short line', () => {
  expect(describeTagChange({ add: ['VIP'], remove: ['cold'] })).toBe('+VIP −cold');
  expect(describeTagChange({ add: ['a', 'b', 'c', 'd'], remove: ['e', 'f', 'g', 'h'] })).toBe(
    '+a +b +c +d −e −f and 2 more',
  );
});
