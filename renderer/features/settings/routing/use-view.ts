import { navigate, useRoute } from '../../../lib/route.ts';

export const views = [
  { value: 'configuration', label: 'Configuration' },
  { value: 'threshold', label: 'Threshold' },
  { value: 'try', label: 'Try it' },
] as const;

export type View = (typeof views)[number]['value'];

/** Which page of routing is open; it stands in the address, so that back leads back. */
export function useView() {
  const name = useRoute(({ params }) => params['view']);
  const view: View = views.find(({ value }) => value === name)?.value ?? 'configuration';
  return { view, openView };
}

function openView(view: View): void {
  navigate('/settings/routing', view === 'configuration' ? {} : { view });
}
