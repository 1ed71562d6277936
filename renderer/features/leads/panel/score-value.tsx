import { useRef, useState } from 'react';
import type { Lead } from '../../../../shared/contract/leads.ts';
import { InlineEdit } from './inline-edit.tsx';
import { valueClass } from './property.tsx';
import { saveLead } from './save-lead.ts';

/** 0 to 100, typed where it stands. */
export function ScoreValue({ lead }: { readonly lead: Lead }) {
  const [isEditing, setEditing] = useState(false);
  const value = useRef<HTMLButtonElement>(null);
  return (
    <InlineEdit
      label="Score"
      value={String(lead.score)}
      inputMode="numeric"
      maxLength={3}
      isEditing={isEditing}
      onEditingChange={setEditing}
      back={value}
      problemOf={(text) =>
        /^\d{1,3}$/.test(text) && Number(text) <= 100 ? null : 'A score is a number from 0 to 100.'
      }
      onSave={(text) => saveLead(lead, { score: Number(text) }, `Score: ${Number(text)}`)}
    >
      <button
        ref={value}
        type="button"
        aria-label={`Score: ${lead.score}. Edit`}
        className={`${valueClass} figures`}
        onClick={() => setEditing(true)}
      >
        <span className="text-muted">Score</span> {lead.score}
      </button>
    </InlineEdit>
  );
}
