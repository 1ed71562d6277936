import type { IntakeField } from '../../contract/intake.ts';

/**
 * Header lines in the words of the sources that write them, folded as `headerWords` does: English (with Meta, HubSpot,
 * Zoho, Follow Up Boss, Google, kvCORE, Calliyo and portals), Spanish, Portuguese, French, German.
 */
const wordsByField: readonly (readonly [IntakeField, string])[] = [
  [
    'name',
    `name|full name|lead name|client name|contact name|customer name|user name|display name|prospect|prospect name
    nombre completo|nombre y apellidos|nombre y apellido|nombre del cliente|cliente|nome completo|nome do cliente
    nom complet|nom et prenom|nom prenom|nom du client|vollstandiger name|vor und nachname|kundenname|ansprechpartner`,
  ],
  ['firstName', `first name|given name|fname|forename|nombre|nombres|primer nombre|nome|primeiro nome|prenom|vorname`],
  [
    'lastName',
    `last name|surname|family name|lname|apellido|apellidos|sobrenome|apelido|ultimo nome|nom|nom de famille
    nachname|familienname`,
  ],
  [
    'email',
    `email|e mail|email address|e mail address|email 1|primary email|user email|work email|personal email|mail
    client email|contact email|customer email|lead email|correo|correo electronico|direccion de correo|email do cliente
    correo electronico de trabajo|endereco de email|endereco de e mail|courriel|adresse email|adresse e mail
    adresse mail|adresse electronique|email adresse|e mail adresse|mailadresse`,
  ],
  [
    'phone',
    `phone|phone number|phone no|phone 1|primary phone|user phone|mobile|mobile number|mobile phone|mobile no|cell
    cell phone|cell phone 1|cellphone|telephone|tel|contact number|contact no|contact phone|whatsapp|whatsapp number|whats app
    client phone|customer phone|lead phone|telefono|numero de telefono|movil|telefono movil|celular|telefone
    numero de telefone|telemovel|numero de celular|numero de telephone|portable|mobile phone number|telephone portable
    telefon|telefonnummer|handy|handynummer|mobilnummer|mobiltelefon|rufnummer`,
  ],
  [
    'phone2',
    `phone 2|second phone|secondary phone|other phone|alternate phone|alternative phone|home phone|work phone
    cell phone 2|office phone|landline|telefono 2|otro telefono|telefono fijo|telefone 2|telefone fixo|telephone 2
    telephone fixe|telefon 2|festnetz`,
  ],
  [
    'source',
    `source|lead source|origin|channel|original source|platform|utm source|portal|referral source|fuente|origen
    canal|fonte|origem|plataforma|provenance|origine|plateforme|quelle|herkunft|leadquelle|kanal|plattform`,
  ],
  [
    'message',
    `message|inquiry|enquiry|comment|comments|note|notes|description|remarks|question|questions|request|details
    inquiry text|lead message|mensaje|comentario|comentarios|consulta|notas|observaciones|mensagem|observacoes|notas
    commentaire|commentaires|demande|remarques|nachricht|anfrage|kommentar|bemerkung|bemerkungen|notiz|notizen`,
  ],
  [
    'receivedAt',
    `date|created|created at|created on|created time|created date|create date|date created|date added|added
    date submitted|submitted|submitted at|submission date|timestamp|received|received at|received on|lead date
    inquiry date|enquiry date|registration date|date received|fecha|fecha de creacion|fecha de alta|creado
    fecha de registro|data|data de criacao|criado em|data de cadastro|date de creation|cree le|date de reception
    datum|erstellt|erstellt am|erstellungsdatum|eingang|eingangsdatum`,
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
    proprietario|conseiller|attribue a|proprietaire|makler|berater|zustandig|betreuer|zugewiesen an`,
  ],
  [
    'branch',
    `branch|office|branch office|branch name|sucursal|oficina|filial|agencia|agence|bureau|niederlassung
    filiale|buro|standort`,
  ],
  ['status', `status|lead status|stage|pipeline stage|lead stage|estado|etapa|situacao|fase|statut|etape|phase|stufe`],
  ['tags', `tags|tag|labels|label|etiquetas|marcadores|etiquettes|schlagworter|stichworte`],
  [
    'subject',
    `subject|topic|inquiry type|enquiry type|lead type|interest|interested in|asunto|tema|interes|tipo de lead
    assunto|interesse|sujet|objet|interet|betreff|thema|anliegen`,
  ],
  [
    'id',
    `id|lead id|record id|contact id|customer id|external id|reference|reference number|ref|referencia|identifiant
    kennung|leadnummer`,
  ],
  [
    'company',
    `company|company name|associated company|organization|organisation|business name|empresa|compania|societe
    entreprise|firma|unternehmen`,
  ],
  [
    'address',
    `address|location|street|street address|city|town|state|zip|zip code|postal code|postcode|country|region|area|suburb
    country region|primary address|property address|property city|property state|property postal code|full address
    address 1 street|address 1 city|address 1 state|address 1 zip|address 1 country|mailing address|neighborhood
    direccion|ciudad|provincia|codigo postal|pais|zona|barrio|endereco|cidade|bairro|cep|adresse|ville
    code postal|pays|quartier|strasse|stadt|ort|plz|postleitzahl|land`,
  ],
  [
    'price',
    `price|budget|listing price|property price|price range|max price|min price|purchase price|loan amount|premium
    precio|presupuesto|preco|orcamento|prix|preis|kaufpreis`,
  ],
  [
    'ignore',
    `ad id|ad name|adset id|adset name|campaign id|campaign name|form id|form name|is organic|inbox url|gclid
    ad group name|ad group id|lead form name|lead form id|column id|last assigned|is contacted|last contacted|last activity
    last activity date|last modified|last modified date|modified time|modified at|updated|updated at|updated on
    title|job title|salutation|middle name|vehicle|raw question|retailer item id|is test|property mls number
    department|score|first response|next follow up|flags`,
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
]);

/** Headers whose values say something of the lead without a field of their own: kept as answers in the inquiry text. */
const answerWords = new Set(
  `email 2|email 3|secondary email|other email|alternate email|phone 3|timeframe|time frame|timeline|project|property
    property type|bedrooms|beds|baths|bathrooms|when|move in date|occupation|language|preferred language|best time to call
    preferred contact method|plazo|proyecto|habitaciones|idioma|projeto|quartos|prazo|projet|chambres|langue|delai|projekt
    zimmer|sprache|zeitraum`
    .split(/[|\n]/)
    .map((word) => word.trim()),
);

export type HeaderMeaning = IntakeField | 'open' | 'answer';

/** What a header in folded words names: a field, 'open' where the values decide, 'answer'; null for an unknown one. */
export function meaningOfWords(words: string): HeaderMeaning | null {
  if (openWords.has(words)) return 'open';
  return fieldByWords.get(words) ?? (answerWords.has(words) ? 'answer' : null);
}
