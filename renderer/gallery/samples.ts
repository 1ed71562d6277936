import type { ErrorBody } from '../../shared/contract/envelope.ts';

export const longName = 'Maximiliana-Theodora Featherstonehaugh-Cholmondeley of Saint-Germain-en-Laye';
export const longText =
  'A sentence that goes on for as long as a person in a hurry would write it, with everything that matters at its end.';

export const failed: ErrorBody = {
  code: 'INTERNAL',
  message: 'Something went wrong inside Baton. Nothing was changed. The log names it 4f2a.',
};

export const agents = ['Ana Silva', 'Ben Okafor', 'Cleo Marsh', 'Dara Whitfield', longName];
