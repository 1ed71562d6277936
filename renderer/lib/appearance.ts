import { create } from 'zustand';

const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

type Appearance = { readonly theme: Theme; readonly isSidebarFolded: boolean };

const storageKey = 'baton.appearance';

export const useAppearance = create<Appearance>(() => stored());

export function setTheme(theme: Theme): void {
  useAppearance.setState({ theme });
  keep();
}

export function setSidebarFolded(isSidebarFolded: boolean): void {
  useAppearance.setState({ isSidebarFolded });
  keep();
}

/** Puts the choice on the page; `system` leaves it to the machine. */
export function applyTheme(): void {
  document.documentElement.dataset['theme'] = useAppearance.getState().theme;
}

function keep(): void {
  applyTheme();
  localStorage.setItem(storageKey, JSON.stringify(useAppearance.getState()));
}

function stored(): Appearance {
  try {
    const value = JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Partial<Appearance>;
    return {
      theme: themes.find((theme) => theme === value.theme) ?? 'system',
      isSidebarFolded: value.isSidebarFolded === true,
    };
  } catch {
    return { theme: 'system', isSidebarFolded: false };
  }
}
