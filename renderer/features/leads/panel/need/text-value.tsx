import { useState } from 'react';
import type { Lead } from '../../../../../shared/contract/leads.ts';
import type { Names } from '../../use-names.ts';
import type { NeedFact } from './need-facts.ts';
import { NeedEditor } from './need-editor.tsx';
import { ValueButton } from './value-button.tsx';

type TextValueProps = {
  readonly lead: Lead;
  readonly names: Names;
  readonly fact: NeedFact;
  readonly isEditing: boolean;
  readonly onEditingChange: (isEditing: boolean) => void;
};

/** A value that is typed. */
export function TextValue({ lead, names, fact, isEditing, onEditingChange }: TextValueProps) {
  const [isBack, setBack] = useState(false);
  if (isEditing) {
    return (
      <NeedEditor
        lead={lead}
        names={names}
        fact={fact}
        onDone={(how) => {
          setBack(how === 'by key');
          onEditingChange(false);
        }}
      />
    );
  }
  return (
    <ValueButton
      fact={fact}
      // Whoever typed here goes on from here.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={isBack}
      onClick={() => onEditingChange(true)}
    />
  );
}
