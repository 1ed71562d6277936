import { foldText } from '../text.ts';

/** Words of the foot of a mail, by which portals, programs and lawyers speak; folded as `foldText` does. */
const footers: readonly RegExp[] = [
  /\bunsubscribe\b|\bopt[- ]out\b|\bmanage (?:your )?(?:notifications?|preferences|subscriptions?|alerts|leads?)\b|\bemail preferences\b/,
  /\bview (?:this )?(?:e-?mail|message|it|in|online)\b.{0,20}\bbrowser\b|\bview (?:as a )?web ?page\b/,
  /\bprivacy (?:policy|notice|statement)\b|\bterms (?:of (?:use|service)|and conditions|& conditions)\b|\ball rights reserved\b/,
  /^(?:©|\(c\) |copyright\b)|(?:©|\(c\)) ?20\d\d\b/,
  /\bdo[ -]?not[ -](?:directly )?reply\b|\breply (?:directly )?to this (?:e-?mail|message)\b|\breply to (?:them|him|her|the (?:buyer|lead|customer|client))\b|\bresponding to this e-?mail\b/,
  /\byou(?:['’]re| are)? (?:receiv(?:ing|ed)|getting) this (?:e-?mail|message|notification)\b|\bthis (?:e-?mail|message) (?:was|is) (?:sent|generated|delivered|automat)|\bthis is an automat|\bthis (?:lead|inquiry|enquiry|request|notification) (?:was|has been) (?:generated|sent|submitted|created)\b|\blook like spam\b/,
  /^sent from\b|\bget outlook for\b|\bvon meinem .{2,30} gesendet\b|^gesendet (?:mit|von)\b|\benviado desde mi\b|\benviado do meu\b|\benvoye de(?:puis)? mon\b/,
  /\b(?:this|the) (?:e-?mail|message|communication)\b.{0,60}\b(?:confidential|privileged|intended (?:solely|only|recipient))|\bconfidentiality notice\b|\bintended recipient\b|^disclaimer\b|^important notice\b/,
  /\bdiese (?:e-?mail|nachricht)\b.{0,40}\b(?:enthalt|vertraulich|wurde)|\bautomatisch (?:generiert|erstellt|versendet|erzeugt)|\bbitte antworten sie (?:nicht|direkt)\b|\bantworten sie (?:einfach|direkt)\b|\babbestellen\b|\bdatenschutz|\bimpressum\b|^(?:wichtiger hinweis|sicherheitshinweis)\b/,
  /\bdarse de baja\b|\bno responda[sn]?\b|\bresponde a este (?:correo|mensaje|email)\b|\bpolitica de privacidad\b|\baviso legal\b|\beste (?:correo|mensaje|email) (?:ha sido|es|fue|contiene|se)\b|^aviso de confidencialidad/,
  /\bcancelar (?:a )?(?:inscricao|subscricao)\b|\bdescadastr|\bnao responda\b|\bresponda (?:a )?este e-?mail\b|\bpolitica de privacidade\b|\besta mensagem\b.{0,30}\b(?:foi|e) (?:enviada|automatica|confidencial)|\beste e-?mail (?:foi|e)\b/,
  /\bse desabonner\b|\bdesinscri|\bne pas repondre\b|\brepond(?:re|ez) (?:directement )?a ce (?:message|mail|courriel|e-?mail)\b|\bpolitique de confidentialite\b|\bmentions legales\b|\bce (?:message|mail|courriel|e-?mail) (?:a ete|est|vous)\b/,
  /^(?:the|your|ihr|das|el|tu|su|o) ?(?:[\w.’'-]+ ){0,4}(?:[\w.’'-]+-)?(?:team|equipo|equipe)(?: (?:von|de|da|do) [\w.’'-]+)?[.!]?$|^l['’]equipe\b.{0,30}$/,
];

/** What portals say beside the inquiry: calls to call them, buttons. A person may say the like. */
const asides: readonly RegExp[] = [
  /\b(?:call|contact|phone|ring|reach) (?:us|our|zillow|customer|support|\d)\b|\bcustomer (?:service|support|care)\b|\bquestions\? (?:call|contact|e-?mail)\b|\bneed help\b|\btoll[- ]free\b|\bhelp ?(?:line|desk|center|centre)\b|\bhotline\b/,
  /\bkundenservice\b|\bkundendienst\b|\brufen sie uns\b|\bllam[ae]nos\b|\batencion al cliente\b|\bfale conosco\b|\bligue para\b|\bcentral de atendimento\b|\bservices? clients?\b|\bappelez[- ]nous\b/,
  /^(?:view|open|respond|log ?in|sign in|go to|click|accept|claim|manage)\b.{0,60}(?:\b(?:here|now|dashboard|leads?|contact|conversation|app|listing|application|account|message|portal|phone)\b|>>|»|→)\.?$/,
  /^(?:see|send|show|reply|call|answer)\b.{0,40}(?:\b(?:now|application|dashboard)\b|>>|»|→)\.?$/,
  /^(?:zur anfrage|jetzt (?:antworten|ansehen)|anfrage (?:ansehen|beantworten|offnen)|nachricht beantworten|ver (?:mensaje|contacto|anuncio|la ficha)|responder(?: ahora| agora| mensagem)?|ver (?:mensagem|contato|no painel)|voir (?:l['’]annonce|la demande|le message)|repondre(?: maintenant| au message)?|acceder a)\b.{0,30}$/,
  /^view .{1,40} (?:in|on|at) .{2,40}$|^(?:claim|accept|decline|confirm|manage)(?: \S+){1,3}$/,
  /^[\w&.’' -]{2,40},? (?:inc|llc|ltd|gmbh|ag|plc|corp|corporation|s\.?a\.?s?|s\.?l|ltda)\b.{0,160}(?:\d|·)/,
  /^(?:learn more|download (?:the|our) app|follow us|get the app|facebook|twitter|instagram|linkedin|youtube|brand logo|logo|image|reply)$/,
];

/** How portals begin; folded. A contact may stand in such a line, the inquiry does not. */
const announcements =
  /^(?:(?:hi|hello|hallo|hola|ola|bonjour|liebes?|guten tag|dear|good news|congratulations)\b.{0,40}[,!.]?$|.{0,40}\byou(?:['’]ve| have| just)? (?:just )?(?:received |got |have )?(?:a|an|one) new\b|new (?:[\w.]+ )?(?:lead|inquiry|enquiry|message|contact|submission)\b|[\w.& -]{2,40} lead (?:notification|alert|form)$|(?:.{0,30}\bsie haben |neue )(?:eine neue )?\w{0,20}anfrage|vous avez recu|nouvelle demande|(?:.{0,30}\b(?:has recibido|tienes|ha recibido)|nuevo) |(?:.{0,30}\bvoce recebeu|novo contato|nova mensagem)\b)/;

const headings =
  /^(?:(?:about )?(?:the )?property(?: details| information| info| of interest)?|(?:listing|home|house|contact|lead|buyer|renter|client|customer|consumer|loan|vehicle|coverage|quote|personal) (?:details|information|info)|about (?:the )?(?:lead|buyer|renter|listing|contact)|this (?:consumer|buyer|renter|lead) (?:inquired|asked) about|next steps?|what(?:['’]s| is) next|tips?|kontaktdaten|ihre immobilie|zum objekt|objektdaten|angaben zur person|weitere angaben|zusatzliche informationen|angaben zum (?:objekt|interessenten)|datos (?:de contacto|del (?:inmueble|anuncio|cliente|interesado|contacto))|dados (?:do (?:imovel|anuncio|cliente|contato|interessado)|de contato)|(?:vos )?coordonnees(?: du (?:contact|prospect|client))?|(?:le )?bien concerne|votre annonce|l['’]annonce|son projet)\s?:?$/;

const rule = /^[\s>]{0,8}(?:(?:[-_=~*#–—]\s?){4,}|--)$/;
const onlyLink = /^[\s<([]{0,4}(?:https?:\/\/|www\.)[^\s]{1,4000}[>)\]]?$/i;
const longestSpoken = 600;
const longLink = 80;

/** What a line is beside an inquiry: the foot of a mail, something the portal says, or neither. */
export type Aside = 'footer' | 'aside' | null;

export function asideOf(line: string): Aside {
  const text = line.trim();
  if (text === '') return null;
  if (onlyLink.test(text)) return 'aside';
  const folded = foldText(text.slice(0, longestSpoken));
  if (footers.some((pattern) => pattern.test(folded))) return 'footer';
  return asides.some((pattern) => pattern.test(folded)) ? 'aside' : null;
}

/** A line of dashes or the like. */
export function isRule(line: string): boolean {
  return line.length <= 200 && rule.test(line);
}

/** Whether a line only announces an inquiry. */
export function isAnnouncement(line: string): boolean {
  return line.length <= 200 && announcements.test(foldText(line));
}

/** A heading over the contact or the property, below which the person no longer speaks. */
export function isHeading(line: string): boolean {
  return line.length <= 60 && headings.test(foldText(line).trim());
}

/** A line without the links that only count clicks; what a person would type stays. */
export function withoutLinks(line: string): string {
  if (!/https?:\/\//i.test(line)) return line;
  return line
    .replace(/\s?[<([]https?:\/\/[^\s<>()[\]]{1,4000}[>)\]]/gi, '')
    .replace(/https?:\/\/\S{1,4000}/gi, (link) =>
      link.length > longLink || /[?&]utm_|\/track|\/click|\/ls\//i.test(link) ? '' : link,
    )
    .trimEnd();
}
