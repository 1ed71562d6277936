/** What rooms are called after their number, folded. */
export const roomWords = `bed beds bedroom bedrooms bdrm bdrms br brs bd bds bhk rooms zimmer zimmern zi
  zimmerwohnung zi habitacion habitaciones dormitorio dormitorios recamara recamaras quarto quartos chambre chambres
  piece pieces camera camere locali stanze kamer kamers slaapkamers`;

/** Numbers in words. */
export const numberWords: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'one two three four five six seven eight nine ten'.split(' ').map((word, at) => [word, at + 1]),
  ),
  ...Object.fromEntries('ein zwei drei vier funf sechs sieben acht'.split(' ').map((word, at) => [word, at + 1])),
  ...Object.fromEntries('un dos tres cuatro cinco seis siete'.split(' ').map((word, at) => [word, at + 1])),
  ...Object.fromEntries('um dois tres quatro cinco seis sete'.split(' ').map((word, at) => [word, at + 1])),
  ...Object.fromEntries('une deux trois quatre cinq six sept'.split(' ').map((word, at) => [word, at + 1])),
  una: 1,
  uma: 1,
  duas: 2,
  eine: 1,
};

export const roomAdjectives = 'large big double spacious good proper full grosse schone';

/** Where "T3" and "F3" are sizes of a home. */
export const sizedCountries = 'FR PT BE LU CH MC AO MZ';
export const sizedHomes = `appartement appart apartamento maison moradia logement andar casa location louer alugar
  arrendar comprar acheter`;
