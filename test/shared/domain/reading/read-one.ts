import type { Need, NeedField } from '../../../../shared/contract/needs.ts';
import { readInquiry, type Vocabulary } from '../../../../shared/domain/reading/read-inquiry.ts';

export const office: Vocabulary = {
  areas: [
    'Riverside',
    'Fairview',
    'Old Harbor',
    'Old Harbor East',
    'Maple Heights',
    'Downtown',
    'North',
    'São João',
    '02130-02136',
    '0218*',
    '33716',
  ],
  country: 'US',
};

/** What is read of one field, without the words. */
export function readOne(field: NeedField, text: string, vocabulary: Partial<Vocabulary> = {}): Partial<Need>[] {
  const proposals = readInquiry(text, { ...office, ...vocabulary });
  return proposals.filter((proposal) => proposal.field === field).map(({ value }) => value);
}
