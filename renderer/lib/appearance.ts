import { contrasts, themes, type Preferences } from '../../shared/contract/preferences.ts';

/** What the page shows of the preferences before anything is drawn. */
export type Look = Pick<Preferences, 'theme' | 'contrast'>;

const storageKey = 'baton.appearance';
const moreContrast = '(prefers-contrast: more)';

/** Puts theme and contrast on the page; what is left to the system is asked of it. */
export function applyLook({ theme, contrast }: Look): void {
  const { dataset } = document.documentElement;
  const isMore = contrast === 'more' || (window.matchMedia?.(moreContrast).matches ?? false);
  dataset['theme'] = theme;
  dataset['contrast'] = isMore ? 'more' : 'regular';
}

/** The machine remembers the look, so that the sign-in has it too. */
export function rememberLook({ theme, contrast }: Look): void {
  localStorage.setItem(storageKey, JSON.stringify({ theme, contrast }));
}

/** The look that this machine had last. */
export function rememberedLook(): Look {
  const kept = readStorage();
  return {
    theme: themes.find((theme) => theme === kept['theme']) ?? 'system',
    contrast: contrasts.find((contrast) => contrast === kept['contrast']) ?? 'system',
  };
}

/** Calls whenever the system asks for more contrast, or no longer does. */
export function onSystemContrast(listener: () => void): void {
  window.matchMedia?.(moreContrast).addEventListener('change', listener);
}

function readStorage(): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
