import { describe, expect, it } from 'vitest';
import { fraction } from '../../../../../shared/domain/ledger/fraction.ts';
import { checkPreferencePlan } from '../../../../../shared/domain/routing/preference/check.ts';
import { planByPreference } from '../../../../../shared/domain/routing/preference/plan.ts';
import { repeated } from '../../distribution/random-case.ts';
import { caseOf, type ScoredCase } from './small-case.ts';

describe('best match', () => {
  it('gives every lead to the agent it prefers most, however many that agent then has', () => {
    const snapshot = caseOf(
      [{}, {}],
      [
        ...repeated(9, [
          [1, 2],
          [40, 41],
        ] as const),
        [
          [1, 2],
          [41, 40],
        ],
      ],
    );
    expect(receivers(snapshot)).toEqual([...repeated(9, 2), 1]);
  });

  it('passes a lead on to the next best agent once the best one is full', () => {
    const snapshot = caseOf(
      [{ room: 2 }, { room: 1 }, {}],
      repeated(5, [
        [1, 2, 3],
        [9, 8, 7],
      ] as const),
    );
    expect(receivers(snapshot)).toEqual([1, 1, 2, 3, 3]);
  });

  it('sends the first lead to its second choice where only the first choice can take the next one', () => {
    expect(
      receivers(
        caseOf(
          [{ room: 1 }, {}],
          [
            [
              [1, 2],
              [9, 1],
            ],
            [[1], [9, 1]],
          ],
        ),
      ),
    ).toEqual([2, 1]);
  });

  it('keeps the first choice of the first lead where the next one has somewhere else to go', () => {
    expect(
      receivers(
        caseOf(
          [{ room: 1 }, { room: 1 }],
          [
            [
              [1, 2],
              [9, 1],
            ],
            [
              [1, 2],
              [9, 1],
            ],
          ],
        ),
      ),
    ).toEqual([1, 2]);
  });

  it('makes place over several agents for a lead that prefers the one in front', () => {
    const leads = [
      [
        [1, 2, 3],
        [9, 1, 1],
      ],
      [
        [1, 2],
        [9, 1, 1],
      ],
      [
        [2, 3],
        [1, 9, 1],
      ],
    ] as const;
    expect(receivers(caseOf([{ room: 1 }, { room: 1 }, { room: 1 }], leads))).toEqual([1, 2, 3]);
  });

  it('leaves the later leads over where there is not room for all', () => {
    expect(receivers(caseOf([{ room: 2 }], repeated(4, [[1]] as const)))).toEqual([1, 1, 0, 0]);
    expect(receivers(caseOf([{ room: 1 }, { room: 1 }], [[[1, 2]], [[1]], [[2]]]))).toEqual([2, 1, 0]);
  });

  it('decides an equal match by level, then by what is owed, then by id', () => {
    const all = [[1, 2, 3]] as const;
    expect(receivers(caseOf([{ base: 2 }, { base: 1 }, { base: 3 }], [all]))).toEqual([2]);
    expect(receivers(caseOf([{ base: 2, weight: 3 }, { base: 1 }, { base: 1 }], [all]))).toEqual([1]);
    expect(receivers(caseOf([{}, {}, {}], [all], new Map([[3, fraction(1, 3)]])))).toEqual([3]);
    expect(receivers(caseOf([{}, {}, {}], [all]))).toEqual([1]);
  });

  it('fills agents of equal match by their weights', () => {
    const plan = planByPreference(caseOf([{ weight: 1 }, { weight: 2 }, { weight: 3 }], repeated(60, [[1, 2, 3]])));
    expect(plan.perAgent.map(({ given }) => given)).toEqual([10, 20, 30]);
    expect(plan.ledger).toEqual([]);
  });

  it('never gives a lead to an agent who is inactive or not eligible', () => {
    expect(
      receivers(
        caseOf(
          [{ active: false }, {}, {}],
          [
            [
              [1, 2],
              [9, 1, 9],
            ],
          ],
        ),
      ),
    ).toEqual([2]);
  });

  it('says for each agent what it ends with, and why leads are left over', () => {
    const agents = [
      { id: 7, room: 1, base: 4, weight: 2 },
      { id: 3, active: false },
    ];
    expect(planByPreference(caseOf(agents, [[[7]], [[3]], [[7]], [[]], [[7]]]))).toEqual({
      to: Float64Array.of(7, 0, 0, 0, 0),
      perAgent: [
        { agentId: 3, given: 0, kept: 0, level: { base: 0, total: 0, weight: 1 } },
        { agentId: 7, given: 1, kept: 0, level: { base: 4, total: 5, weight: 2 } },
      ],
      ledger: [],
      leftover: [
        { signature: 0, from: 0, count: 2, reason: 'no_room' },
        { signature: 1, from: 0, count: 1, reason: 'nobody_eligible' },
        { signature: 2, from: 0, count: 1, reason: 'nobody_eligible' },
      ],
    });
  });

  it('plans an office without agents, and no leads at all', () => {
    expect(receivers(caseOf([], [[[]]]))).toEqual([0]);
    expect(receivers(caseOf([{}], []))).toEqual([]);
  });

  it('refuses two agents of one id, an unknown agent and a score that is no whole number', () => {
    const plan = (snapshot: ScoredCase) => () => planByPreference(snapshot);
    expect(plan(caseOf([{ id: 1 }, { id: 1 }], [[[1]]]))).toThrow(RangeError);
    expect(plan(caseOf([{}], [[[2]]]))).toThrow(RangeError);
    expect(plan(caseOf([{}], [[[1], [0.5]]]))).toThrow('0.5 is no whole number to prefer an agent by.');
  });
});

/** Plans, insists on the seal, and returns the agent of each lead. */
function receivers(snapshot: ScoredCase): readonly number[] {
  const plan = planByPreference(snapshot);
  expect(checkPreferencePlan(snapshot, plan)).toMatchObject({ proven: true });
  return [...plan.to];
}
