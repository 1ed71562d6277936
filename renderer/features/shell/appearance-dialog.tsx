import type { ReactNode } from 'react';
import { setPreferences, usePreferences } from '../../lib/preferences.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { setDensity, useDensity } from '../leads/view-state.ts';
import { closeDialog } from './dialog-store.ts';
import { contrastOptions, densityOptions, themeOptions } from './look-options.ts';
import { SingleKeysSwitch } from './single-keys-switch.tsx';

/** How Baton looks and answers for the person who is signed in; each choice counts at once. */
export function AppearanceDialog({ isOpen }: { readonly isOpen: boolean }) {
  const { theme, contrast } = usePreferences();
  const density = useDensity();
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={closeDialog}
      title="Appearance"
      description="For you alone, on every machine where you sign in."
    >
      <Line title="Theme">
        <SegmentedControl
          label="Theme"
          value={theme}
          options={themeOptions}
          onValueChange={(next) => setPreferences({ theme: next })}
        />
      </Line>
      <Line title="Contrast">
        <SegmentedControl
          label="Contrast"
          value={contrast}
          options={contrastOptions}
          onValueChange={(next) => setPreferences({ contrast: next })}
        />
      </Line>
      <Line title="Rows">
        <SegmentedControl label="Rows" value={density} options={densityOptions} onValueChange={setDensity} />
      </Line>
      <div className="border-t border-hairline py-4">
        <SingleKeysSwitch />
      </div>
      <p className="border-t border-hairline pt-4 text-muted">
        Motion follows the system: where it asks for less, nothing moves.
      </p>
    </Dialog>
  );
}

function Line({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-hairline py-3">
      <h3 className="font-medium">{title}</h3>
      {children}
    </div>
  );
}
