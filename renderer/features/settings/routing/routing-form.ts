import { useFormContext } from 'react-hook-form';
import { routingSchema, type Routing } from '../../../../shared/contract/settings.ts';

/** What can be saved: a fallback that is a named agent needs the name. */
export const routingFormSchema = routingSchema.refine(
  ({ fallback, fallbackAgentId }) => fallback !== 'agent' || fallbackAgentId !== null,
  { path: ['fallbackAgentId'], message: 'Choose the agent.' },
);

/** The form around the pages of routing: each of them reads and changes the same values before they are saved. */
export function useRoutingForm() {
  return useFormContext<Routing>();
}

/** An agent named for a fallback that is not chosen is not kept. */
export function savedOf(value: Routing): Routing {
  return { ...value, fallbackAgentId: value.fallback === 'agent' ? value.fallbackAgentId : null };
}
