/** A part of an inquiry, and how much of what it says the sender asks for: 1 all, 0 nothing. */
export type Clause = { readonly text: string; readonly weight: number };

const unwanted = 0.3;
const later = 0.5;

const ends = /(?<=[.!?;])\s+|(?<=[。！？；])|\n+/u;
const turns = /,\s+(?=(?:but|so|please|only|just|and I|and we|I|we|it)\b)|\s+but\s+|:\s+/u;

/** What the sender says is not wanted: "I'm not looking for", "please no more". Not what merely has a "not" in it. */
const refusal = new RegExp(
  [
    String.raw`\bnot (?:looking|interested|buying|selling|moving|planning|about|for|my|an?|the|regular)\b`,
    String.raw`\bdo(?:n'?t| not) (?:want (?!to hear|to deal|to wait|to lose)|need|send|care|bother)`,
    String.raw`\bnot (?:investors|buyers|sellers|owners|landlords|tenants|renters)\b`,
    String.raw`\bno (?:more|interest|need)\b`,
    String.raw`\bis(?:n'?t| not) (?:for|about|my|an?|the|regular)\b`,
    String.raw`\b(?:are(?:n'?t| not)|'re not|'m not) (?:looking|buying|selling|moving|interested|planning|about|an?|the)\b`,
    String.raw`\bwon'?t be\b`,
    String.raw`\bdon'?t have a\b`,
    String.raw`\b(?:rather than|instead of)\b`,
  ].join('|'),
  'iu',
);

/** What can wait: "some day", "that's another story". */
const postponement = new RegExp(
  [
    String.raw`\b(?:later|some ?day|one day|some time|eventually|in the long run|when the time comes)\b`,
    String.raw`\b(?:not yet|not right now|not now|not urgent|(?:isn'?t|not) pressing|no rush|no (?:great )?hurry)\b`,
    String.raw`\b(?:that'?s another (?:story|matter)|another (?:day|time)|a second step|the second step|on the side|by the way|as an aside)\b`,
    String.raw`\b(?:can|could|may|might|will) (?:all )?(?:wait|follow|come (?:after|later|next))\b`,
    String.raw`\b(?:down the (?:road|line)|at (?:some|a later|another) (?:later )?(?:point|date|time)|next year)\b`,
    String.raw`\bwhile (?:we|I|you)(?:'re|'m| are| am) at it\b`,
    String.raw`\bin (?:some|a few|a couple of|a|one|two|three) years?(?: or (?:so|two))?\b`,
    String.raw`\b(?:once that|when that|after that|when (?:I|we)'?ve|if that works out|would (?:also )?be nice|a bonus)\b`,
  ].join('|'),
  'iu',
);

/** The parts of an inquiry; what is refused or put off weighs less. */
export function clausesOf(inquiry: string): Clause[] {
  return inquiry
    .replaceAll('’', "'")
    .split(ends)
    .flatMap((sentence) => sentence.split(turns))
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ text, weight: (refusal.test(text) ? unwanted : 1) * (postponement.test(text) ? later : 1) }));
}

const fewestLetters = 25;

/** What the sender asks for now: an inquiry without what is refused or put off, as far as enough of it is left. */
export function mainPart(inquiry: string): string {
  const clauses = clausesOf(inquiry);
  const main = clauses.filter(({ weight }) => weight === 1).map(({ text }) => text);
  const text = main.join(' ');
  return main.length === clauses.length || text.length < fewestLetters ? inquiry : text;
}
