import type { Need } from '../../../shared/contract/needs.ts';
import { readAreas } from '../../../shared/domain/reading/areas.ts';
import { inquiryWords } from '../../../shared/domain/reading/inquiry-words.ts';
import { readManner } from '../../../shared/domain/reading/manner.ts';
import { placesOf } from '../../../shared/domain/reading/places.ts';
import { postalForm, type PostalForm } from '../../../shared/domain/reading/postal-codes.ts';
import { foldText } from '../../../shared/domain/intake/text.ts';
import type { ReadDatabase } from '../db/database.ts';
import { loadVocabulary } from './vocabulary.ts';

export type AreaReader = {
  /** Areas that a text asks for. */
  readonly ofText: (text: string | null) => readonly string[];
  /** Areas that are known of a lead; those of `text` where its inquiry was not read yet. */
  readonly ofLead: (leadId: number, text: string | null) => readonly string[];
};

export function createAreaReader(db: ReadDatabase): AreaReader {
  const { areas, country } = loadVocabulary(db);
  const places = placesOf(areas);
  const kept = db.statement<[number], { need: string; is_read: number }>(
    'SELECT need, is_read FROM lead_need WHERE lead_id = ?',
  );
  const mayName = areaScreen([...places.names.keys()], postalForm(country.toUpperCase()));
  const ofText = (text: string | null) => {
    if (text === null || !mayName(text)) return [];
    return readAreas(text, readManner(inquiryWords(text)), places, country.toUpperCase()).map(({ area }) => area);
  };
  return {
    ofText,
    ofLead(leadId, text) {
      const row = kept.get(leadId);
      const known = row ? (JSON.parse(row.need) as Need).areas : [];
      return row?.is_read === 1 ? known : [...known, ...ofText(text)];
    },
  };
}

/** Most texts name no area at all, and to see that takes a small part of the time of reading them. */
function areaScreen(firstWords: readonly string[], { shape }: PostalForm): (text: string) => boolean {
  const names = firstWords.length === 0 ? null : new RegExp(`(?<![a-z0-9])(?:${firstWords.join('|')})(?![a-z0-9])`);
  return (text) => text.search(shape) >= 0 || names?.test(foldText(text)) === true;
}
