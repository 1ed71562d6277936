import { expect, test } from 'vitest';
import { nodeProblem } from '../../main/host/node-version.ts';

test('a Node too old for the database driver is named in one sentence, a new one passes', () => {
  expect([nodeProblem({ napi: '9', node: '20.20.2' }), nodeProblem({ napi: '10', node: '24.21.0' })]).toEqual([
    'Baton needs Node 24 or newer and this is Node 20.20.2: start it with npm start, which brings its own.',
    null,
  ]);
});
