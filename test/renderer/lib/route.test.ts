import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { followAddress, href, navigate, parseHash, useRoute } from '../../../renderer/lib/route.ts';

it('reads a place and its parameters from the address', () => {
  expect(parseHash('#/runs/12')).toEqual({ segments: ['runs', '12'], params: {} });
  expect(parseHash('#/leads?view=hot%20ones')).toEqual({ segments: ['leads'], params: { view: 'hot ones' } });
  expect(parseHash('')).toEqual({ segments: [], params: {} });
  expect(href('/leads', { view: 'hot ones' })).toBe('#/leads?view=hot+ones');
});

it('keeps the address and the screen at the same place, also going back', async () => {
  const stop = followAddress();
  navigate('/team');
  navigate('/settings/auto');
  expect([window.location.hash, useRoute.getState().segments]).toEqual(['#/settings/auto', ['settings', 'auto']]);

  const moved = new Promise((resolve) => {
    window.addEventListener('popstate', resolve, { once: true });
  });
  await act(async () => {
    window.history.back();
    await moved;
  });
  expect(useRoute.getState().segments).toEqual(['team']);
  stop();
});
