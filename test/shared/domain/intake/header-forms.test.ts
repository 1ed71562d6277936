import { expect, test } from 'vitest';
import { meaningOfHeader } from '../../../../shared/domain/intake/header.ts';

function meanings(...headers: string[]): string {
  return headers.map((header) => meaningOfHeader(header) ?? 'unknown').join(' ');
}

test('a question that asks for a contact and nothing else is that contact, in five languages', () => {
  expect([
    meanings('What is your full name?', "What's your email?", 'And your mobile number?', 'Enter your first name'),
    meanings('¿Cuál es tu nombre?', '¿Cuál es tu número de teléfono?', '¿Cómo te llamas?'),
    meanings('Qual é o seu e-mail?', 'Qual o seu nome completo?', 'Quelle est votre adresse e-mail ?'),
    meanings('Wie lautet Ihre Telefonnummer?', 'Wie heißen Sie?'),
  ]).toEqual(['name email phone firstName', 'firstName phone name', 'email name email', 'phone name']);
});

test('what else a question asks stays an answer', () => {
  expect(meanings('What is your timeline for the move?', 'Which city do you prefer?', 'What is your pet’s name?')).toBe(
    'unknown unknown unknown',
  );
});

test('several in a title, the cut of an address book and the role of a person change nothing', () => {
  expect([
    meanings('Phones', 'Emails', 'E-mail 1 - Value', 'Phone 2 - Value', 'Phone 1 - Label', 'WhatsApp Number'),
    meanings('Borrower First Name', 'Client Last Name', 'Primary First Name', 'Enquirer Telephone', 'Insured Name'),
    meanings('Person - Name', 'Person - Telefon - Mobil', 'Deal - Phase', 'Deal - Besitzer'),
    meanings('Co-Borrower Name', 'Client type', 'Deal - Name', 'Address'),
  ]).toEqual([
    'phone email email phone2 ignore phone',
    'firstName lastName firstName phone name',
    'name phone status agent',
    'unknown unknown unknown address',
  ]);
});

test('forms on web pages cut a name into its parts in ways of their own', () => {
  expect([
    meanings('Name (Prefix)', 'Name (First)', 'Name (Middle)', 'Name (Last)', 'Name (Suffix)'),
    meanings('Owner 1 First Name', 'Owner 2 First Name', 'Owner Phone', 'Tenant Phone', 'Tenant 1 Email'),
    meanings('Name: First', 'Name: Last', 'Full Name - First Name', 'Full Name - Last Name'),
  ]).toEqual([
    'ignore firstName firstName lastName ignore',
    'firstName unknown unknown phone email',
    'firstName lastName firstName lastName',
  ]);
});

test('who has to look after the lead is called many things', () => {
  expect(meanings('Assigned RM', 'Assigned', 'Loan Officer', 'Producer', 'Zuständiger Mitarbeiter', 'Besitzer')).toBe(
    'agent agent agent agent agent agent',
  );
});
