import { clsx } from 'clsx';
import { Eye, EyeOff } from 'lucide-react';
import { useId, useState, type ComponentProps } from 'react';
import { controlClass, describe, Field, type FieldProps, type SharedProblem } from './field.tsx';

type TextFieldProps = FieldProps & Omit<ComponentProps<'input'>, keyof FieldProps | 'id'>;

/** Takes what react-hook-form's `register` gives. */
export function TextField(properties: TextFieldProps & SharedProblem) {
  const { label, hint, error, problemId, isLabelHidden, className, ...props } = properties;
  const id = useId();
  const frame = { id, label, hint, error, isLabelHidden, className };
  return (
    <Field {...frame}>
      <input
        type="text"
        autoComplete="off"
        {...props}
        {...describe(id, { hint, error, problemId })}
        className={controlClass}
      />
    </Field>
  );
}

export function PasswordField({ label, hint, error, isLabelHidden, className, ...props }: TextFieldProps) {
  const id = useId();
  const [isShown, setShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  const frame = { id, label, hint, error, isLabelHidden, className };
  return (
    <Field {...frame}>
      <div className="relative">
        <input
          {...props}
          {...describe(id, { hint, error })}
          type={isShown ? 'text' : 'password'}
          spellCheck={false}
          className={clsx(controlClass, 'pr-9')}
        />
        <button
          type="button"
          aria-label={isShown ? 'Hide the password' : 'Show the password'}
          onClick={() => setShown(!isShown)}
          className="absolute inset-y-0 right-0 flex w-8 items-center justify-center rounded-control text-muted hover:text-ink"
        >
          <Icon size={14} aria-hidden />
        </button>
      </div>
    </Field>
  );
}

type TextAreaProps = FieldProps & Omit<ComponentProps<'textarea'>, keyof FieldProps | 'id'>;

export function TextArea({ label, hint, error, isLabelHidden, className, ...props }: TextAreaProps) {
  const id = useId();
  const frame = { id, label, hint, error, isLabelHidden, className };
  return (
    <Field {...frame}>
      <textarea
        rows={3}
        {...props}
        {...describe(id, { hint, error })}
        className={clsx(controlClass, 'h-auto resize-y py-1.5')}
      />
    </Field>
  );
}
