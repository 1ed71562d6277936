import { describe, expect, it } from 'vitest';
import {
  type DistributionCaseInput,
  distributionCaseSchema,
  distributionSolutionSchema,
  solveDistribution,
} from '../../../../shared/domain/distribution/solve.ts';

describe('a bare case', () => {
  it('is solved with its levels, its ledger and its certificate', () => {
    const input = distributionCaseSchema.parse({
      agents: [{ id: 7 }, { id: 3, room: 1, base: 4, weight: 2 }, { id: 5, active: false }],
      leads: [
        { id: 11, eligible: [7, 3] },
        { id: 12, eligible: [3, 5], agentId: 3 },
        { id: 13, eligible: [5], agentId: 5 },
      ],
    });
    const solution = solveDistribution(input);
    expect(solution).toEqual({
      assignment: [7, 3, null],
      levels: [
        { agentId: 7, given: 1, kept: 0, base: 0, weight: 1, total: 1 },
        { agentId: 3, given: 1, kept: 1, base: 4, weight: 2, total: 5 },
        { agentId: 5, given: 0, kept: 0, base: 0, weight: 1, total: 0 },
      ],
      ledger: [],
      certificate: { proven: true, statement: expect.stringContaining('2 of 3 leads with 3 agents') as string },
    });
    expect(distributionSolutionSchema.parse(solution)).toEqual(solution);
  });

  it('pays what the ledger of the case owes', () => {
    const solution = solveDistribution(
      distributionCaseSchema.parse({
        agents: [{ id: 1 }, { id: 2 }],
        leads: [{ id: 1, eligible: [1, 2] }],
        ledger: [
          { agentId: 2, owed: '1/3' },
          { agentId: 1, owed: '-1' },
        ],
      }),
    );
    expect([solution.assignment, solution.ledger]).toEqual([
      [2],
      [
        { agentId: 1, credit: '1/2', debit: 0 },
        { agentId: 2, credit: '1/2', debit: 1 },
      ],
    ]);
  });

  it('is refused with what is wrong and where', () => {
    const agents = [{ id: 1 }];
    const refused: [DistributionCaseInput, string, string][] = [
      [{ agents: [{ id: 1 }, { id: 1 }], leads: [] }, 'agents.1.id', 'agent 1 is listed twice'],
      [
        {
          agents,
          leads: [
            { id: 4, eligible: [] },
            { id: 4, eligible: [] },
          ],
        },
        'leads.1.id',
        'lead 4 is listed twice',
      ],
      [
        { agents, leads: [{ id: 4, eligible: [1, 2] }] },
        'leads.0.eligible.1',
        'agent 2 is not among the agents of the case',
      ],
      [
        { agents, leads: [{ id: 4, eligible: [], agentId: 9 }] },
        'leads.0.agentId',
        'agent 9 is not among the agents of the case',
      ],
      [
        { agents, leads: [], ledger: [{ agentId: 9, owed: '1' }] },
        'ledger.0.agentId',
        'agent 9 is not among the agents of the case',
      ],
      [
        {
          agents,
          leads: [],
          ledger: [
            { agentId: 1, owed: '1' },
            { agentId: 1, owed: '2' },
          ],
        },
        'ledger.1.agentId',
        'agent 1 is owed twice',
      ],
      [
        { agents, leads: [], ledger: [{ agentId: 1, owed: '1/0' }] },
        'ledger.0.owed',
        'must be a fraction of the form "n/d", such as "-1/3"',
      ],
      [{ agents: [{ id: 1, room: -1 }], leads: [] }, 'agents.0.room', 'Too small: expected number to be >=0'],
      [{ agents: [{ id: 1, base: 0.5 }], leads: [] }, 'agents.0.base', 'Invalid input: expected int, received number'],
      [{ agents: [{ id: 1, weight: 0 }], leads: [] }, 'agents.0.weight', 'Too small: expected number to be >=1'],
      [{ agents: [{ id: 1, weight: 1001 }], leads: [] }, 'agents.0.weight', 'Too big: expected number to be <=1000'],
      [{ agents: [{ id: 0 }], leads: [] }, 'agents.0.id', 'Too small: expected number to be >=1'],
    ];
    for (const [input, path, message] of refused) {
      const issues = distributionCaseSchema
        .safeParse(input)
        .error?.issues.map((issue) => [issue.path.join('.'), issue.message]);
      expect(issues).toEqual([[path, message]]);
    }
    expect(distributionCaseSchema.safeParse({ agents, leads: [], more: 1 }).success).toBe(false);
  });
});
