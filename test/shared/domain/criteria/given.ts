import type { Need } from '../../../../shared/contract/needs.ts';
import type { AgentCriteria } from '../../../../shared/domain/criteria/compile.ts';
import { unknownNeed } from '../../../../shared/domain/reading/known-need.ts';

const noCriteria: AgentCriteria = {
  subjects: [],
  areas: [],
  languages: [],
  priceMin: null,
  priceMax: null,
  leadTypes: [],
  lines: [],
};

export function criteriaOf(given: Partial<AgentCriteria>): AgentCriteria {
  return { ...noCriteria, ...given };
}

export function needOf(given: Partial<Need>): Need {
  return { ...unknownNeed, ...given };
}
