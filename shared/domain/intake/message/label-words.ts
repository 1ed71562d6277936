import { headerWords } from '../header.ts';
import { meaningOfWords } from '../header-words.ts';

/**
 * What a label of a mail names: a part of the person, what the person wrote, the source, an answer worth keeping, or
 * something of the office, the portal or a machine.
 */
export type LabelKind =
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'email'
  | 'phone'
  | 'message'
  | 'source'
  | 'answer'
  | 'other';

/** Labels of mails, folded as `headerWords` does: English, Spanish, Portuguese, French, German. */
const wordsByKind: readonly (readonly [LabelKind, string])[] = [
  [
    'name',
    `name|full name|your name|contact name|lead name|client name|customer name|buyer name|renter name|consumer name
    sender name|applicant|applicant name|prospect|prospect name|enquirer|enquirer name|name of enquirer|contact|lead
    customer|client|buyer|renter|tenant|consumer|user name|member name|from|von|de|borrower|borrower name|insured|named insured|homeowner|requested by|submitted by|sent by
    nombre|nombre completo|nombre y apellidos|nombre y apellido|nombre del cliente|nombre del interesado|tu nombre
    interesado|nome|nome completo|nome do cliente|nome do interessado|seu nome|interessado|nom|nom complet|votre nom
    nom et prenom|nom prenom|prenom et nom|nom du contact|nom du client|vollstandiger name|vor und nachname
    vorname nachname|name vorname|ihr name|kundenname|interessent|interessentin|name des interessenten|kunde|kundin
    antragsteller|antragstellerin|versicherungsnehmer|darlehensnehmer|solicitante|tomador|titular|proponente|segurado
    demandeur|emprunteur|souscripteur|assure`,
  ],
  ['firstName', `first name|given name|forename|first|vorname|prenom|nombres|primer nombre|primeiro nome`],
  [
    'lastName',
    `last name|surname|family name|last|nachname|familienname|zuname|apellido|apellidos|primer apellido|sobrenome
    apelido|ultimo nome|nom de famille`,
  ],
  [
    'email',
    `reply to|tu correo|tu email|seu email|seu e mail|votre email|votre e mail|votre adresse email|ihre e mail
    ihre e mail adresse|emailadresse|email des interessenten|correo electronico del interesado|contato por email`,
  ],
  [
    'phone',
    `call|mob|ph|rueckruf|ruckruf|ruckrufnummer|telefonnr|telefon nr|handynr|mobil|fone|contato por telefone
    telefono de contacto|telefono del interesado|telefone para contato|votre telephone|numero de contacto
    best number|best number to reach you|best contact number|phone mobile or landline|telephone or mobile`,
  ],
  [
    'message',
    `inquiry details|enquiry details|additional information|additional info|request|remarks|what they said|body
    how can we help|how can we help you|how can we help you today|what can we help you with|mensaje|tu mensaje|su mensaje
    comentario|comentarios|consulta|tu consulta|pregunta|observaciones|texto del mensaje|mensagem|sua mensagem
    texto da mensagem|observacao|observacoes|duvida|votre message|son message|commentaire|commentaires|demande
    votre demande|sa demande|texte du message|nachricht|ihre nachricht|nachricht des interessenten|nachrichtentext|anfrage
    ihre anfrage|anfragetext|kommentar|bemerkung|bemerkungen|mitteilung|anmerkung|anmerkungen|freitext`,
  ],
  [
    'source',
    `source|lead source|lead origin|portal|lead provider|sent via|received via|via|fuente|origen|procedencia|fonte|origem
    portal de origem|origine|provenance|source du contact|quelle|herkunft|vermittelt durch|portalname`,
  ],
  [
    'answer',
    `online id|reference|ref|property reference|property ref|property id|listing id|listing number|mls|mls id|mlsid|mls number|mls no
    property|property name|property address|listing|listing address|listing title|address|home|your property|referencia
    ref anuncio|referencia del anuncio|codigo|codigo do imovel|codigo do anuncio|imovel|inmueble|anuncio|titulo do anuncio
    reference de l annonce|reference annonce|ref annonce|annonce|bien|objekt|objekt id|objekt nr|objektnr|objektnummer
    objekttitel|expose|scout id|immoscout id|immobilien id|anzeigen id|anzeige|immobilie|anbieter objekt id|subject|lead type|asunto
    assunto|objet|sujet|betreff|preferred contact|preferred contact method|contact preference|best time|best time to call
    best time to contact|contact time|when can we call`,
  ],
  [
    'other',
    `agent|agent name|your agent|listing agent|listing agent name|listed by|agent phone|agent email|agent id|assigned agent
    assigned to|broker|broker name|brokerage|office|office name|office phone|office email|company phone|company email|team
    loan officer|lender|advertiser|anbieter|makler|ansprechpartner|ansprechpartnerin|anunciante|corretor|imobiliaria|agencia
    inmobiliaria|agence|annonceur|conseiller|anrede|titel|title|salutation|civilite|tratamiento|tratamento|fax|telefax
    fax number|date|time|date time|date and time|sent|sent on|sent at|received|received on|received at|submitted on|submitted
    submission date|lead date|lead time|datum|uhrzeit|gesendet|eingegangen am|fecha|hora|enviado|data|data e hora|envoye
    envoye le|heure|created|created time|ip|ip address|remote ip|user agent|browser|device|page|page url|page title|url|link
    website|web site|site|web|landing page|form|form name|form id|form url|referrer|referer|referring url|tracking id|session id
    lead id|inquiry id|enquiry id|request id|submission id|message id|conversation id|ticket|ticket number|case number
    campaign|campaign name|campaign id|ad|ad name|ad id|ad set|ad set name|adset name|page name|utm source|utm medium
    utm campaign|gclid|fbclid|privacy|privacy policy|consent|gdpr|terms|newsletter|opt in|marketing|marketing opt in|captcha
    recaptcha|warning|tip|ps|hinweis|note to agent|reminder|to|cc|bcc|an|para|a|kopie|status|lead status
    lead price|fee|sales rep|help|questions call|support|customer service|customer support|service client|kundenservice`,
  ],
];

const kindByWords: ReadonlyMap<string, LabelKind> = new Map(
  wordsByKind.flatMap(([kind, words]) => words.split(/[|\n]/).map((word) => [word.trim(), kind] as const)),
);

const phoneWords = wordSet(
  'phone telephone tel mobile cell cellphone telefon telefono telefone handy celular movil telemovel mobiltelefon whatsapp whats portable',
);
const messageWords = wordSet(
  'message comment comments note notes question questions inquiry enquiry mensaje mensagem nachricht anfrage consulta',
);
const writers = wordSet(
  'your customer client buyer renter tenant lead user consumer applicant additional further other from of the s and or text body message do da del de du des an sie seine ihre son sa cliente interessado interesado interessenten kunden contact contacto contato',
);
const emailWords = wordSet('email mail correo courriel');
const qualifiers = wordSet(
  'no nr number num app primary main best preferred home work day daytime evening your my customer client contact lead user buyer personal private privat mobil cell mobile handy landline festnetz fixe fixo fijo 1 e i n o number s of the address adresse electronico electronique do da del du des cliente interessado interesado interessenten kunden comprador acheteur de contacto contato contact numero principal privado particular geschaftlich dienstlich tagsuber abends',
);

const obligation = / (?:required|optional|obligatorio|obligatoria|obrigatorio|obligatoire|facultatif|pflichtfeld)$/;
const mostWords = 8;
const longestLabel = 60;

/** What a label names, by its words as a mail writes them; null for one that nobody knows. */
export function meaningOfLabel(label: string): LabelKind | null {
  if (label.length > longestLabel) return null;
  const words = headerWords(label).replace(obligation, '');
  if (words === '') return null;
  return kindByWords.get(words) ?? qualifiedKind(words.split(' ')) ?? kindOfHeader(words);
}

/** Whether words before a colon can be a label at all: few, and no sentence or address. */
export function looksLikeLabel(label: string): boolean {
  const words = label.trim().split(/\s+/);
  if (label.length > longestLabel || words.length > mostWords) return false;
  return /^[\p{L}¿¡]/u.test(label.trim()) && !/[.!,;@<>“”"/\\]|https?$/u.test(label);
}

/** "Phone (cell)" and "Telefon privat" are phones, "Customer’s note" a message, however they are qualified. */
function qualifiedKind(words: readonly string[]): LabelKind | null {
  const isMadeOf = (kind: ReadonlySet<string>, others: ReadonlySet<string>) =>
    words.some((word) => kind.has(word)) && words.every((word) => kind.has(word) || others.has(word));
  if (isMadeOf(emailWords, qualifiers)) return 'email';
  if (isMadeOf(phoneWords, qualifiers)) return 'phone';
  return isMadeOf(messageWords, writers) ? 'message' : null;
}

/** The columns of lead files are labels of mails, too. */
function kindOfHeader(words: string): LabelKind | null {
  const meaning = meaningOfWords(words);
  switch (meaning) {
    case null:
    case 'open':
    case 'flag':
      return null;
    case 'name':
    case 'firstName':
    case 'lastName':
    case 'email':
    case 'phone':
    case 'message':
    case 'source':
      return meaning;
    case 'phone2':
      return 'phone';
    case 'answer':
    case 'address':
    case 'price':
    case 'company':
    case 'subject':
      return 'answer';
    default:
      return 'other';
  }
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
