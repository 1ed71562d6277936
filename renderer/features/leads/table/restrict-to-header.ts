import type { Modifier } from '@dnd-kit/core';

/** A column that is dragged stays in its row. */
export const restrictToHeader: Modifier = ({ transform }) => ({ ...transform, y: 0 });
