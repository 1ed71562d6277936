import { Announcer } from '../ui/announcer.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { Tips } from '../ui/tips.tsx';
import { Toaster } from '../ui/toaster.tsx';
import { TooltipProvider } from '../ui/tooltip.tsx';
import { Buttons } from './buttons.tsx';
import { Choices } from './choices.tsx';
import { Fields } from './fields.tsx';
import { Floating } from './floating.tsx';
import { looks, setGalleryDensity, toggleLook, useGallery } from './gallery-store.ts';
import { Layouts } from './layouts.tsx';
import { Marks } from './marks.tsx';
import { idOf } from './specimen.tsx';
import { Tokens } from './tokens.tsx';
import { Waiting } from './waiting.tsx';

const chapters = [
  { title: 'Tokens', Content: Tokens },
  { title: 'Buttons', Content: Buttons },
  { title: 'Fields', Content: Fields },
  { title: 'Choices', Content: Choices },
  { title: 'Marks and words', Content: Marks },
  { title: 'What floats', Content: Floating },
  { title: 'Pages and panels', Content: Layouts },
  { title: 'Waiting, empty, failed', Content: Waiting },
] as const;

const densityOptions = [
  { value: 'compact', label: 'Compact' },
  { value: 'regular', label: 'Regular' },
  { value: 'roomy', label: 'Roomy' },
] as const;

/** Every primitive of the screens in every state and theme. */
export function Gallery() {
  return (
    <TooltipProvider>
      <div className="flex h-full">
        <nav aria-label="Gallery" className="w-52 shrink-0 overflow-y-auto border-r border-hairline p-3">
          <p className="px-2 pt-1 pb-3 font-semibold">Gallery</p>
          {chapters.map(({ title }) => (
            <a
              key={title}
              href={`#${idOf(title)}`}
              className="flex h-7 items-center rounded-control px-2 text-muted hover:bg-hover hover:text-ink"
            >
              {title}
            </a>
          ))}
        </nav>
        <main className="min-w-0 grow overflow-y-auto">
          <Switches />
          {chapters.map(({ title, Content }) => (
            <section key={title} id={idOf(title)} aria-label={title} className="px-6 py-8">
              <h2 className="mb-4 text-lg font-semibold">{title}</h2>
              <div className="flex flex-col gap-8">
                <Content />
              </div>
            </section>
          ))}
        </main>
      </div>
      <ConfirmDialog />
      <Toaster />
      <Tips />
      <Announcer />
    </TooltipProvider>
  );
}

function Switches() {
  const { looks: shown, density } = useGallery();
  return (
    <header className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-hairline px-6 py-3">
      <h1 className="text-lg font-semibold">Baton’s primitives</h1>
      <div role="group" aria-label="Themes" className="flex flex-wrap gap-4">
        {looks.map((look) => (
          <Checkbox
            key={look.name}
            label={look.name}
            checked={shown.includes(look)}
            onCheckedChange={() => toggleLook(look)}
          />
        ))}
      </div>
      <SegmentedControl label="Rows" value={density} options={densityOptions} onValueChange={setGalleryDensity} />
    </header>
  );
}
