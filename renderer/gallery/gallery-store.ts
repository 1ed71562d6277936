import { create } from 'zustand';
import type { DensityWord } from '../../shared/contract/leads.ts';

export const looks = [
  { name: 'Light', theme: 'light', contrast: 'regular' },
  { name: 'Dark', theme: 'dark', contrast: 'regular' },
  { name: 'Light, more contrast', theme: 'light', contrast: 'more' },
  { name: 'Dark, more contrast', theme: 'dark', contrast: 'more' },
] as const;
export type Look = (typeof looks)[number];

type GalleryState = { readonly looks: readonly Look[]; readonly density: DensityWord };

export const useGallery = create<GalleryState>(() => ({ looks: looks.slice(0, 2), density: 'regular' }));

export function toggleLook(look: Look): void {
  useGallery.setState(({ looks: shown }) => ({
    looks: looks.filter((each) => (each === look ? !shown.includes(look) : shown.includes(each))),
  }));
}

export function setGalleryDensity(density: DensityWord): void {
  useGallery.setState({ density });
}
