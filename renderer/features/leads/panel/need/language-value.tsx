import { useState } from 'react';
import type { Lead } from '../../../../../shared/contract/leads.ts';
import { languageOptions } from '../../../../lib/languages.ts';
import { Button } from '../../../../ui/button.tsx';
import { ListBox } from '../../../../ui/list-box.tsx';
import { Popover } from '../../../../ui/popover.tsx';
import { canBeGivenBack, type NeedFact } from './need-facts.ts';
import { forgetFact, sayFact } from './save-need.ts';
import { ValueButton } from './value-button.tsx';

type LanguageValueProps = { readonly lead: Lead; readonly fact: NeedFact };

/** The language, chosen from a list that can be searched. */
export function LanguageValue({ lead, fact }: LanguageValueProps) {
  const [isOpen, setOpen] = useState(false);
  const language = lead.need.need.language;
  const none = { value: null, label: fact.inquiryWords === '' ? 'Not known' : 'Not asked for' };
  return (
    <Popover
      label="Language"
      className="p-0"
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={<ValueButton fact={fact} />}
    >
      <ListBox<string | null>
        label="Languages"
        options={[none, ...languageOptions()]}
        selected={fact.state === 'unknown' ? [] : [language]}
        searchLabel="Search languages…"
        emptyText="No such language."
        onChoose={(chosen) => {
          setOpen(false);
          if (chosen !== language || fact.state === 'proposed') sayFact(lead, fact, { language: chosen });
        }}
        footer={
          canBeGivenBack(fact) && (
            <Button
              variant="quiet"
              size="small"
              onClick={() => {
                setOpen(false);
                forgetFact(lead, fact);
              }}
            >
              Back to what the inquiry says: {fact.inquiryWords}
            </Button>
          )
        }
      />
    </Popover>
  );
}
