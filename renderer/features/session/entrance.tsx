import type { ReactNode } from 'react';

type EntranceProps = { title: string; text?: ReactNode; children: ReactNode };

/** The plain page around what comes before the office: first start, sign-in. Each step is read from its heading on. */
export function Entrance({ title, text, children }: EntranceProps) {
  return (
    <main className="flex h-full flex-col items-center overflow-y-auto bg-canvas px-6 py-[10vh]">
      <div className="w-full max-w-[400px]">
        <p className="mb-6 font-semibold text-muted">Baton</p>
        <h1 key={title} ref={takeFocus} tabIndex={-1} className="text-xl font-semibold outline-none">
          {title}
        </h1>
        {text && <p className="mt-1 text-muted">{text}</p>}
        <div className="mt-6">{children}</div>
      </div>
    </main>
  );
}

/** Unless a field has it already. */
function takeFocus(heading: HTMLHeadingElement | null): void {
  if (document.activeElement === document.body) heading?.focus();
}
