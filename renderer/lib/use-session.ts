import type { OutputOf } from '../../shared/contract/index.ts';
import { useQuery } from './use-query.ts';

export type SignedIn = NonNullable<OutputOf<'session.current'>['signedIn']>;

/** Who is signed in; null while nobody is. The engine decides what that person may do. */
export function useSignedIn(): SignedIn | null {
  return useQuery('session.current', {}).data?.signedIn ?? null;
}
