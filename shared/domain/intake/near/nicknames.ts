/** Short forms that stand for one given name only, and spellings of one; "Chris", "Sam" and "Alex" are of several. */
const shortForms = `
  robert: bob bobby rob robbie
  william: bill billy
  richard: rick richie
  james: jim jimmy
  michael: mike mick
  david: dave
  thomas: tom tommy
  daniel: dan danny
  joseph: joe joey
  anthony: tony
  matthew: matt
  andrew: andy
  nicholas: nick
  benjamin: ben
  steven: steve stephen
  kenneth: ken kenny
  gregory: greg
  jeffrey: jeff
  timothy: tim
  lawrence: larry
  donald: don donnie
  ronald: ron ronnie
  elizabeth: liz lizzie beth betty
  margaret: maggie meg peggy
  katherine: kate katie kathy cathy catherine kathryn
  jennifer: jen jenny
  rebecca: becky becca
  susan: sue susie
  deborah: deb debbie debra
  patricia: patty trish
  francisco: paco
  jose: pepe ze
  ignacio: nacho
  manuel: manolo
  dolores: lola`;

const fullNames: ReadonlyMap<string, string> = new Map(
  shortForms
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [full = '', short = ''] = line.trim().split(': ');
      return short.split(' ').map((name) => [name, full] as const);
    }),
);

/** The given name that a folded one stands for: "bob" is "robert". */
export function fullGivenName(name: string): string {
  return fullNames.get(name) ?? name;
}
