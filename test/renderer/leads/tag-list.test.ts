import { expect, test } from 'vitest';
import { faultOfRemoving, faultOfTags, tagsOf } from '../../../renderer/features/leads/bulk/tag-list.ts';

test('a field of tags is read at commas and semicolons, each tag once as it was written first', () => {
  expect(tagsOf(' VIP, open  house;vip ,, Garden ')).toEqual(['VIP', 'open house', 'Garden']);
  expect(tagsOf(' , ;')).toEqual([]);
});

test('too many tags, one too long, and one that is added and removed are said in words', () => {
  expect(faultOfTags(tagsOf('a, b'))).toBeUndefined();
  expect(faultOfTags(Array.from({ length: 21 }, (_, index) => `tag ${index}`))).toBe('At most 20 tags at once.');
  expect(faultOfTags(['x'.repeat(61)])).toBe('“xxxxxxxxxxxxxxxxxxxx…” is longer than 60 letters.');
  expect(faultOfRemoving(['VIP'], ['vip'])).toBe('“VIP” is to be added, too. Take it out of one of the two.');
  expect(faultOfRemoving(['VIP'], ['cold'])).toBeUndefined();
});
