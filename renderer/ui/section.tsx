import type { ReactNode } from 'react';

type SectionProps = { title: string; aside?: ReactNode; children: ReactNode };

export function Section({ title, aside, children }: SectionProps) {
  return (
    <section aria-label={title} className="min-w-0">
      <header className="mb-2 flex items-baseline justify-between gap-4">
        <h2 className="text-md font-semibold">{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
