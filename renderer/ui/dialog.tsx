import { clsx } from 'clsx';
import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { useInsertionEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { focusAlong, trailOf } from './focus-home.ts';
import { UnsavedScope, useUnsavedScope } from './unsaved.ts';
import { useScrollStop } from './use-scroll-stop.ts';

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

/**
 * Gives the focus back to where it was: Radix knows only a trigger of its own, and these are opened from anywhere. What
 * the act itself put the focus on keeps it; what has gone meanwhile hands it to the heading beside it.
 */
function useReturningFocus(isOpen: boolean, onClosed?: () => void) {
  const trail = useRef<readonly Element[]>([]);
  // Before a field inside takes the focus by itself.
  useInsertionEffect(() => {
    if (isOpen) trail.current = trailOf(document.activeElement);
  }, [isOpen]);
  return {
    onCloseAutoFocus(event: Event) {
      event.preventDefault();
      if (document.activeElement === document.body) focusAlong(trail.current);
      onClosed?.();
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

type ModalProps = Pick<DialogProps, 'isOpen' | 'onOpenChange' | 'children'> & {
  isDescribed: boolean;
  className: string;
  /** Called once it is closed and the focus is back. */
  onClosed?: (() => void) | undefined;
};

/** What holds the focus, and lies over everything else, until it is closed. */
function Frame({ isOpen, onOpenChange, isDescribed, className, onClosed, children }: ModalProps) {
  const returningFocus = useReturningFocus(isOpen, onClosed);
  return (
    <Radix.Root open={isOpen} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Backdrop />
        <div className="pointer-events-none fixed inset-0 z-30 flex items-start justify-center p-6 pt-[10vh] max-sm:p-2 [@media(max-height:500px)]:p-2">
          <Radix.Content
            {...(isDescribed ? {} : { 'aria-describedby': undefined })}
            {...returningFocus}
            data-modal=""
            className={clsx(
              'pointer-events-auto flex max-w-full flex-col bg-surface shadow-float outline-none forced-colors:border',
              className,
            )}
          >
            {children}
          </Radix.Content>
        </div>
      </Radix.Portal>
    </Radix.Root>
  );
}

const raised = 'relative max-h-[80vh] animate-opens rounded-panel [@media(max-height:500px)]:max-h-full';

type DiscardQuestionProps = {
  readonly isOpen: boolean;
  readonly onAnswer: (isDiscard: boolean) => void;
  readonly onClosed: () => void;
};

function DiscardQuestion({ isOpen, onAnswer, onClosed }: DiscardQuestionProps) {
  return (
    <Frame
      isOpen={isOpen}
      onOpenChange={() => onAnswer(false)}
      isDescribed
      onClosed={onClosed}
      className={clsx(raised, widths.small)}
    >
      <Head title="Discard changes?" description="What you typed here is not saved." />
      <Foot>
        <Button onClick={() => onAnswer(false)}>Keep editing</Button>
        <Button variant="danger" onClick={() => onAnswer(true)}>
          Discard
        </Button>
      </Foot>
    </Frame>
  );
}

/** Esc, the cross or a click beside it throw nothing away that was typed, unless somebody says so. */
function Modal({ onOpenChange, children, ...frame }: ModalProps) {
  const unsaved = useUnsavedScope();
  const [isAsking, setAsking] = useState(false);
  const isDiscarding = useRef(false);
  return (
    <>
      <Frame {...frame} onOpenChange={(isOpening) => (unsaved.holdsAny() ? setAsking(true) : onOpenChange(isOpening))}>
        <UnsavedScope value={unsaved.say}>{children}</UnsavedScope>
      </Frame>
      <DiscardQuestion
        isOpen={isAsking}
        onAnswer={(isDiscard) => {
          isDiscarding.current = isDiscard;
          setAsking(false);
        }}
        // The dialog goes once the focus is back in it, so that its own way back is the one that is taken.
        onClosed={() => isDiscarding.current && onOpenChange(false)}
      />
    </>
  );
}

/** What scrolls must be reachable by key: where nothing in it can have the focus, it has it itself. */
function Body({ title, children }: Pick<DialogProps, 'title' | 'children'>) {
  const { ref, isStop } = useScrollStop();
  return (
    <div
      ref={ref}
      {...(isStop && { role: 'group', 'aria-label': title, tabIndex: 0 })}
      className="relative min-h-0 grow overflow-y-auto px-6 pt-1 pb-5"
    >
      {children}
    </div>
  );
}

function Inside({ title, description, footer, children }: Omit<DialogProps, 'isOpen' | 'onOpenChange' | 'size'>) {
  return (
    <>
      <Head title={title} description={description} />
      <Body title={title}>{children}</Body>
      {footer && <Foot>{footer}</Foot>}
      <Close />
    </>
  );
}

export function Dialog({ isOpen, onOpenChange, size = 'medium', ...inside }: DialogProps) {
  return (
    <Modal
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDescribed={Boolean(inside.description)}
      className={clsx(raised, widths[size])}
    >
      <Inside {...inside} />
    </Modal>
  );
}

/** A panel at the window's edge for editing one thing of a list. */
export function Sheet({ isOpen, onOpenChange, ...inside }: Omit<DialogProps, 'size'>) {
  return (
    <Modal
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDescribed={Boolean(inside.description)}
      className="fixed inset-y-0 right-0 w-[440px] animate-slides"
    >
      <Inside {...inside} />
    </Modal>
  );
}

type BareDialogProps = Pick<DialogProps, 'isOpen' | 'onOpenChange' | 'title' | 'children'> & {
  className?: string;
  onClosed?: () => void;
};

/** A dialog that draws itself; its title is only said. */
export function BareDialog({ isOpen, onOpenChange, title, className, onClosed, children }: BareDialogProps) {
  return (
    <Modal
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDescribed={false}
      onClosed={onClosed}
      className={clsx(raised, 'overflow-hidden', className)}
    >
      <Radix.Title className="sr-only">{title}</Radix.Title>
      {children}
    </Modal>
  );
}
