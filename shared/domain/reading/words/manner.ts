/**
 * Words that deny what follows them, with the number of words that they reach over; 0: they look so and deny nothing.
 */
export const denials: readonly (readonly [number, string])[] = [
  [
    6,
    `not|dont|doesnt|didnt|wont|wouldnt|isnt|arent|wasnt|aint|cant|cannot|couldnt|havent|hasnt|shouldnt|never
    without|neither|nor
    except|instead of|rather than|other than|apart from|aside from|avoid|avoiding|excluding|hate|against|tired of
    sick of|done with
    no longer|no interest in|stop|quit|skip the|nothing to do with
    nunca|sin|ni|excepto|salvo|menos en|en vez de|en lugar de|tampoco|nao|sem|exceto|em vez de|nem
    pas|sans|sauf|ne|plutot que|au lieu de|aucun|aucune|jamais|hormis
    nicht|kein|keine|keinen|keinem|keiner|ohne|statt|anstatt|weder|niemals|ausser`,
  ],
  [8, `no more|no tengo intencion`],
  [4, `no|non|nothing but|anything but|anywhere but|everything but|everywhere but|all but|keep|keeping|kept`],
  [
    0,
    `not only|not just|not necessarily|not far from|not too far from|not necessarily in|not sure|no problem|no rush
    no hurry|no more than|not more than
    not over|not above|no less than|not less than|not under|no later than|not least|if not|why not|never mind
    dont mind|doesnt matter|dont hesitate
    dont know|dont care|without delay|no doubt|no wait|no solo|nao so|pas seulement|pas loin de|nicht nur
    nicht weit von|sin demora
    not to mention|first time|no worries|no pets|no kids|no smoking`,
  ],
];

/** Words after a verb that deny it. */
export const trailingDenials = 'nicht pas kein keine keines';

/** What puts a need off or makes it the second one, wherever in the clause. */
export const putOff = `later|someday|some day|one day|eventually|perhaps|maybe|possibly|potentially|might|i/we may
  afterwards|afterward|after that
  after the move|after we/i|in a year|in a few/couple/some years|in some/several/two/three/five/ten years
  in a couple of years|in a year or two
  down the road|down the line|at some point|sometime|next year|in the new year|another time|at a later|can/could wait|not yet|not now|not urgent
  no rush|in the future
  also|as well|while we re/are at it|while you re/are at it|by the way|btw|on the side|toying with|dreaming of
  some other time
  mas adelante|mas tarde|algun dia|quizas|quiza|tal vez|despues|tambien|en el futuro
  mais tarde|um dia|talvez|futuramente|no futuro|tambem|plus tard|un jour|peut etre|aussi|eventuellement
  spater|irgendwann|vielleicht|eventuell|nachstes jahr|auch|mal sehen`;

/** What puts off the rest of its clause. */
export const putOffRest = 'then|luego|ensuite|puis|danach|dann|depois|depending';

/** What puts off what follows it, up to where the clause turns to its own wish: "before we buy we need to know …". */
export const putOffUntil = `before i/we/you|before buying|before selling|once i/we/the/that/this/my/our
  when i/we/the/that/this/my/our|until i/we
  if i/we/the/my/our/that/it|whether|as soon as i/we|after i/we|unless
  antes de|cuando|si|quando|avant de|quand|bevor|wenn|sobald|falls|ob`;

export const speakers = 'i we ich wir je nous yo eu';

/** What makes a need the one that comes first. */
export const foremost = `first|first of all|firstly|urgent|urgently|asap|immediately|right away|straight away
  above all|main thing|main goal|priority|primarily
  most important|most importantly|for now|primero|ante todo|urgente|primeiro|antes de mais|d abord|en premier
  avant tout|tout de suite|zuerst
  zunachst|vor allem|sofort|dringend`;

/** Where "first" is no order. */
export const notForemost = `first time|first home|first house|first condo|first apartment|first place|first floor
  first month|first property|first name|first class|the first of`;

/** People whose wishes are not the inquiry's. */
export const others = `cousin cousins friend friends neighbor neighbors neighbour neighbours colleague colleagues
  coworker landlord landlords seller sellers owner owners agent agents bank builder they he she someone somebody
  anyone anybody who people everyone boss ex brother sister tenant tenants vecino vecinos amigo amigos amiga vizinho
  vizinhos voisin voisins ami amis amie nachbar nachbarn freund freunde vermieter jemand`;

export const selves = `i we im me us my our ich wir je nous yo nosotros eu nos mi nuestra nuestro meu minha mon ma
  notre mein unser`;

/** Words directly before a thing that say whose it is. */
export const ownership = `my our his her their your mine ours mi mis nuestra nuestro su tu meu minha nosso nossa seu
  sua mon ma mes notre nos leur votre mein meine meinen meiner meinem meines unser unsere unseren unserer unserem
  unseres ihr ihre`;

/** What says a few words before a thing that it is there already. */
export const having = `own owns owned have has had got live lives living lived bought sold left leave leaving
  inherited inherit stay staying currently present existing current outgrown renting rented moved tengo tenemos vivo
  vivimos tenho temos moro moramos ai avons possede possedons habite habitons habe haben besitze besitzen wohne
  wohnen beside opposite neighboring`;

/** After these an "s" is no owner, as in "it's". */
export const shortened = 'it that there here what where he she who let how this';

export const articles = 'a an any some un una une um uma ein eine einen einem';
