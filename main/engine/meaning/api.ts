export type { Meaning } from './meaning.ts';
export { prepareVectors, type LeadText } from './prepare-vectors.ts';
