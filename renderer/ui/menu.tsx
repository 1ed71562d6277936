import { clsx } from 'clsx';
import { Check, type LucideIcon } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { Kbd } from './kbd.tsx';

type MenuProps = {
  /** One button that takes a ref. */
  trigger: ReactNode;
  children: ReactNode;
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'bottom' | 'left' | 'right';
  /** Given when something else than the trigger may open it, too. */
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  /** Takes the focus when the menu closes; without it the trigger does. */
  onReturnFocus?: () => void;
};

export function Menu(props: MenuProps) {
  const { trigger, children, align = 'start', side = 'bottom', isOpen, onOpenChange, onReturnFocus } = props;
  return (
    <Radix.Root modal={false} {...(isOpen !== undefined && { open: isOpen })} {...(onOpenChange && { onOpenChange })}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          {...(onReturnFocus && {
            onCloseAutoFocus: (event: Event) => {
              event.preventDefault();
              onReturnFocus();
            },
          })}
          className="z-40 max-h-(--radix-dropdown-menu-content-available-height) min-w-44 animate-opens overflow-y-auto rounded-panel bg-surface p-1 shadow-float forced-colors:border"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

const itemClass =
  'flex min-h-7 items-center gap-2 rounded-control px-2 outline-none data-disabled:opacity-50 data-highlighted:bg-hover forced-colors:data-highlighted:outline-2 forced-colors:data-highlighted:-outline-offset-2';

type MenuItemProps = {
  children: ReactNode;
  onSelect: () => void;
  icon?: LucideIcon;
  shortcut?: string;
  isDanger?: boolean;
  isDisabled?: boolean;
};

export function MenuItem({ children, onSelect, icon: Icon, shortcut, isDanger, isDisabled }: MenuItemProps) {
  return (
    <Radix.Item
      onSelect={(event) => {
        focusTrigger(event.currentTarget);
        onSelect();
      }}
      {...(isDisabled && { disabled: true })}
      className={clsx(itemClass, isDanger && 'text-breached-ink')}
    >
      {Icon && <Icon size={14} aria-hidden className={isDanger ? undefined : 'text-muted'} />}
      <span className="grow">{children}</span>
      {shortcut && <Kbd>{shortcut}</Kbd>}
    </Radix.Item>
  );
}

/** What the item opens gives the focus back to where it was, and the item itself goes with its menu. */
function focusTrigger(item: EventTarget | null): void {
  const menu = item instanceof Element ? item.closest('[role=menu]') : null;
  document.getElementById(menu?.getAttribute('aria-labelledby') ?? '')?.focus({ preventScroll: true });
}

type MenuChoiceProps<T extends string> = {
  label: string;
  value: T;
  options: readonly { readonly value: T; readonly label: string }[];
  onValueChange: (value: T) => void;
};

/** One of several, inside a menu. */
export function MenuChoice<T extends string>({ label, value, options, onValueChange }: MenuChoiceProps<T>) {
  return (
    <Radix.RadioGroup aria-label={label} value={value}>
      {options.map((option) => (
        <Radix.RadioItem
          key={option.value}
          value={option.value}
          onSelect={() => onValueChange(option.value)}
          className={itemClass}
        >
          <span className="flex size-4 items-center justify-center">
            {option.value === value && <Check size={14} aria-hidden />}
          </span>
          {option.label}
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-2 py-1 text-xs text-muted">{children}</Radix.Label>;
}

export function MenuSeparator() {
  return <Radix.Separator className="-mx-1 my-1 h-px bg-hairline" />;
}
