import { Pencil } from 'lucide-react';
import { useRef, useState, type RefObject } from 'react';
import { nameSchema } from '../../../../shared/contract/common.ts';
import type { Lead } from '../../../../shared/contract/leads.ts';
import { focusHome } from '../../../ui/focus-home.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { InlineEdit } from './inline-edit.tsx';
import { saveLead } from './save-lead.ts';

type LeadNameProps = { readonly lead: Lead; readonly headingRef: RefObject<HTMLHeadingElement | null> };

/** The lead's name, edited where it stands. */
export function LeadName({ lead, headingRef }: LeadNameProps) {
  const [isEditing, setEditing] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  return (
    <div className="group flex items-start gap-1 pl-0">
      <InlineEdit
        label="Name"
        value={lead.name}
        maxLength={200}
        isEditing={isEditing}
        onEditingChange={setEditing}
        back={pencil}
        problemOf={(text) => (nameSchema.safeParse(text).success ? null : 'A lead needs a name, in one line.')}
        onSave={(name) => saveLead({ ...lead, name }, { name }, `Name: ${name}`)}
      >
        <h2
          ref={headingRef}
          {...focusHome}
          dir="auto"
          title={lead.name}
          className="min-w-0 grow text-left text-xl font-semibold break-words outline-none"
        >
          {lead.name}
        </h2>
        <IconButton
          ref={pencil}
          size="small"
          icon={Pencil}
          label="Edit the name"
          className="mt-0.5 opacity-0 group-hover:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100"
          onClick={() => setEditing(true)}
        />
      </InlineEdit>
    </div>
  );
}
