const namedEntities: ReadonlyMap<string, string> = new Map(
  `nbsp \u00A0|amp &|lt <|gt >|quot "|apos '|copy ©|reg ®|trade ™|deg °|euro €|pound £|yen ¥|cent ¢|sect §|para ¶
  hellip …|mdash —|ndash –|lsquo ‘|rsquo ’|sbquo ‚|ldquo “|rdquo ”|bdquo „|laquo «|raquo »|bull •|middot ·|times ×
  sup2 ²|sup3 ³|frac12 ½|frac14 ¼|frac34 ¾|iexcl ¡|iquest ¿|ordf ª|ordm º|plusmn ±|zwnj \u200C|zwj \u200D|shy \u00AD
  Agrave À|Aacute Á|Acirc Â|Atilde Ã|Auml Ä|Aring Å|AElig Æ|Ccedil Ç|Egrave È|Eacute É|Ecirc Ê|Euml Ë|Igrave Ì|Iacute Í
  Icirc Î|Iuml Ï|Ntilde Ñ|Ograve Ò|Oacute Ó|Ocirc Ô|Otilde Õ|Ouml Ö|Oslash Ø|Ugrave Ù|Uacute Ú|Ucirc Û|Uuml Ü|Yacute Ý
  szlig ß|agrave à|aacute á|acirc â|atilde ã|auml ä|aring å|aelig æ|ccedil ç|egrave è|eacute é|ecirc ê|euml ë|igrave ì
  iacute í|icirc î|iuml ï|ntilde ñ|ograve ò|oacute ó|ocirc ô|otilde õ|ouml ö|oslash ø|ugrave ù|uacute ú|ucirc û|uuml ü
  yacute ý|yuml ÿ|OElig Œ|oelig œ|Scaron Š|scaron š|ensp \u2002|emsp \u2003|thinsp \u2009`
    .split(/\||\n/)
    .map((entry) => {
      const [name = '', character = ''] = entry.trimStart().split(' ');
      return [name, character] as const;
    }),
);

const entity = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,10}));?/gi;

/** Reads character references as HTML writes them; unknown ones stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(entity, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return namedEntities.get(name) ?? namedEntities.get(name.toLowerCase()) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : whole;
  });
}

/** Those that nobody types by chance: with their semicolon. */
const marked =
  /&(?:#\d{2,6}|#x[\da-f]{2,5}|amp|quot|apos|lt|gt|nbsp|[lr][sd]quo|[nm]dash|euro|pound|[a-z](?:acute|grave|circ|tilde|uml|cedil|ring)|szlig);/gi;

/** Reads the references that forms on web pages leave in plain text, as in `O&#39;Neil`. */
export function decodeMarkedEntities(text: string): string {
  return text.includes('&') ? text.replace(marked, (reference) => decodeEntities(reference)) : text;
}
