import type { OutputOf } from '../../shared/contract/index.ts';
import { fakeNeed } from './fake-need.ts';

/** Two leads that wrote, compared with Ana and Ben. */
export const fakeScores: OutputOf<'routing.scores'> = {
  leads: [
    {
      leadId: 11,
      name: 'Dana Whitfield',
      inquiry: 'Two bedrooms near the harbor, please.',
      createdAt: Date.UTC(2026, 4, 11, 6, 48),
      comparison: 'meaning',
      scores: [
        { agentId: 2, score: 71 },
        { agentId: 3, score: 48 },
      ],
    },
    {
      leadId: 12,
      name: 'Eli Stone',
      inquiry: 'What is my house worth?',
      createdAt: Date.UTC(2026, 4, 11, 6, 0),
      comparison: 'meaning',
      scores: [
        { agentId: 3, score: 30 },
        { agentId: 2, score: 12 },
      ],
    },
  ],
  agents: [
    { agentId: 2, name: 'Ana Silva' },
    { agentId: 3, name: 'Ben Okafor' },
  ],
  thresholds: Array.from({ length: 21 }, (_, step) => ({
    threshold: step / 20,
    nobody: step * 5 > 71 ? 100 : step * 5 > 30 ? 50 : 0,
    passingTenths: [12, 30, 48, 71].filter((score) => score >= step * 5).length * 5,
  })),
  comparison: 'meaning',
};

/** Ana gets it, Ben is at cap. */
export const fakeTry: OutputOf<'routing.try'> = {
  mode: 'round_robin',
  agentId: 2,
  agentName: 'Ana Silva',
  reason: null,
  sentence: 'Goes to Ana Silva: next in turn.',
  agents: [
    {
      agentId: 1,
      name: 'Robin Marsh',
      verdict: 'gate',
      gate: 'not_recipient',
      score: null,
      phrases: [],
      text: 'off rotation',
    },
    {
      agentId: 2,
      name: 'Ana Silva',
      verdict: 'chosen',
      gate: null,
      score: 71,
      phrases: ['waterfront homes'],
      text: 'next in turn',
    },
    { agentId: 3, name: 'Ben Okafor', verdict: 'gate', gate: 'at_cap', score: 48, phrases: [], text: 'at cap 20/20' },
  ],
  known: fakeNeed(),
  comparison: 'meaning',
  language: 'en',
  isFilterWaived: false,
};
