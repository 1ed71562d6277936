import type { DensityWord } from '../../../shared/contract/leads.ts';

/** Heights of a card in px, without the gap below it. */
export const cardHeights: Readonly<Record<DensityWord, number>> = { compact: 54, regular: 82, roomy: 110 };
export const cardGap = 6;
/** Above the first card and below the last. */
export const columnPadding = 6;

export const columnWidth = 288;
export const columnGap = 12;
/** Beside the first column and the last. */
export const boardPadding = 16;
