/**
 * For each specialty the words and phrases that speak of it, separated by commas. `!` behind one: it says much; `?`: it
 * says little; `<` before one: only where a client says it; `>`: only where an agent does.
 */
export type SpecialtyWords = readonly (readonly [specialty: string, words: string])[];
