import {
  useEffect,
  useRef,
  useState,
  type ComponentProps,
  type FocusEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import type { ErrorBody } from '../../../../shared/contract/envelope.ts';
import { presentError } from '../../../lib/present-error.ts';
import { TextField } from '../../../ui/text-field.tsx';

type InlineEditProps = Pick<ComponentProps<'input'>, 'inputMode' | 'maxLength' | 'placeholder' | 'type'> & {
  readonly label: string;
  readonly value: string;
  readonly isEditing: boolean;
  readonly onEditingChange: (isEditing: boolean) => void;
  /** Why what was typed cannot be, in words; null = it can. */
  readonly problemOf: (text: string) => string | null;
  /** null when it was saved. */
  readonly onSave: (text: string) => Promise<ErrorBody | null>;
  /** What gets the focus when the edit ends by key. */
  readonly back: RefObject<HTMLElement | null>;
  /** What can be done about a refusal, below its words. */
  readonly renderHelp?: (refusal: ErrorBody) => ReactNode;
  /** The value while nobody edits it. */
  readonly children: ReactNode;
};

/** A value that is typed where it stands: Enter or leaving saves, Esc puts it back; what is refused stays to be mended. */
export function InlineEdit({ isEditing, onEditingChange, back, children, ...props }: InlineEditProps) {
  const isToReturn = useRef(false);
  useEffect(() => {
    if (isEditing || !isToReturn.current) return;
    isToReturn.current = false;
    back.current?.focus();
  }, [isEditing, back]);
  if (!isEditing) return children;
  return (
    <Editor
      {...props}
      onDone={(how) => {
        isToReturn.current = how === 'by key';
        onEditingChange(false);
      }}
    />
  );
}

type EditorProps = Omit<InlineEditProps, 'isEditing' | 'onEditingChange' | 'back' | 'children'> & {
  readonly onDone: (how: 'by key' | 'by leaving') => void;
};

function Editor({ label, value, problemOf, onSave, renderHelp, onDone, ...input }: EditorProps) {
  const [draft, setDraft] = useState(value);
  const [problem, setProblem] = useState<string>();
  const [refusal, setRefusal] = useState<ErrorBody | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function finish(how: 'by key' | 'by leaving'): Promise<void> {
    const text = draft.trim();
    if (isBusy || (how === 'by leaving' && refusal !== null)) return;
    if (text === value) {
      onDone(how);
      return;
    }
    const words = problemOf(text);
    if (words !== null) {
      setProblem(words);
      return;
    }
    setBusy(true);
    const answer = await onSave(text);
    setBusy(false);
    if (answer === null) onDone(how);
    else setRefusal(answer);
  }

  function leave(event: FocusEvent<HTMLFormElement>): void {
    if (!event.currentTarget.contains(event.relatedTarget)) void finish('by leaving');
  }

  return (
    // Esc gives the edit up before it closes the panel.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      aria-label={`Edit ${label.toLowerCase()}`}
      onSubmit={(event) => {
        event.preventDefault();
        void finish('by key');
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone('by key');
      }}
      onBlur={leave}
      className="-ml-2 flex min-w-0 grow flex-col gap-1"
    >
      <TextField
        {...input}
        label={label}
        isLabelHidden
        // The click on the value leads here.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        readOnly={isBusy}
        value={draft}
        error={problem ?? (refusal === null ? undefined : presentError(refusal).text)}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setDraft(event.target.value);
          setProblem(undefined);
          setRefusal(null);
        }}
      />
      {refusal !== null && renderHelp?.(refusal)}
    </form>
  );
}
