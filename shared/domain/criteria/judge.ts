import type { Need } from '../../contract/needs.ts';
import { unknownNeed } from '../reading/known-need.ts';
import type { AgentCriteria } from './compile.ts';
import { criterionOrder, criterionVerdict, type Criterion, type CriterionVerdict } from './criteria.ts';
import { areaText, inPlural, languageText, listed, priceSpan } from './describe.ts';

export type CriteriaJudgement = {
  /** Needs that no criterion holds anything against. */
  readonly met: number;
  readonly warnings: readonly { readonly criterion: Criterion; readonly text: string }[];
};

/** With fewer needs than this that say anything of a field, nothing can be said of it. */
const enough = 10;

/**
 * What criteria would have done with the needs of the last 90 days: how many they fit, and each criterion that none of
 * those fits which say anything of it, or of which too few say anything.
 */
export function judgeCriteria(criteria: AgentCriteria, needs: readonly Need[]): CriteriaJudgement {
  const asked = criterionOrder.filter((criterion) => criterionVerdict(criterion, criteria, unknownNeed) !== 'unasked');
  const tallies = asked.map((criterion) => ({
    criterion,
    verdictOf: rememberVerdicts(criterion, criteria),
    fits: 0,
    known: 0,
  }));
  let met = 0;
  for (const need of needs) {
    let isMet = true;
    for (const tally of tallies) {
      const verdict = tally.verdictOf(need);
      if (verdict === 'met') tally.fits += 1;
      if (verdict === 'failed') isMet = false;
      if (verdict !== 'unknown') tally.known += 1;
    }
    if (isMet) met += 1;
  }
  const vain = needs.length === 0 ? [] : tallies.filter(({ fits }) => fits === 0);
  return {
    met,
    warnings: vain.map(({ criterion, known }) => ({ criterion, text: warningText(criterion, criteria, known) })),
  };
}

const keys: Readonly<Record<Criterion, (need: Need) => string | null>> = {
  subject: ({ subject }) => subject,
  area: ({ areas }) => JSON.stringify(areas),
  language: ({ language }) => language,
  price: ({ priceMin, priceMax }) => `${priceMin} ${priceMax}`,
  lead_type: ({ leadType }) => leadType,
  line: ({ line }) => line,
};

/** Needs that say the same of a criterion are compared once. */
function rememberVerdicts(criterion: Criterion, criteria: AgentCriteria): (need: Need) => CriterionVerdict {
  const verdicts = new Map<string | null, CriterionVerdict>();
  return (need) => {
    const key = keys[criterion](need);
    const verdict = verdicts.get(key) ?? criterionVerdict(criterion, criteria, need);
    verdicts.set(key, verdict);
    return verdict;
  };
}

function warningText(criterion: Criterion, criteria: AgentCriteria, known: number): string {
  if (known >= enough) return `No lead of the last 90 days ${wishes[criterion](criteria)}.`;
  const who = known === 0 ? 'No lead' : `Only ${known === 1 ? '1 lead' : `${known} leads`}`;
  const end = known === 0 ? '' : ': too few to judge by';
  return `${who} of the last 90 days ${known < 2 ? 'says' : 'say'} ${questions[criterion]}${end}.`;
}

const questions: Readonly<Record<Criterion, string>> = {
  subject: 'what it is about',
  area: 'where',
  language: 'in which language',
  price: 'for what price',
  lead_type: 'what kind is wanted',
  line: 'for which line of business',
};

const wishes: Readonly<Record<Criterion, (criteria: AgentCriteria) => string>> = {
  subject: ({ subjects }) => `is about ${listed(subjects, 'or')}`,
  area: ({ areas }) => `asked for ${listed(areas.map(areaText), 'or')}`,
  language: ({ languages }) => `asked for ${listed(languages.map(languageText), 'or')}`,
  price: (criteria) => `asked for ${priceSpan(criteria)}`,
  lead_type: ({ leadTypes }) => `asked for ${listed(leadTypes.map(inPlural), 'or')}`,
  line: ({ lines }) => `asked for ${listed(lines, 'or')}`,
};
