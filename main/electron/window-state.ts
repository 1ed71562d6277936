import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const boundsSchema = z.object({ x: z.int(), y: z.int(), width: z.int().min(480), height: z.int().min(360) });
const stateSchema = z.object({ bounds: boundsSchema, isMaximized: z.boolean(), isFullScreen: z.boolean() });

export type Bounds = z.infer<typeof boundsSchema>;
export type WindowState = z.infer<typeof stateSchema>;
type Placement = Partial<Pick<Bounds, 'x' | 'y'>> & Pick<Bounds, 'width' | 'height'>;

const firstPlacement: Placement = { width: 1360, height: 860 };
/** So much of the title bar must lie on a screen for the window to be grasped. */
const graspableWidth = 120;
const titleBarHeight = 40;

export function readWindowState(file: string): WindowState | null {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

export function writeWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state));
  } catch {
    // A forgotten window place must not keep anybody from quitting.
  }
}

/** Where the window goes: where it was, unless that screen is gone or smaller now. */
export function placementOf(state: WindowState | null, screens: readonly Bounds[]): Placement {
  if (!state) return fitted(firstPlacement, screens);
  const { bounds } = state;
  const isGraspable = screens.some((screen) => {
    const visibleWidth = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x);
    const isTitleBarOn = bounds.y >= screen.y && bounds.y + titleBarHeight <= screen.y + screen.height;
    return visibleWidth >= graspableWidth && isTitleBarOn;
  });
  return isGraspable ? bounds : fitted(bounds, screens);
}

function fitted({ width, height }: Placement, screens: readonly Bounds[]): Placement {
  const [first] = screens;
  return { width: Math.min(width, first?.width ?? width), height: Math.min(height, first?.height ?? height) };
}
