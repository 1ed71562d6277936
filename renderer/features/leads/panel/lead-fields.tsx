import { temperatures } from '../../../../shared/contract/lead-filter.ts';
import type { Lead } from '../../../../shared/contract/leads.ts';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { TemperatureMark } from '../../../ui/temperature-mark.tsx';
import type { Names } from '../use-names.ts';
import { ContactFields } from './contact.tsx';
import { Flags } from './flags.tsx';
import { BranchValue, DepartmentValue } from './place-values.tsx';
import { Property } from './property.tsx';
import { saveOrSay } from './save-lead.ts';
import { ScoreValue } from './score-value.tsx';
import { StatusValue } from './status-value.tsx';
import { Tags } from './tags.tsx';

type LeadFieldsProps = {
  readonly lead: Lead;
  readonly names: Names;
  /** Where a lead belongs, and whether two are one, is the broker's to say. */
  readonly canPlace: boolean;
  readonly isStatusOpen: boolean;
  readonly onStatusOpenChange: (isOpen: boolean) => void;
  /** Gives the focus back to where the status was opened from. */
  readonly onStatusLeft: () => boolean;
  readonly onMerge: (otherId: number) => void;
};

const temperatureWords = { hot: 'Hot', warm: 'Warm', cold: 'Cold' } as const;
const temperatureOptions = temperatures.map((value) => ({
  value,
  label: temperatureWords[value],
  icon: <TemperatureMark temperature={value} />,
}));

/** How to reach the lead and how it stands, each saved when it is changed. */
export function LeadFields(props: LeadFieldsProps) {
  const { lead, names, canPlace, isStatusOpen, onStatusOpenChange, onStatusLeft, onMerge } = props;
  return (
    <dl>
      <ContactFields lead={lead} onMerge={canPlace ? onMerge : null} />
      <Property label="Status">
        <StatusValue
          lead={lead}
          names={names}
          isOpen={isStatusOpen}
          onOpenChange={onStatusOpenChange}
          onLeft={onStatusLeft}
        />
      </Property>
      <Property label="Temperature">
        <div className="flex flex-wrap items-center gap-x-4">
          <SegmentedControl
            label="Temperature"
            value={lead.temperature}
            options={temperatureOptions}
            onValueChange={(temperature) =>
              void saveOrSay(lead, { temperature }, `Temperature: ${temperatureWords[temperature]}`)
            }
          />
          <ScoreValue lead={lead} />
        </div>
      </Property>
      <Property label="Flags">
        <Flags lead={lead} />
      </Property>
      <Property label="Tags">
        <Tags lead={lead} />
      </Property>
      <Property label="Branch">
        <BranchValue lead={lead} names={names} canPlace={canPlace} />
      </Property>
      <Property label="Department">
        <DepartmentValue lead={lead} canPlace={canPlace} />
      </Property>
    </dl>
  );
}
