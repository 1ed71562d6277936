import { create } from 'zustand';

/** Where the window is, as in `#/runs/12` or `#/leads?view=unassigned`; the address is the mirror. */
export type Route = {
  readonly segments: readonly string[];
  readonly params: Readonly<Record<string, string>>;
};

export const useRoute = create<Route>(() => parseHash(window.location.hash));

export function parseHash(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  return {
    segments: path.split('/').filter((segment) => segment !== ''),
    params: Object.fromEntries(new URLSearchParams(query)),
  };
}

/** The address of a place, for links: `href('/runs/12')`. */
export function href(path: string, params: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(params).toString();
  return query === '' ? `#${path}` : `#${path}?${query}`;
}

export function navigate(path: string, params: Readonly<Record<string, string>> = {}): void {
  const hash = href(path, params);
  if (hash !== window.location.hash) window.history.pushState(null, '', hash);
  useRoute.setState(parseHash(hash), true);
}

/** The same place said anew, as when its filter changed: no step that "back" would take. */
export function replaceAddress(hash: string): void {
  if (hash === window.location.hash) return;
  window.history.replaceState(null, '', hash);
  useRoute.setState(parseHash(hash), true);
}

/** Follows the address: links, back and forward. */
export function followAddress(): () => void {
  window.addEventListener('hashchange', follow);
  window.addEventListener('popstate', follow);
  return () => {
    window.removeEventListener('hashchange', follow);
    window.removeEventListener('popstate', follow);
  };
}

function follow(): void {
  useRoute.setState(parseHash(window.location.hash), true);
}
