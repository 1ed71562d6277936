import { clsx } from 'clsx';
import { X } from 'lucide-react';
import { Toast as Radix } from 'radix-ui';
import { shortcuts } from '../lib/shortcuts.ts';
import { buttonClass } from './button.tsx';
import { dismissToast, useToasts, type ShownToast } from './toast-store.ts';

const plainMs = 6000;
const longMs = 15_000;
const [toResults] = shortcuts.results.keys;

/** Where the results of acts are said, and announced; F6 goes there. Over dialogs, under what is opened to choose from. */
export function Toaster() {
  const toasts = useToasts();
  return (
    <Radix.Provider swipeDirection="right" label="Result">
      {toasts.map((shown) => (
        <Toast key={shown.id} shown={shown} />
      ))}
      <Radix.Viewport
        hotkey={[toResults]}
        label={`Results (${toResults})`}
        className="fixed right-4 bottom-4 z-[35] flex w-[380px] max-w-[calc(100vw-2rem)] flex-col gap-2 outline-none"
      />
    </Radix.Provider>
  );
}

function Toast({ shown }: { shown: ShownToast }) {
  const { id, title, text, tone = 'plain', onUndo, onRedo, act, link } = shown;
  const isLong =
    tone !== 'plain' || onUndo !== undefined || onRedo !== undefined || act !== undefined || link !== undefined;
  return (
    <Radix.Root
      duration={isLong ? longMs : plainMs}
      type={tone === 'error' ? 'foreground' : 'background'}
      onOpenChange={(isOpen) => !isOpen && dismissToast(id)}
      className="flex animate-opens items-start gap-2 rounded-panel bg-surface py-2 pr-2 pl-4 shadow-float"
    >
      <div className="min-w-0 grow py-1">
        <Radix.Title
          className={clsx(
            'font-medium',
            tone === 'error' && 'text-breached-ink',
            tone === 'warning' && 'text-risk-ink',
          )}
        >
          {title}
        </Radix.Title>
        {text && <Radix.Description className="text-muted">{text}</Radix.Description>}
        {(link || act || onUndo || onRedo) && (
          <div className="mt-2 flex gap-2">
            {link && (
              <Radix.Action altText={link.label} asChild>
                <a href={link.href} className={buttonClass('secondary', 'small')}>
                  {link.label}
                </a>
              </Radix.Action>
            )}
            {act && (
              <Radix.Action altText={act.label} onClick={act.onSelect} className={buttonClass('secondary', 'small')}>
                {act.label}
              </Radix.Action>
            )}
            {onUndo && (
              <Radix.Action altText="Undo" onClick={onUndo} className={buttonClass('secondary', 'small')}>
                Undo
              </Radix.Action>
            )}
            {onRedo && (
              <Radix.Action altText="Redo" onClick={onRedo} className={buttonClass('secondary', 'small')}>
                Redo
              </Radix.Action>
            )}
          </div>
        )}
      </div>
      <Radix.Close
        aria-label="Dismiss"
        className="flex size-8 shrink-0 items-center justify-center rounded-control text-muted hover:bg-hover hover:text-ink"
      >
        <X size={14} aria-hidden />
      </Radix.Close>
    </Radix.Root>
  );
}
