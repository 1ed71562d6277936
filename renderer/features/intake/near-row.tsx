import { RadioGroup as Radix } from 'radix-ui';
import { useId } from 'react';
import type { NearCandidate, NearRow } from '../../../shared/contract/near-matches.ts';
import { countOf, formatNumber, formatStamp } from '../../lib/format.ts';
import { useOfficeZone } from '../../lib/use-office.ts';
import { RadioRow } from '../../ui/radio-row.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useNames } from '../leads/use-names.ts';
import type { Duplicates } from './import-draft.ts';
import { duplicateOptions } from './import-options.tsx';
import { keyOf, type Said } from './near-decisions.ts';
import { candidateName, comparedParts, reasonWords, type Compared } from './near-words.ts';

type NearRowProps = {
  readonly near: NearRow;
  readonly said: Said;
  /** What becomes of rows whose e-mail or phone is known. */
  readonly policy: Duplicates;
  readonly isBusy: boolean;
  readonly onSay: (said: Said) => void;
};

/** A row beside those whom it may be, and the choice. */
export function NearRowChoice({ near, said, policy, isBusy, onSay }: NearRowProps) {
  const id = useId();
  const { row, candidates, others, isCut } = near;
  const name = `Line ${formatNumber(row.line)}, ${row.name}`;
  return (
    <li className="border-b border-hairline py-3">
      <h4 id={id} className="font-medium">
        {name}
      </h4>
      {candidates.map((candidate) => (
        <Beside key={keyOf(candidate)} near={near} candidate={candidate} />
      ))}
      {(others > 0 || isCut) && <p className="mt-1 text-muted">{othersWords(others, isCut)}</p>}
      <div className="mt-2 flex flex-wrap items-start gap-x-6 gap-y-2">
        <Radix.Root
          aria-labelledby={id}
          disabled={isBusy}
          value={said?.who ?? 'new'}
          onValueChange={(who) => onSay(who === 'new' ? null : { who, as: said?.as ?? policy })}
          className="flex flex-wrap gap-x-6 gap-y-2"
        >
          <RadioRow value="new" label="New lead" />
          {candidates.map((candidate) => (
            <RadioRow
              key={keyOf(candidate)}
              value={keyOf(candidate)}
              label={candidates.length === 1 ? 'Same person' : `Same as ${candidateName(candidate)}`}
            />
          ))}
        </Radix.Root>
        {said !== null && (
          <SelectField
            label={`What becomes of ${name}`}
            isLabelHidden
            className="-mt-1.5 w-48"
            disabled={isBusy}
            value={said.as}
            options={duplicateOptions}
            onValueChange={(as) => onSay({ ...said, as })}
          />
        )}
      </div>
    </li>
  );
}

function othersWords(others: number, isCut: boolean): string {
  const more = others > 0 ? `${countOf(others, 'other')} of this name may be meant. ` : '';
  return isCut ? `${more}So many have this name and place that only some of them were compared.` : more.trim();
}

type BesideProps = { readonly near: NearRow; readonly candidate: NearCandidate };

function Beside({ near, candidate }: BesideProps) {
  return (
    <>
      <table className="mt-1 w-full table-fixed border-collapse text-left">
        <caption className="sr-only">
          Line {formatNumber(near.row.line)} beside {candidateName(candidate)}
        </caption>
        <thead className="text-xs text-muted">
          <tr className="h-6">
            <th scope="col" className="w-16 font-normal">
              <span className="sr-only">What</span>
            </th>
            <th scope="col" className="pr-3 font-normal">
              In the file
            </th>
            <th scope="col" className="pr-3 font-normal">
              <CandidateTitle candidate={candidate} />
            </th>
            <th scope="col" className="w-24 font-normal">
              Compared
            </th>
          </tr>
        </thead>
        <tbody>
          {comparedParts(near, candidate)
            .filter(({ mark }) => mark !== 'not known')
            .map((part) => (
              <Part key={part.label} part={part} />
            ))}
        </tbody>
      </table>
      {candidate.reasons.length > 0 && (
        <p className="mt-1 text-muted">{candidate.reasons.map((reason) => reasonWords[reason]).join(' · ')}</p>
      )}
    </>
  );
}

function Part({ part: { label, inFile, there, mark } }: { readonly part: Compared }) {
  const weight = mark === 'same' ? '' : 'font-medium';
  return (
    <tr className="align-top">
      <th scope="row" className="text-xs leading-5 font-normal text-muted">
        {label}
      </th>
      <td className={`pr-3 break-words ${weight}`}>{inFile ?? <span className="text-muted">–</span>}</td>
      <td className={`pr-3 break-words ${weight}`}>{there ?? <span className="text-muted">–</span>}</td>
      <td className={mark === 'differs' ? 'text-risk-ink' : 'text-muted'}>{mark}</td>
    </tr>
  );
}

/** Whose lead it is, in which status and since when; or the line of the file. */
function CandidateTitle({ candidate }: Pick<BesideProps, 'candidate'>) {
  const names = useNames();
  const zone = useOfficeZone();
  if (candidate.kind === 'row') return `Further up, line ${formatNumber(candidate.row.line)}`;
  const { statusId, agentId, createdAt } = candidate.lead;
  const desk = agentId === null ? 'no agent' : names.agentName(agentId);
  return `Lead since ${formatStamp(createdAt, zone).slice(0, 10)}, ${names.statusName(statusId)}, ${desk}`;
}
