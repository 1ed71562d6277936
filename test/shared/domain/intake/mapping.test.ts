import { describe, expect, test } from 'vitest';
import { guessMapping } from '../../../../shared/domain/intake/mapping.ts';

/** The proposed field of each column, in the order of the header, where nothing but a missing contact is asked. */
function fields(header: string, rows: readonly string[][] = []): string {
  const { proposals, questions } = guessMapping(header.split(','), rows);
  expect(proposals.map(({ column }) => column)).toEqual(proposals.map((_, index) => index));
  expect(questions.map(({ kind }) => kind).filter((kind) => kind !== 'no_contact')).toEqual([]);
  return proposals.map(({ field }) => field).join(' ');
}

describe('the header line of a known source', () => {
  test('Meta, with its questions as inquiry text', () => {
    const ads =
      'id,created_time,ad_id,ad_name,adset_id,adset_name,campaign_id,campaign_name,form_id,form_name,is_organic';
    const start = `id receivedAt ${Array(9).fill('ignore').join(' ')} source`;
    expect([
      fields(`${ads},platform,first_name,phone,email,lead_status`),
      fields(`${ads},platform,full_name,phone_number,work_email,city,inbox_url,lead_status`),
      fields(`${ads},platform,which_centre_would_you_prefer?,how many people,full_name,phone_number,city`),
      fields(`${ads},platform,full_name,phone_number,email,Qual seu orçamento?`),
    ]).toEqual([
      `${start} firstName phone email ignore`,
      `${start} name phone email address ignore ignore`,
      `${start} message message name phone address`,
      `${start} name phone email message`,
    ]);
  });

  test('HubSpot, Zoho, Google, kvCORE, Calliyo and the portals', () => {
    expect([
      fields(
        'Record ID,First Name,Last Name,Email,Phone Number,Lead Status,Create Date,Associated Company,Country/Region,Contact owner',
      ),
      fields('Record Id,First Name,Last Name,Lead Name,Email,Title,Lead Status,Lead Source,Description'),
      fields('Lead ID,GCLID,Campaign Name,Ad Group Name,Lead Form Name,Date Submitted,User Phone,User Email,User Name'),
      fields('first_name,last_name,email,cell_phone_1,home_phone,work_phone,primary_address'),
      fields('FirstName,LastName,Phone,Email,Status,Tags'),
      fields('Date,Client Name,Phone,Email,Project,Status,Budget'),
    ]).toEqual([
      'id firstName lastName email phone status receivedAt company address agent',
      'id firstName lastName name email message status source message',
      'id ignore ignore ignore ignore receivedAt phone email name',
      'firstName lastName email phone phone2 message address',
      'firstName lastName phone email status tags',
      'receivedAt name phone email message status price',
    ]);
  });
});

test('Pipedrive, Salesforce, address books and Italian portals', () => {
  expect([
    fields('Person - Name,Person - Email - Work,Person - Phone,Person - Organization,Person - Owner,Person - Label', [
      ['Ana', 'ana@example.com', '', '', '', 'Hot lead'],
    ]),
    fields('Lead Owner,Lead Owner Alias,Company / Account,State/Province,HasOptedOutOfEmail'),
    fields('E-mail 1 - Value,Phone 1 - Value,Organization Name,Labels,Photo'),
    fields('Nome,Cognome,Cellulare,Data richiesta,Messaggio,Stato,Agente,Indirizzo,Città,Prezzo,Riferimento'),
    fields('Nome e Cognome,Indirizzo email,Numero di telefono,Provenienza,Qual è il tuo budget?'),
  ]).toEqual([
    'name email phone company agent temperature',
    'agent ignore company address flags',
    'email phone company tags ignore',
    'firstName lastName phone receivedAt message status agent address address price message',
    'name email phone source message',
  ]);
});

test('HubSpot and Zoho in other languages', () => {
  expect([
    fields('ID de registro,Nombre,Estado del lead,Propietario del contacto,País/región,Empresa asociada'),
    fields('Prénom,Propriétaire du contact,Pays/Région,Entreprise associée'),
    fields('Primeiro nome,Proprietário do contato,País/Região,Datensatz-ID,Land/Region'),
    fields('Propietario de Posible cliente,Fuente de Posible cliente,Estado de Posible cliente'),
  ]).toEqual([
    'id firstName status agent address company',
    'firstName agent address company',
    'firstName agent address id address',
    'agent source status',
  ]);
});

describe('columns that the header does not explain', () => {
  test('the values tell e-mails, phones, dates and names', () => {
    const rows = [
      [
        'Ana Duarte',
        'ana@example.com',
        '+44 20 7946 0018',
        '2026-03-02 09:15',
        'A garden and a view of the river, please',
        'x1',
      ],
      ['Bo Li', 'bo@example.com', 'p:+447911123456', '3/15/2024 2:30 PM', 'Something quiet, close to the school', 'x2'],
    ];
    expect(fields('a,b,c,d,e,f', rows)).toBe('name email phone receivedAt message message');
  });

  test('an open header word is what its values are', () => {
    expect([
      fields('Contact', [['ana@example.com'], ['bo@example.com']]),
      fields('Contact', [['020 7946 0018']]),
      fields('Contact', [['Ana Duarte']]),
      fields('Contact Info', [['ana@example.com / 020 7946 0018']]),
      fields('Name,Phone', [['Ana', 'ana@example.com']]),
    ]).toEqual(['email', 'phone', 'name', 'email', 'name email']);
  });

  test('questions and unknown columns become inquiry text; codes for machines and empty columns are left out', () => {
    const row = ['Ana', '', '17', '', '6f1c9a52-07be-4c1e-9d0a-1b2c3d4e5f60', '', 'z9'];
    expect(fields('Name,How soon?,Zx,Email 2,Row key,Spare,Owner.id', [row])).toBe(
      'name message message message ignore ignore ignore',
    );
  });

  test('a column of yes and no gives the flag that its header names, and an answer where it names none', () => {
    expect(
      fields('Name,VIP,Do not call,Owns a car', [
        ['Ana', 'yes', 'FALSE', 'yes'],
        ['Bo', 'no', 'TRUE', ''],
      ]),
    ).toBe('name flags flags message');
  });

  test('so does a column that says it in other words, unless it is no question of yes and no', () => {
    const row = ['Ana', '1', '0', 'yes', 'asked us to stop', 'Yes'];
    expect(fields('Name,phone_on_dnc,email_optin,Is Referral,Do not contact reason,Marketing consent', [row])).toBe(
      'name flags flags flags message message',
    );
  });

  test('a status that only ever says hot, warm or cold is the temperature', () => {
    const statuses = (...values: string[]) =>
      fields(
        'Name,Lead Status',
        values.map((value) => ['Ana', value]),
      );
    expect([statuses('Hot', 'Cold lead', ''), statuses('Hot', 'Follow Up')]).toEqual([
      'name temperature',
      'name status',
    ]);
  });

  test('a column of another title that only ever says hot, warm or cold is the temperature, once', () => {
    const rows = [
      ['Ana', 'Hot', 'Hot'],
      ['Bo', 'Cold', 'Warm'],
    ];
    expect([
      fields('Name,Lead Type,Lead Quality', rows),
      fields('Name,Lead Category,Lead Quality', rows),
      fields('Name,Lead Type,Temperature', rows),
      fields('Name,Lead Type,Budget', [['Ana', 'Buyer', '1']]),
    ]).toEqual([
      'name temperature message',
      'name temperature message',
      'name subject temperature',
      'name subject price',
    ]);
  });

  test('an unknown column of numbers that its title calls something else is no phone', () => {
    const row = ['ana@example.com', '130123456', '4155550142', '+44 20 7946 0018'];
    expect([
      fields('Email,Scout-ID,Account Number,Reach', [row]),
      fields('Email,Código anuncio,Policy No,Order phone', [row]),
      fields('Email,Zx,Zy,Fon abends', [row]),
    ]).toEqual(['email message message phone', 'email message message phone', 'email message message phone']);
  });

  test('a column that tells who no longer wants mails gives that flag', () => {
    expect(
      fields('Name,Email Subscriber Status,Status', [
        ['Ana', 'Unsubscribed', 'Subscribed'],
        ['Bo', 'Subscribed', ''],
      ]),
    ).toBe('name flags status');
  });

  test('a sentence is no name, and a name may be written in letters that have no capitals', () => {
    expect([
      fields('a,b', [['Graag een bezichtiging', 'Jan de Vries']]),
      fields('a,b', [['पुणे', 'आशा राव']]),
      fields('Policy,Effective Date', [['Auto', '2026-03-14']]),
    ]).toEqual(['message name', 'message name', 'message message']);
  });

  test('a number of the lead is a phone where it looks like one and the file has no other', () => {
    expect([
      fields('Lead Id,Lead Name,Lead Number', [['H1', 'Ana', '9876543210']]),
      fields('Lead Number,Lead Name,Phone', [['9876543210', 'Ana', '9876543210']]),
      fields('Lead Number,Email', [['12', 'ana@example.com']]),
    ]).toEqual(['id name phone', 'id name phone', 'id email']);
  });

  test('the numbers of the rows are left out, other numbers under the same title are not', () => {
    const numbered = (title: string, ...numbers: string[]) =>
      fields(
        `Name,${title}`,
        numbers.map((number) => ['Ana', number]),
      );
    expect([numbered('', '0', '1'), numbered('No.', '7', '8', '12'), numbered('Unnamed: 0', '1', '2')]).toEqual(
      Array.from({ length: 3 }, () => 'name ignore'),
    );
    expect([numbered('No.', '12', '3'), numbered('Rooms', '1', '2'), numbered('Nr.', '12a', '12b')]).toEqual(
      Array.from({ length: 3 }, () => 'name message'),
    );
  });

  test('a landlord is the lead only where nobody else is', () => {
    const row = ['Lord Bo', '020 7946 0018', 'Tom Fry', '020 7946 0019'];
    expect([
      fields('Landlord Name,Landlord Phone,Tenant Name,Tenant Phone', [row]),
      fields('Landlord Name,Landlord Phone', [row]),
    ]).toEqual(['message message name phone', 'name phone']);
  });

  test('of two clients the first is the lead, and neither is the adviser', () => {
    expect(
      fields('Adviser,Client 1 Forename,Client 1 Surname,Client 2 Forename,Client 1 Mobile', [
        ['Dana Hall', 'Tom', 'Fry', 'Amy', '7911123456'],
      ]),
    ).toBe('agent firstName lastName message phone');
  });

  test('a column without values gives way to another for the same field, and nothing is asked', () => {
    const row = ['anonymous', '', 'Ana Duarte', '020 7946 0018', 'ana@example.com'];
    expect([
      fields('Email,Name,Your full name,Your phone number,Your email', [row]),
      fields('Email,Name', [['ana@example.com', '']]),
    ]).toEqual(['message ignore name phone email', 'email name']);
  });

  test('whether a property is for sale is no status of a lead, and Mr is no title', () => {
    const rows = [
      ['Ana', 'For Sale', 'Ms'],
      ['Bo', 'To Rent', 'Mr'],
    ];
    expect([fields('Name,Status,Title', rows), fields('Name,Status,Title', [['Ana', 'New', 'Nurse']])]).toEqual([
      'name message ignore',
      'name status message',
    ]);
  });

  test('a contact person beside a name is the agent, and the lead where there is none', () => {
    expect([
      fields('Name,E-Mail,Ansprechpartner'),
      fields('Firma,E-Mail,Ansprechpartner'),
      fields('Vorname,Nachname,Ansprechpartner,Makler'),
    ]).toEqual(['name email agent', 'company email name', 'firstName lastName message agent']);
  });

  test('an unknown column of phones is a further phone if its title says so, and none of somebody else', () => {
    const row = ['020 7946 0018', '020 7946 0019', '1234567890', '020 7946 0020'];
    expect([
      fields('Phone,Fon abends,Order,Agent phone line', [row]),
      fields('Phone,Order,Agent phone line,Night telephone line', [row]),
    ]).toEqual(['phone phone2 message message', 'phone message message phone2']);
  });

  test('of unknown dates the one that tells of the arrival is it, and none that tells of something else', () => {
    const row = ['Ana', '2026-04-01', '2026-03-14'];
    expect([
      fields('Name,Viewing date,Lead received on', [row]),
      fields('Name,CallBack Date,Policy Expiration', [row]),
      fields('Name,Start Date (UTC),Submit Date (UTC)', [row]),
      fields('Name,Some day,Arrived', [row]),
    ]).toEqual([
      'name message receivedAt',
      'name message message',
      'name message receivedAt',
      'name message receivedAt',
    ]);
  });

  test('an answer with yes or no, and a date, are no contact and no agent', () => {
    expect(fields('Email,Is this your phone?,Phone,Assigned', [['ana@example.com', 'yes', '', '2026-03-01']])).toBe(
      'email message phone message',
    );
  });

  test('a question with e-mails, phones or names as answers is what they are', () => {
    const row = ['ana@example.com', '020 7946 0018', 'Ana Duarte', 'Rex Good Boy'];
    expect(fields('Where can we write to?,When may we call?,Name of the person?,And the dog?', [row])).toBe(
      'email phone name message',
    );
  });

  test('“estado” is a state beside a city and a status elsewhere', () => {
    expect([fields('Nombre,Teléfono,Ciudad,Estado'), fields('Nombre,Teléfono,Estado,Fecha')]).toEqual([
      'firstName phone address address',
      'firstName phone status receivedAt',
    ]);
  });
});
