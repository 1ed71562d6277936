import type { routingOperations } from '../../../shared/contract/routing.ts';
import type { HandlersFor, PrepareQueryContext, ReadContext } from '../context.ts';
import type { InputOf } from '../../../shared/contract/index.ts';
import { checkCriteria, readInquiryText } from '../needs/api.ts';
import { recentScores } from './scores.ts';
import { tryRouting } from './try.ts';

const readText = {
  async prepare({ meaning }: PrepareQueryContext, { inquiry }: InputOf<'routing.read'>) {
    const [language = null] = await meaning.languagesOf([inquiry]);
    return (context: ReadContext, input: InputOf<'routing.read'>) => readInquiryText(context, input, language);
  },
};

export const routingHandlers = {
  'routing.try': tryRouting,
  'routing.scores': recentScores,
  'routing.checkCriteria': checkCriteria,
  'routing.read': readText,
} satisfies HandlersFor<typeof routingOperations>;
