import type { IntakeField } from '../../contract/intake.ts';
import { flagOfTitle } from './flag-words.ts';

/**
 * Header lines in the words of the sources that write them, folded as `headerWords` does: English (with Meta, HubSpot,
 * Zoho, Follow Up Boss, Google, kvCORE, Calliyo and portals), Spanish, Portuguese, French, German, Italian.
 */
const wordsByField: readonly (readonly [IntakeField, string])[] = [
  [
    'name',
    `name|full name|lead name|client name|contact name|customer name|user name|display name|prospect|prospect name
    nombre completo|nombre y apellidos|nombre y apellido|nombre del cliente|cliente|nome completo|nome do cliente
    nom complet|nom et prenom|nom prenom|nom du client|vollstandiger name|vor und nachname|kundenname|ansprechpartner
    contact person|applicant|applicant name|buyer name|seller name|nombre y apellidos del cliente|nombre del contacto
    nombre contacto|nome do lead|nome do contato|nom du prospect|nom du contact|prenom nom|prenom et nom|interessent
    kunde|name des kunden|name vorname|nachname vorname|vorname nachname|vorname name
    enquirer|enquirer name|homeowner|homeowner name|property owner|property owner name|como te llamas|como se llama
    como voce se chama|comment vous appelez vous|wie heissen sie|wie heisst du
    absender|expediteur|pseudo|naam|volledige naam|imie i nazwisko|nome e cognome|cognome e nome|nome cognome|cognome nome|nominativo|nome cliente|nome del cliente`,
  ],
  [
    'firstName',
    `first name|given name|fname|forename|nombre|nombres|primer nombre|nome|primeiro nome|prenom|vorname|first
    name first|first name 1|voornaam|name first name|full name first name|full name first|second name|middle name|name middle|full name middle name|segundo nombre|nombre del medio|segundo nome|deuxieme prenom|zweiter vorname`,
  ],
  [
    'lastName',
    `last name|surname|family name|lname|apellido|apellidos|sobrenome|apelido|ultimo nome|nom|nom de famille
    nachname|familienname|zuname|last|cognome|last name 1|achternaam|name last|name last name|full name last name|full name last
    apellido paterno|primer apellido|apellido 1|apellido materno|segundo apellido|apellido 2|segundo sobrenome
    second surname|second last name|maternal last name|maternal surname`,
  ],
  [
    'email',
    `email|e mail|email address|e mail address|email 1|primary email|user email|work email|personal email|mail
    client email|contact email|customer email|lead email|correo|correo electronico|direccion de correo|email do cliente
    correo electronico de trabajo|endereco de email|endereco de e mail|courriel|adresse email|adresse e mail
    adresse mail|adresse electronique|email adresse|e mail adresse|mailadresse
    email id|mail id|e mail id|mail address|contact e mail|buyer email|e mail 1|correo e|correo 1|correo de contacto
    email de contato|email do lead|email principal|mail adresse|email kunde
    best email|email work|email home|email other|email arbeit|email privat|email geschaftlich|email trabajo|email travail
    e mailadres|emailadres|indirizzo email|indirizzo e mail|posta elettronica|email cliente|e mail cliente`,
  ],
  [
    'phone',
    `phone|phone number|phone no|phone 1|primary phone|user phone|mobile|mobile number|mobile phone|mobile no|cell
    cell phone|cell phone 1|cellphone|telephone|tel|contact number|contact no|contact phone|whatsapp|whatsapp number|whats app
    client phone|customer phone|lead phone|telefono|numero de telefono|movil|telefono movil|celular|telefone
    numero de telefone|telemovel|numero de celular|numero de telephone|portable|mobile phone number|telephone portable
    telefon|telefonnummer|handy|handynummer|mobilnummer|mobiltelefon|rufnummer
    mob|mob no|mobile num|mobile 1|mobile number 1|mobile phone 1|ph|ph no|phone num|tel no|telephone no|telephone number
    tel 1|contact num|contact mobile|contact phone number|customer phone number|buyer phone|primary mobile|whatsapp no
    telefono 1|telefono celular|telefono de contacto|numero de contacto|numero de movil|numero movil|numero de whatsapp
    fone|telefone 1|telefone celular|telefone de contato|celular 1|celular whatsapp|whats|numero de whats app
    tel portable|telephone mobile|telephone 1|numero de portable|numero portable|mobil|mobilfunk|handy nr|handynr
    telefon nr|telefonnr|tel nr|telefon 1|telefon mobil|telefon privat
    cell number|cellphone number|mobiltelefonnummer|best phone|best phone number|best number|day phone|daytime phone
    contact telephone|whatsapp phone|phone mobile|phone cell|phone home|phone main|numero celular|numero de telefono movil
    numero de telefone celular|telefono whatsapp|cellulare|numero di telefono|numero telefono|numero di cellulare
    telefoonnummer|telefoon|mobiel|mobiel nummer|tel mobile|tlf|tlf movil|tfno|tfno movil|tel movil|movil 1|numero cellulare|recapito telefonico|telefono cellulare|telefono cliente`,
  ],
  [
    'phone2',
    `phone 2|second phone|secondary phone|other phone|alternate phone|alternative phone|home phone|work phone
    cell phone 2|office phone|landline|telefono 2|otro telefono|telefono fijo|telefone 2|telefone fixo|telephone 2
    telephone fixe|telefon 2|festnetz|mobile 2|mobile number 2|mobile phone 2|alternate mobile|alternate number|alternate no|alternate contact
    alt phone|alt mobile|business phone|tel 2|celular 2|telefono alternativo|telefono trabajo|telefone alternativo
    telefone comercial|telefon geschaftlich|telefon dienstlich
    evening phone|secondary phone number|second phone number|other phone number|alternate phone number
    alternative phone number|alternative number|additional phone|additional phone number|home number|work number
    office number|phone work|phone other|phone number 2|cell number 2|zweite telefonnummer|weitere telefonnummer
    telefon arbeit|telefon festnetz|tlf fijo|tel fijo|tfno fijo|tel domicile|telephone domicile|tel fixe|telefone residencial|telefono fisso|altro telefono|telefono casa|telefono ufficio`,
  ],
  [
    'source',
    `source|lead source|origin|channel|original source|platform|utm source|portal|referral source|fuente|origen
    canal|fonte|origem|plataforma|provenance|origine|plateforme|quelle|herkunft|leadquelle|kanal|plattform
    enquiry source|inquiry source|lead origin|how did you hear about us|original traffic source|fuente del lead|origen del lead|medio
    origem do lead|fonte do lead|midia|source du lead|origine du lead|lead quelle|leadherkunft|aufmerksam geworden durch|herkunft kontakt|vendor|lead vendor|fuente de posible cliente|bron|medio captacion|medio de captacion
    provenienza|origine contatto|fonte contatto|fonte lead`,
  ],
  [
    'message',
    `message|inquiry|enquiry|comment|comments|note|notes|description|remarks|question|questions|request|details
    inquiry text|lead message|mensaje|comentario|comentarios|consulta|notas|observaciones|mensagem|observacoes
    commentaire|commentaires|demande|remarques|nachricht|anfrage|kommentar|bemerkung|bemerkungen|notiz|notizen
    enquiry message|inquiry message|your message|inquiry details|enquiry details|requirement|requirements|query|remark
    additional comments|customer comments|buyer message|buyer comments|feedback|agent notes|mensaje del cliente|nota
    texto|solicitud|mensagem do cliente|observacao|solicitacao|votre message|remarque|besoin|besoins|note client
    ihre nachricht|mitteilung|anmerkung|anmerkungen|hinweis|hinweise|freitext|wunsch|wunsche|anfragetext
    bericht|opmerking|opmerkingen|messaggio|richiesta|commento|commenti|descrizione|testo|osservazioni|messaggio del cliente|notes comments|lead notes`,
  ],
  [
    'receivedAt',
    `date|created|created at|created on|created time|created date|create date|date created|date added|added
    date submitted|submitted|submitted at|submission date|timestamp|received|received at|received on|lead date
    inquiry date|enquiry date|registration date|date received|fecha|fecha de creacion|fecha de alta|creado
    fecha de registro|data|data de criacao|criado em|data de cadastro|date de creation|cree le|date de reception
    datum|erstellt|erstellt am|erstellungsdatum|eingang|eingangsdatum
    lead created|lead created at|lead created on|lead creation time|lead received|date time|datetime|date of enquiry
    date of inquiry|entry date|creation date|submit time|time submitted|submission time
    fecha y hora|fecha de entrada|fecha de contacto|fecha de solicitud|fecha creacion|fecha alta|data e hora
    data de entrada|data de contato|data do contato|data do lead|data do cadastro|data cadastro|data criacao
    recebido em|date et heure|date d ajout|date d entree|date de la demande|date demande|date de contact|recu le
    anfragedatum|datum der anfrage|eingegangen am|angelegt am|angelegt|erfasst am|datum uhrzeit|erstelldatum
    completion time|submit date|submitted on|lead received date|lead submitted|lead submitted at|received date|erstellungszeitpunkt|erstellzeitpunkt
    date registered|registered|registered at|registered on|aangemaakt op|data richiesta|data di creazione|data creazione|data contatto
    data inserimento|data di inserimento|data ricezione|data di ricezione|data ora|data e ora|creato il|ricevuto il|data lead`,
  ],
  [
    'temperature',
    `temperature|temp|lead temperature|rating|lead rating|heat|temperatura|calificacion|classificacao
    temperatur`,
  ],
  [
    'agent',
    `agent|assigned to|assigned agent|owner|lead owner|contact owner|assignee|sales rep|salesperson|handled by
    agent name|agent email|agente|asignado a|propietario|responsable|comercial|asesor|corretor|responsavel|atribuido a
    proprietario|conseiller|attribue a|proprietaire|makler|berater|zustandig|betreuer|zugewiesen an
    assigned user|assigned agent name|agent assigned|allocated to|lead owner name|owner name|record owner|sales agent
    sales executive|relationship manager|telecaller|asignado|agente asignado|comercial asignado|usuario asignado
    vendedor|gestor|atendente|consultor|corretor responsavel|agente responsavel|negociateur|commercial
    agent commercial|responsable commercial|bearbeiter|sachbearbeiter|verantwortlich|verantwortlicher
    zustandiger makler|zustandiger berater
    assigned|assigned rm|assigned rep|assigned sales rep|assigned broker|assigned realtor|assigned sales executive
    assigned employee|assigned advisor|assigned counsellor|rm name|loan officer|producer|besitzer|zustandiger mitarbeiter
    mitarbeiter|eigentumer|zugewiesener mitarbeiter|propietario del contacto|propietario de contacto
    proprietaire du contact|proprietario do contato|propietario de posible cliente|propietario del lead|kontaktinhaber
    lead inhaber|contacto propietario|agent of record|adviser|advisor|mortgage adviser|mortgage advisor|financial adviser
    financial advisor|sales person|sales manager|partner agent|zillow agent|executive|courtier|gestor asignado|buyer agent|buyers agent|makelaar|negotiator|assegnato a|consulente|agente assegnato|agente immobiliare|venditore`,
  ],
  [
    'branch',
    `branch|office|branch office|branch name|sucursal|oficina|filial|agencia|agence|bureau|niederlassung
    filiale|buro|standort|agenzia|ufficio|sede`,
  ],
  [
    'status',
    `status|lead status|stage|pipeline stage|lead stage|estado|etapa|situacao|fase|statut|etape|phase|stufe
    current status|contact status|estatus|estado del lead|estado lead|situacion|status do lead|etapa do funil
    statut du lead|etat|leadstatus|kontaktstatus|bearbeitungsstand
    estado de posible cliente|statut du prospect|stato|stato lead|stato del lead|stato contatto`,
  ],
  [
    'tags',
    `tags|tag|labels|label|etiquetas|marcadores|etiquettes|schlagworter|stichworte|hashtags|etiqueta|marcador|group membership|etichette`,
  ],
  ['flags', 'flags|flag'],
  [
    'subject',
    `subject|topic|inquiry type|enquiry type|lead type|interest|interested in|asunto|tema|interes|tipo de lead
    assunto|interesse|sujet|objet|interet|betreff|thema|anliegen|purpose|service type|looking to|motivo
    tipo de operacion|operacion|finalidad|tipo de negocio|finalidade|nature de la demande|type de demande|anfrageart
    art der anfrage|oggetto|argomento|tipo richiesta|tipo di richiesta|tipologia richiesta`,
  ],
  [
    'id',
    `id|lead id|record id|id de registro|id do registro|datensatz id|id de fiche d informations|contact id|customer id|external id|identifiant
    kennung|leadnummer|lead no|lead number|enquiry id|inquiry id|id del lead|id do lead|lead nr|id lead|id contacto`,
  ],
  [
    'company',
    `company|company name|associated company|organization|organisation|business name|empresa|compania|societe
    entreprise|firma|unternehmen|account name|employer|nombre de la empresa|nome da empresa|raison sociale|firmenname
    empresa asociada|empresa associada|entreprise associee|zugehoriges unternehmen|organizacion|contacto organizacion
    company account|organization name|organization 1 name|azienda|societa|ragione sociale|nome azienda`,
  ],
  [
    'address',
    `address|location|street|street address|city|town|state|zip|zip code|postal code|postcode|country|region|area|suburb
    country region|primary address|property address|property city|property state|property postal code|full address
    address 1 street|address 1 city|address 1 state|address 1 zip|address 1 country|mailing address|neighborhood
    direccion|ciudad|provincia|codigo postal|pais|zona|barrio|endereco|cidade|bairro|cep|adresse|ville
    code postal|pays|quartier|strasse|stadt|ort|plz|postleitzahl|land
    address 1|address 2|address line 1|address line 2|street 1|county|province|locality|zip postal code
    primary city|primary state|primary zip|primary zip code|mailing street|mailing city|mailing state|mailing zip|mailing country|home address|listing address
    property location|preferred location|location preference|preferred area|calle|domicilio|localidad|poblacion
    municipio|colonia|zona de interes|rua|logradouro|uf|localizacao|regiao|regiao de interesse|rue|commune|secteur
    secteur recherche|departement|anschrift|hausnummer|hausnr|strasse hausnummer|strasse und hausnummer|strasse nr
    wohnort|wunschort|bundesland|state province|home street|home city|home state|home postal code|home country region|cp|pais region|pais regiao|pays region|paese regione|land region|land region privat|pincode|pin code|straat|plaats|woonplaats
    address 1 formatted|indirizzo|citta|cap|comune|paese|regione|nazione|localita|quartiere|zona di interesse|indirizzo immobile`,
  ],
  [
    'price',
    `price|budget|listing price|list price|asking price|property price|price range|max price|min price|purchase price|loan amount|premium
    precio|presupuesto|preco|orcamento|prix|preis|kaufpreis|budget range|max budget|min budget|budget max|budget min
    approx budget|expected budget|price max|price min|presupuesto maximo|precio maximo|rango de presupuesto
    orcamento maximo|faixa de preco|faixa de valor|valor|valor do imovel|budget maximum|budget estime|budget maximal
    preisrahmen|preisvorstellung|maximaler preis|max preis|kaufpreis bis|miete|kaltmiete|warmmiete
    presupuesto max|presupuesto min|precio max|precio min|valor maximo|valor minimo|prezzo|prezzo massimo|budget massimo|fascia di prezzo|importo`,
  ],
  [
    'ignore',
    `ad id|ad name|adset id|adset name|campaign id|campaign name|form id|form name|is organic|inbox url|gclid
    ad group name|ad group id|lead form name|lead form id|column id|last assigned|is contacted|last contacted|last activity
    last activity date|last modified|last modified date|modified time|modified at|updated|updated at|updated on
    salutation|vehicle|raw question|retailer item id|is test|is test lead|test lead|creative id|gcl id|photo
    adgroup id|adgroup name|user ip|email 1 status|email 2 status|phone 1 status|phone 2 status|phone 3 status|name prefix|name suffix|full name prefix|full name suffix
    lead owner alias|owner alias|unread by owner|converted|is converted|is deleted|deleted
    utm medium|utm campaign|utm term|utm content|ad group|fbclid|ip address|user agent|session id|created by|modified by
    modified date|last modified time|last activity time|last call|last login|charge status|campaign|email 1 type|email 2 type|phone 1 type|phone 2 type
    email 3 type|phone 4 type|phone 3 type|address 1 type|sr no|s no|sl no|serial no
    anrede|civilite|tratamiento
    department|score|first response|next follow up`,
  ],
];

const fieldByWords: ReadonlyMap<string, IntakeField> = new Map(
  wordsByField.flatMap(([field, words]) => words.split(/[|\n]/).map((word) => [word.trim(), field] as const)),
);

/** Header words that name a contact without saying which kind: the values decide. */
const openWords = new Set([
  'contact',
  'contact info',
  'contact details',
  'contacto',
  'contato',
  'kontakt',
  'lead',
  'person',
  'who',
  'customer',
  'client',
  'borrower',
  'insured',
  'interesado',
  'interessado',
  'contatto',
]);

/** Headers whose values say something of the lead without a field of their own: kept as answers in the inquiry text. */
const answerWords = new Set(
  `reference|reference number|ref|ref no|reference no|referencia|referenz|riferimento|mls id|objekt id|unit id
    email 2|email 3|secondary email|other email|alternate email|phone 3|timeframe|time frame|timeline|project|property
    property type|bedrooms|beds|baths|bathrooms|when|move in date|occupation|language|preferred language|best time to call
    preferred contact method|plazo|proyecto|habitaciones|idioma|projeto|quartos|prazo|projet|chambres|langue|delai|projekt
    zimmer|sprache|zeitraum|progetto|lingua|camere|tempistica|data di nascita|annuncio|riferimento annuncio|title|job title|occupation|property mls number|mls|mls number|configuration|bhk|property id|listing id|project id|date of birth|dob|birthday|birth date
    birthdate|fecha de nacimiento|data de nascimento|date de naissance|geburtsdatum|closing date|expected close date
    appointment date|visit date|renewal date|expiry date|date of visit`
    .split(/[|\n]/)
    .map((word) => word.trim()),
);

/** Second halves of a first or a last name, which are joined with the first half. */
const furtherNames = new Set(
  `middle name|name middle|full name middle name|second name|segundo nombre|nombre del medio|segundo nome|deuxieme prenom|zweiter vorname|apellido materno
    segundo apellido|apellido 2|segundo sobrenome|second surname|second last name|maternal last name|maternal surname`
    .split(/[|\n]/)
    .map((word) => word.trim()),
);

/** Headers of a mark that says whether a row is a test of the form. */
const testWords = new Set(['is test', 'is test lead', 'test lead', 'test']);

export type HeaderMeaning = IntakeField | 'open' | 'answer' | 'flag';

/** What a header in folded words names: a field, 'open' where the values decide, 'answer', 'flag'; null for an unknown one. */
export function meaningOfWords(words: string): HeaderMeaning | null {
  if (openWords.has(words)) return 'open';
  if (flagOfTitle(words) !== null) return 'flag';
  return fieldByWords.get(words) ?? (answerWords.has(words) ? 'answer' : null);
}

export function isFurtherName(words: string): boolean {
  return furtherNames.has(words);
}

export function isTestMark(words: string): boolean {
  return testWords.has(words);
}
