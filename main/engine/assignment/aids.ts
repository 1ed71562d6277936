import type { Routing } from '../../../shared/contract/settings.ts';
import type { PrepareContext, PrepareQueryContext, WriteContext } from '../context.ts';
import { prepareVectors } from '../meaning/api.ts';
import { asksMatch } from './route-rules.ts';

/** A text that somebody wrote; the lead is not known of one that is only arriving. */
export type WrittenText = { readonly leadId: number | null; readonly text: string };

/** What was found out of texts before a transaction began, since it takes its time. */
export type Aids = {
  /** ISO 639-1; null = not known. */
  languageOf(text: string): string | null;
  /** null = there is none. */
  inquiryVector(text: string): Float32Array | null;
  agentVector(agentId: number): Float32Array | null;
  /** Keeps new vectors with their agents, and with the leads by what they wrote. */
  store(context: WriteContext, inquiries: ReadonlyMap<number, string>): void;
};

/** Nothing was asked for: texts have no language and no vectors. */
export const noAids: Aids = {
  languageOf: () => null,
  inquiryVector: () => null,
  agentVector: () => null,
  store: () => {},
};

type Asking = Pick<PrepareQueryContext, 'db' | 'meaning'> & Partial<Pick<PrepareContext, 'progress'>>;

/** What the routing of such texts will ask: languages for the criteria, vectors to compare. Often nothing. */
export async function prepareAids(context: Asking, texts: readonly WrittenText[], settings: Routing): Promise<Aids> {
  if (!asksMatch(settings)) return noAids;
  return prepareMatching(context, texts);
}

/** All that a comparison of the texts with the agents' own words asks. */
export async function prepareMatching(context: Asking, texts: readonly WrittenText[]): Promise<Aids> {
  const { progress } = context;
  const prepared = await prepareVectors(context, texts, (done, total) => {
    progress?.('reading', done, total);
  });
  const places = new Map(texts.map(({ text }, place) => [text, place]));
  const placeOf = (text: string) => places.get(text) ?? -1;
  return {
    languageOf: (text) => prepared.languages[placeOf(text)] ?? null,
    inquiryVector: (text) => prepared.leads[placeOf(text)] ?? null,
    agentVector: (agentId) => prepared.agents.get(agentId) ?? null,
    store: (write, inquiries) => prepared.store(write, inquiries),
  };
}
