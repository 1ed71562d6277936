import { meantText, hasMeaning } from '../../../shared/domain/match/score-matches.ts';
import type { WriteContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { loadAgents } from '../team/api.ts';
import type { Meaning } from './meaning.ts';
import { findVector, keepVector, storeVector, textHash, type Found, type Owner } from './stored-vectors.ts';

/** An inquiry; without a lead where it is only tried out. */
export type LeadText = { readonly leadId: number | null; readonly text: string };

export type PreparedVectors = {
  /** By agent; without those who wrote nothing. Empty where neither model nor stored vectors are there. */
  readonly agents: ReadonlyMap<number, Float32Array>;
  /** In the order of the texts; null where a text has none: it is empty or not in English, or there is no model. */
  readonly leads: readonly (Float32Array | null)[];
  /** In the order of the texts. */
  readonly languages: readonly (string | null)[];
  /**
   * Keeps what was reckoned anew with its lead or agent. `arrived` names the leads that had no id when their text was
   * prepared. For commands; a query goes without.
   */
  store(context: Pick<WriteContext, 'db'>, arrived?: ReadonlyMap<number, string>): void;
};

type Asking = { readonly db: ReadDatabase; readonly meaning: Meaning };
type Wanted = { readonly owner: Owner; readonly ownerId: number | null; readonly text: string };

/** The vectors of all agents' own words and of these inquiries: stored ones where the text is the same, else new ones. */
export async function prepareVectors(
  asking: Asking,
  texts: readonly LeadText[],
  onStep?: (done: number, total: number) => void,
): Promise<PreparedVectors> {
  const { db, meaning } = asking;
  const languages = await meaning.languagesOf(texts.map(({ text }) => text));
  const wanted: Wanted[] = [
    ...loadAgents(db).map(({ id, criteria }) => ({ owner: 'agent' as const, ownerId: id, text: criteria.text.trim() })),
    ...texts.map(({ leadId, text }, index) => {
      const language = languages[index] ?? null;
      return {
        owner: 'lead' as const,
        ownerId: leadId,
        text: hasMeaning(language) ? meantText(text, language) : '',
      };
    }),
  ];
  const found = wanted.map((one) => find(asking, one));
  const isMissing = found.map((one) => one !== null && one.vector === null);
  const missing = [
    ...new Map(wanted.flatMap(({ text }, at) => (isMissing[at] ? [[textHash(text), text] as const] : []))),
  ];
  const made = await meaning.vectorsOf(
    missing.map(([, text]) => text),
    (done) => onStep?.(done, missing.length),
  );
  const fresh = new Map(made?.map((vector, at) => [missing[at]![0], keepVector(meaning, missing[at]![0], vector)]));
  const vectors = found.map((one) => (one === null ? null : (one.vector ?? fresh.get(one.hash) ?? null)));
  return {
    agents: new Map(
      wanted.flatMap(({ owner, ownerId }, at) => {
        const vector = vectors[at];
        return owner === 'agent' && ownerId !== null && vector ? [[ownerId, vector] as const] : [];
      }),
    ),
    leads: vectors.slice(wanted.length - texts.length),
    languages,
    store({ db: write }, arrived = new Map()) {
      const keep = (at: number, ownerId: number | null) => {
        const [one, vector] = [found[at], vectors[at]];
        if (!one || one.isStored || ownerId === null || !vector) return;
        storeVector(write, wanted[at]!.owner, { ownerId, hash: one.hash, vector });
      };
      wanted.forEach(({ ownerId }, at) => keep(at, ownerId));
      const first = wanted.length - texts.length;
      const places = new Map(
        texts.flatMap(({ leadId, text }, at) => (leadId === null ? [[text, first + at] as const] : [])),
      );
      for (const [leadId, text] of arrived) keep(places.get(text) ?? -1, leadId);
    },
  };
}

function find(asking: Asking, { owner, ownerId, text }: Wanted): (Found & { readonly hash: string }) | null {
  if (text === '') return null;
  const hash = textHash(text);
  return { hash, ...findVector(asking, owner, ownerId, hash) };
}
