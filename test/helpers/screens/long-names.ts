/** As long as people and places get, and some that have nowhere to break. */
export const longNames = {
  office:
    'Harbor, Main, Whitfield-Featherstonehaugh & Daughters Residential and Commercial Realty of Greater Pittsburgh',
  people: [
    'Maximiliana Theodora Featherstonehaugh-Cholmondeley von und zu Hohenlohe-Langenburg',
    'Wolfeschlegelsteinhausenbergerdorff Hubert Blaine the Younger',
    'Adolph Blaine Charles David Earl Frederick Gerald Hubert Irvin John Kenneth Lloyd Martin Nero Oliver',
    'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch Jones',
    'Ana-Sofía Magdalena de los Ángeles Fernández-Villaverde y Ruiz de Arcaute',
  ],
  branches: [
    'Western Pennsylvania Waterfront Properties, Relocation and Corporate Services, Second Floor',
    'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz-Zweigstelle',
  ],
  status: 'Waiting for the second viewing with the whole family and the surveyor',
} as const;

const leads = 300;

/** A file of leads whose every field is long. */
export function longLeads(): string {
  const [first] = longNames.people;
  const rows = Array.from({ length: leads }, (_, index) => {
    const name = `${first} ${longNames.people[index % 5]} ${index}`.slice(0, 190);
    const email = `${'very.long.mailbox.name.'.repeat(2)}${index}@${'subdomain.'.repeat(6)}example.com`;
    const source = `Portal of the united regional newspapers and their classified pages ${index % 4}`;
    const branch = longNames.branches[index % 2];
    const message = `${'We look for three rooms with a garden and a view of the river. '.repeat(12)}${'unbroken'.repeat(30)}`;
    const tags = 'relocation with the whole family and both dogs;second home by the river';
    return [name, email, `(412) 555-${String(index).padStart(4, '0')}`, source, message, branch, tags]
      .map((field) => `"${field}"`)
      .join(',');
  });
  return ['Name,E-mail,Phone,Source,Message,Branch,Tags', ...rows].join('\n');
}
