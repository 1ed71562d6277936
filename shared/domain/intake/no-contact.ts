/** Zeros, and the blanks of a form that nobody filled in. */
const onlyBlanks = /^(?:0+|[_x*]+)$/i;
const oneDigit = /^(\d)\1{6,}$/;
const oneDigitAfterCode = /^\d{0,3}?(\d)\1{8,}$/;
const counted = /^0?12345678(?:90?)?$|^1234567$/;

/**
 * Whether a phone is what people type who have none to tell, or do not want to: `000-000-0000`,
 * `(___) ___-____`, `9999999999`, `1234567890`.
 */
export function isMadeUpPhone(text: string): boolean {
  const last = text.at(-1);
  if (last !== text.at(-2) && !text.includes('123') && text !== '0') return false;
  const digits = text.replace(/[\s().+/-]/g, '');
  if (onlyBlanks.test(digits) || oneDigit.test(digits)) return true;
  return text.startsWith('+') ? oneDigitAfterCode.test(digits) : counted.test(digits);
}

/** Whether a phone consists of zeros, which tables of numbers hold where there is none, or of a form's blanks. */
export function isBlankPhone(text: string): boolean {
  return onlyBlanks.test(text.replace(/[\s().+/-]/g, ''));
}

const noEmails: ReadonlySet<string> = new Set(
  (
    'noemail nomail none nocontact notgiven notprovided notavailable noemailprovided sincorreo sinemail sinmail ' +
    'sememail semmail keineemail keinemail pasdemail pasdemel'
  ).split(' '),
);
/** Names that may be a person's at one domain, and nobody's where the domain has the same. */
const nothings: ReadonlySet<string> = new Set(['na', 'nil', 'null', 'no', 'x', 'xx', 'xxx', 'unknown']);
const machines: ReadonlySet<string> = new Set(['noreply', 'donotreply']);
/** With which all of these begin: most addresses are known for a person's by their first letter. */
const beginnings = 'nskpuxdNSKPUXD';
const marks = /[._-]/g;

/**
 * Who answers at an address: there is none where forms are filled in with `noemail@noemail.com` or `na@na.com`; nobody
 * reads what goes to `no-reply@portal.example` or to a domain of such a name.
 */
export function answererOf(email: string): 'person' | 'nobody' | 'none' {
  const bare = email.includes('<') ? email.slice(email.lastIndexOf('<') + 1) : email;
  const at = bare.indexOf('@');
  if (at < 0 || !(beginnings.includes(bare.charAt(0)) || beginnings.includes(bare.charAt(at + 1)))) return 'person';
  const name = plainName(bare.slice(0, at));
  const dot = bare.indexOf('.', at);
  const domain = plainName(bare.slice(at + 1, dot < 0 ? undefined : dot));
  if (noEmails.has(name) || (name === domain && nothings.has(name))) return 'none';
  return machines.has(name) || noEmails.has(domain) ? 'nobody' : 'person';
}

function plainName(text: string): string {
  const lower = text.toLowerCase();
  return lower.includes('-') || lower.includes('.') || lower.includes('_') ? lower.replace(marks, '') : lower;
}
