import { clsx } from 'clsx';
import { useEffect, useRef, type ComponentProps, type MouseEvent, type ReactNode } from 'react';

type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'checked' | 'onChange' | 'children'> & {
  checked: boolean | 'indeterminate';
  onCheckedChange: (checked: boolean, how: { readonly shiftKey: boolean }) => void;
  /** Without one, give an `aria-label`. */
  label?: ReactNode;
};

export function Checkbox({ checked, onCheckedChange, label, className, ...props }: CheckboxProps) {
  const input = useRef<HTMLInputElement>(null);
  const shiftKey = useRef(false);
  useEffect(() => {
    if (input.current) input.current.indeterminate = checked === 'indeterminate';
  }, [checked]);

  const box = (
    <input
      {...props}
      ref={input}
      type="checkbox"
      checked={checked === true}
      onClick={(event: MouseEvent<HTMLInputElement>) => {
        shiftKey.current = event.shiftKey;
        props.onClick?.(event);
      }}
      onChange={(event) => onCheckedChange(event.target.checked, { shiftKey: shiftKey.current })}
      className={clsx(
        'tick relative size-4 shrink-0 disabled:opacity-50 after:absolute after:-inset-1',
        label === undefined && className,
      )}
    />
  );
  if (label === undefined) return box;
  return (
    <label className={clsx('inline-flex min-h-6 items-center gap-2', className)}>
      {box}
      <span>{label}</span>
    </label>
  );
}
