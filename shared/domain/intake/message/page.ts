import type { FoundAddress } from './addresses.ts';
import { domainOf, findAddresses } from './addresses.ts';
import { asideOf, type Aside } from './boilerplate.ts';
import { findLabels, type Labelled } from './labels.ts';
import type { Letter } from './letters.ts';
import { namesInPhrases } from './phrases.ts';
import { isOfPortal, portalNamedIn } from './portals.ts';
import { signOffAt } from './signature.ts';

/** A letter with what is needed to find a person in it. */
export type Page = Letter & {
  readonly labels: readonly Labelled[];
  readonly asides: readonly Aside[];
  readonly addresses: readonly FoundAddress[];
  /** A portal or a program wrote it: contacts stand behind labels. */
  readonly isForm: boolean;
  /** The text says that it comes from a form of the office's own pages. */
  readonly isWebForm: boolean;
  /** From here on the one who passed the mail on speaks, or the portal; the number of lines if nobody does. */
  readonly end: number;
};

const contactKinds: ReadonlySet<Labelled['kind']> = new Set(['name', 'firstName', 'lastName', 'email', 'phone']);

/** Names of mailboxes behind which nobody or a whole office sits. */
const role =
  /^(?:no-?reply|do-?not-?reply|donotreply|nao-?responda|ne-?pas-?repondre|no-?responder|leads?|new-?leads?|notifications?|notify|alerts?|mailer(?:-daemon)?|postmaster|bounces?|newsletter|unsubscribe|privacy|abuse|webmaster|wordpress|forms?|webforms?|website|system|automated|auto|daemon|support|help|feedback|billing|datenschutz|impressum|lgpd|dpo|rgpd)(?:[.+_-].{0,60})?@/;
/** Mailboxes that a person may well have, but rarely: they count behind a label or as the sender only. */
const shared =
  /^(?:info|office|contact|kontakt|contacto|contato|sales|hello|hi|admin|team|mail|post|service|inquiries|enquiries|anfrage|buero|reception|marketing|atendimento|comercial|ventas|accueil|agence)@/;
const webForm =
  /\b(?:contact|web|website|online|enquiry|inquiry) ?-?form\b|\bform submission\b|\bnew submission\b|\bfrom your (?:.{0,40} )?web ?site\b|\bsubmitted (?:on|via|through) (?:your|the) (?:web ?)?site\b|\bnew website lead\b|\bkontaktformular\b|\bwebformular\b|\bformulario (?:de contacto|web)\b|\bformulário (?:de contato|do site)\b|\bformulaire (?:de contact|du site)\b/i;
const longestRead = 10_000;
const freeMail =
  /^(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|icloud|me|mac|aol|gmx|web|t-online|freenet|proton(?:mail)?|pm|tutanota|mail|zoho|orange|free|sfr|laposte|wanadoo|libero|uol|bol|terra|ig|btinternet|sky|virginmedia|comcast|verizon|att|sbcglobal|cox|charter|bellsouth)\./;

export function openPage(letter: Letter): Page {
  const labels = findLabels(letter.lines);
  const labelled = new Set(labels.flatMap(({ kind, line, isFirst }) => (isFirst && kind !== 'unknown' ? [line] : [])));
  const signOff = signOffAt(letter.lines);
  const isStated = ({ kind, line, value }: Labelled) =>
    contactKinds.has(kind) && value !== '' && labelled.has(line) && !(signOff > 0 && line > signOff);
  const kinds = new Set(labels.filter(isStated).map(({ kind }) => kind));
  const sender = letter.from?.email ?? null;
  const isSent = sender !== null && (isOfPortal(sender) || role.test(sender));
  const text = [letter.from?.name ?? '', letter.subject, ...letter.lines].join('\n').slice(0, longestRead);
  const isWebForm = webForm.test(text);
  const hasMessage = labels.some(({ kind, isFirst }) => kind === 'message' && isFirst);
  const isAnnounced = sender === null && portalNamedIn(text) !== null && namesInPhrases(letter.lines).length > 0;
  const isForm = isSent || isAnnounced || kinds.size >= 2 || (hasMessage && (kinds.size === 1 || isWebForm));
  return {
    ...letter,
    labels,
    asides: letter.lines.map(asideOf),
    addresses: findAddresses(letter.lines),
    isForm,
    isWebForm,
    end: isForm ? endOfForm(letter.lines, labels, signOff) : letter.lines.length,
  };
}

/** Whether an address can be the person's: not the portal's, not a machine's, not the office's. */
export function mayBePersons(page: Letter, email: string, isSaid: boolean): boolean {
  if (isOfPortal(email) || role.test(email) || page.office.includes(email)) return false;
  if (isSaid) return true;
  const domain = domainOf(email);
  return freeMail.test(domain) || !page.office.some((own) => domainOf(own) === domain);
}

/** Whether an address is one of many people, as info@. */
export function isShared(email: string): boolean {
  return shared.test(email);
}

/** A greeting under a form that has named its contacts already is that of the portal or the office. */
function endOfForm(lines: readonly string[], labels: readonly Labelled[], at: number): number {
  const before = labels.filter(({ kind, line, value }) => contactKinds.has(kind) && value !== '' && line < at);
  const hasMessageOpen = labels.findLast(({ line }) => line < at)?.kind === 'message';
  const after = labels.some(({ kind, line, value }) => kind === 'email' && value !== '' && line > at);
  return at > 0 && before.length >= 2 && !(hasMessageOpen && !after) ? at : lines.length;
}
