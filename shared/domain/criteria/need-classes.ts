import type { Need } from '../../contract/needs.ts';
import { bitsOf, createNumbering } from './agent-bits.ts';
import type { AgentCriteria } from './compile.ts';
import { criterionOrder } from './criteria.ts';
import { failingSets } from './failing-sets.ts';

/** What is asked of needs: whether they fit the criteria, and whether the agents list the subject. */
export type NeedQuestions = { readonly criteria: boolean; readonly subject: boolean };

export type NeedClasses = {
  /** The number of the class of a need, from 0 up. */
  classOf(need: Need): number;
  /** By class: the first need of it, which stands for all the others. */
  readonly needs: readonly Need[];
};

/**
 * Puts needs into classes: two are in the same one exactly if the first criterion that fails, or none, is the same for
 * every agent (and, where the subject is asked, the same agents list it). Each field of a need is looked up on its own
 * as the set of agents whom it fails, so that a new need costs a few words of bits and not a comparison with each agent.
 */
export function createNeedClasses(
  agents: readonly AgentCriteria[],
  asks: NeedQuestions = { criteria: true, subject: false },
): NeedClasses {
  const { failing, listing } = failingSets(agents);
  const needs: Need[] = [];
  const vectors = createNumbering();
  const width = bitsOf(agents.length, () => false).length;
  const vector = new Uint32Array((criterionOrder.length + 1) * width);
  const taken = new Uint32Array(width);

  /** What every agent answers: by criterion those who fail there and nowhere before, and at the end who lists the subject. */
  function fillVector(need: Need): void {
    if (asks.subject) vector.set(listing(need), criterionOrder.length * width);
    if (!asks.criteria) return;
    taken.fill(0);
    failing(need).forEach((failed, field) => {
      for (let index = 0; index < width; index += 1) {
        const fresh = failed[index]! & ~taken[index]!;
        vector[field * width + index] = fresh;
        taken[index]! |= fresh;
      }
    });
  }

  return {
    needs,
    classOf(need) {
      fillVector(need);
      const number = vectors.numberOf(vector);
      if (number === needs.length) needs.push(need);
      return number;
    },
  };
}
