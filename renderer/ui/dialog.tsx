import { clsx } from 'clsx';
import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { useRef, type ReactNode } from 'react';

type DialogProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  title: string;
  description?: ReactNode;
  children: ReactNode;
  /** The buttons, the act last. Inside a form, give the act's button the form's id. */
  footer?: ReactNode;
  size?: 'small' | 'medium' | 'large';
};

const widths = { small: 'w-[400px]', medium: 'w-[520px]', large: 'w-[860px]' };

/** Its own backdrop: the one that Radix brings injects a style element, which the page's policy forbids. */
function Backdrop() {
  return <div aria-hidden className="fixed inset-0 z-30 bg-backdrop" />;
}

function Head({ title, description }: Pick<DialogProps, 'title' | 'description'>) {
  return (
    <header className="pt-5 pr-14 pb-3 pl-6">
      <Radix.Title className="text-lg font-semibold">{title}</Radix.Title>
      {description ? (
        <Radix.Description asChild>
          <div className="mt-1 text-muted">{description}</div>
        </Radix.Description>
      ) : null}
    </header>
  );
}

/** Gives the focus back to where it was: Radix knows only a trigger of its own, and these are opened from anywhere. */
function useReturningFocus() {
  const opener = useRef<Element | null>(null);
  return {
    onOpenAutoFocus() {
      opener.current = document.activeElement;
    },
    onCloseAutoFocus(event: Event) {
      event.preventDefault();
      if (opener.current instanceof HTMLElement) opener.current.focus();
    },
  };
}

/** Last in the order, so that the first field gets the focus when the dialog opens. */
function Close() {
  return (
    <Radix.Close
      aria-label="Close"
      className="absolute top-4 right-4 flex size-8 items-center justify-center rounded-control text-muted hover:bg-hover hover:text-ink"
    >
      <X size={16} aria-hidden />
    </Radix.Close>
  );
}

function Foot({ children }: { children: ReactNode }) {
  return <footer className="flex items-center justify-end gap-2 border-t border-hairline px-6 py-3">{children}</footer>;
}

export function Dialog({ isOpen, onOpenChange, title, description, children, footer, size = 'medium' }: DialogProps) {
  const returningFocus = useReturningFocus();
  return (
    <Radix.Root open={isOpen} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Backdrop />
        <div className="pointer-events-none fixed inset-0 z-30 flex items-start justify-center p-6 pt-[10vh]">
          <Radix.Content
            {...(description ? {} : { 'aria-describedby': undefined })}
            {...returningFocus}
            className={clsx(
              'pointer-events-auto relative flex max-h-[80vh] max-w-full animate-opens flex-col rounded-panel bg-surface shadow-float outline-none',
              widths[size],
            )}
          >
            <Head title={title} description={description} />
            <div className="relative min-h-0 grow overflow-y-auto px-6 pt-1 pb-5">{children}</div>
            {footer && <Foot>{footer}</Foot>}
            <Close />
          </Radix.Content>
        </div>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** A panel at the window's edge for editing one thing of a list. */
export function Sheet({ isOpen, onOpenChange, title, description, children, footer }: Omit<DialogProps, 'size'>) {
  const returningFocus = useReturningFocus();
  return (
    <Radix.Root open={isOpen} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Backdrop />
        <Radix.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          {...returningFocus}
          className="fixed inset-y-0 right-0 z-30 flex w-[440px] max-w-full animate-slides flex-col bg-surface shadow-float outline-none"
        >
          <Head title={title} description={description} />
          <div className="relative min-h-0 grow overflow-y-auto px-6 pt-1 pb-5">{children}</div>
          {footer && <Foot>{footer}</Foot>}
          <Close />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
