import { clsx } from 'clsx';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useGallery } from './gallery-store.ts';
import { shownStates, type ShownState } from './shown-states.ts';

type SpecimenProps = { readonly title: string; readonly isWide?: boolean; readonly children: () => ReactNode };

/** One primitive in every theme that is shown, each drawn anew. */
export function Specimen({ title, isWide = false, children: Children }: SpecimenProps) {
  const { looks, density } = useGallery();
  return (
    <section aria-label={title} id={idOf(title)} className="scroll-mt-4">
      <h3 className="mb-2 font-medium">{title}</h3>
      <div className={clsx('grid gap-3', isWide || looks.length < 2 ? 'grid-cols-1' : 'grid-cols-2')}>
        {looks.map(({ name, theme, contrast }) => (
          <div
            key={name}
            role="group"
            aria-label={`${title}, ${name}`}
            data-theme={theme}
            data-contrast={contrast}
            data-density={density}
            className="flex flex-wrap items-start gap-x-6 gap-y-4 rounded-panel border border-hairline bg-surface p-4 text-ink"
          >
            <Children />
          </div>
        ))}
      </div>
    </section>
  );
}

export function idOf(title: string): string {
  return title.toLowerCase().replaceAll(/[^a-z]+/g, '-');
}

type StateProps = {
  readonly name: string;
  readonly shows?: ShownState;
  readonly isWide?: boolean;
  readonly children: ReactNode;
};

const controls = 'button, input, select, textarea, a[href], [tabindex]:not([role=radiogroup])';

/** A primitive in one of its states; `shows` is one that otherwise only the pointer or the keyboard brings about. */
export function State({ name, shows, isWide = false, children }: StateProps) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const control = place.current?.querySelector(controls);
    if (!shows || !control) return;
    control.classList.add(shownStates[shows]);
    // What a pointer is over lies in what is around it, too.
    if (shows === 'hover') control.parentElement?.classList.add(shownStates.hover);
  });
  return (
    <div className={clsx('min-w-0', isWide && 'w-full')}>
      <p className="mb-1.5 text-xs text-muted">{name}</p>
      <div ref={place}>{children}</div>
    </div>
  );
}
