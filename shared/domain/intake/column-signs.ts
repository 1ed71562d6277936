/**
 * What the words of an unknown header say for or against a reading that its values allow, folded as `headerWords` does:
 * 1 for it, 0 nothing, -1 against it. English, Spanish, Portuguese, French, German.
 */
export type Sign = -1 | 0 | 1;

const person =
  /\b(?:name|customer|client|buyer|borrower|insured|applicant|enquirer|inquirer|consumer|tenant|guest|caller|person|nombre|cliente|comprador|interesado|nome|interessado|nom|acheteur|vorname|nachname|kunde|interessent|kaufer)\b/;
const somebodyElse =
  /\b(?:co|spouse|partner|wife|husband|child|son|daughter|pet|dog|doctor|emergency|reference|referr(?:ed|er|al)|agent|owner|assigned|realtor|broker|landlord|manager|advis[eo]r|assistant|officer|conyuge|agente|asesor|conjuge|corretor|conjoint|conseiller|partner(?:in)?|makler|berater)\b/;
const noPerson =
  /\b(?:type|city|town|location|project|job|status|stage|service|property|building|developer|community|area|locality|street|county|country|state|school|carrier|bank|product|source|title|category|position|company|campaign|form|ad|list|file|preferred|page|event|model|society|tower|unit|plan|landmark|hotel|resort|development|estate|subdivision|anuncio|campana|formulario|inmueble|promocion|campanha|imovel|empreendimento|curso|annonce|campagne|formulaire|residence|anzeige|kampagne|formular|ciudad|zona|barrio|proyecto|tipo|preferida|preferido|empresa|cidade|bairro|projeto|ville|quartier|projet|societe|stadt|ort|stadtteil|projekt|firma|typ|art)\b/;

/** Whether the column may say who the lead is. */
export function signOfName(words: string): Sign {
  if (somebodyElse.test(words) || noPerson.test(words)) return -1;
  return person.test(words) ? 1 : 0;
}

const arrival =
  /\b(?:received?|created|creation|submit(?:ted)?|submission|added|enquiry|inquiry|lead|registered|registration|timestamp|arrived|recibido|creado|alta|registro|recebido|criado|cadastro|recu|cree|creation|eingang|eingegangen|erstellt)\b/;
const otherMoment =
  /\b(?:call ?back|follow ?ups?|follow|next|last|visit|visited|viewing|showing|tour|appointment|meeting|expir\w*|closing|close|closed|due|moves?|moving|possession|birth\w*|dob|effective|inception|unsub\w*|anniversary|renewal|modified|updated?|changed?|contacted|scheduled?|reminder|deadline|start|end|available|availability|delivery|wedding|opened|converted|assigned|allocated|proxim[oa]|ultim[oa]|visita|vencimiento|nacimiento|cierre|cita|vencimento|nascimento|fechamento|prochaine?|derniere?|naissance|echeance|rendez|letzte[rs]?|nachste[rs]?|geburt\w*|termin|besichtigung\w*|ablauf\w*|geandert|einzug\w*)\b/;

/** Whether a column of dates may be when the inquiry came in. */
export function signOfArrival(words: string): Sign {
  if (otherMoment.test(words)) return -1;
  return arrival.test(words) ? 1 : 0;
}

const phoneWords =
  /phone|mobil|\bcell|\btele?\b|whats|handy|fon\b|celular|movil|telem|\bmob\b|\bph\b|\bsms\b|rufnummer|portable|contact (?:no|num)|alternate/;
const aboutPhones =
  /\b(?:date|datum|fecha|data|time|type|typ|label|verified|valid|status|dnc|opt|optin|consent|code|ext|extension|country|reason|carrier|model|calls?)\b/;

/** Whether a column of numbers may hold a further phone of the lead; of an agent's or a wife's it says no. */
export function soundsLikePhone(words: string): boolean {
  return phoneWords.test(words) && !aboutPhones.test(words) && !isOfSomebodyElse(words);
}

const otherNumbers =
  /\b(?:ids?|account|acct|policy|loan|order|invoice|vin|code|codigo|reference|referencia|ref|kennung|expose|scout|anzeigen?|anuncio|annonce|annuncio|listing|property|objekt\w*|imovel|inmueble|serial|ssn|tax|licen[sc]e|certificate|ticket|case|contract|file|gst|aadhaar|pan|passport|dni|nif|nie|cpf|cnpj|rg|mls|zpid|campaign|form|latitude|longitude|price|amount|salary|income|value|budget|konto\w*|kundennummer|vertrag\w*|dossier|expediente|protocolo|vorgangs\w*|aktenzeichen|amt)\b/;

/** Whether a header says that its numbers are something else than phones. */
export function soundsLikeOtherNumber(words: string): boolean {
  return otherNumbers.test(words) && !phoneWords.test(words);
}

/** Whether the header says that its values belong to somebody beside the lead. */
export function isOfSomebodyElse(words: string): boolean {
  return somebodyElse.test(words);
}
