import type { Random } from './random.ts';

const firstNames = words(`
  Aaron Abigail Adam Aisha Alan Alejandra Alice Alicia Amir Amy Andre Andrea Angela Anna Anthony Antonio April Arjun Ashley
  Barbara Beatriz Benjamin Beth Brandon Brenda Brian Caleb Camila Carl Carla Caroline Catherine Chad Chloé Chris Christina
  Claire Colin Connor Courtney Craig Cynthia Damian David Deborah Denise Diana Diego Dominic Donna Dylan Edward Elena Eli
  Elizabeth Eric Erin Esther Ethan Eva Fatima Felix Fiona Francesca Frank Gabriel Gary George Gloria Hassan Heather Hector
  Helen Henry Holly Hugo Ian Imani Irene Isaac Isabel Jack Jacob Jamal Janet Jared Jasmine Jason Javier Jean Jenna Jeremy
  Jessica Joanna Joel John Jonas Jordan Jorge Joseph Joyce Juan Karen Karim Kate Keisha Kelly Kenji Kyle Lara Laura Lauren
  Leah Leo Liam Linda Lisa Logan Louis Lucas Lucía Luis Luke Maia Malik Manuel Marco Margaret María Marie Mark Martin Mary
  Mason Mateo Matthew Maya Megan Mei Melissa Michael Michelle Miguel Mira Mohammed Monica Morgan Nadia Naomi Natalie Nathan
  Neil Nicholas Nicole Noah Nora Oliver Olivia Omar Oscar Pamela Patricia Paul Peter Philip Priya Rachel Rafael Raj Rebecca
  René Rita Robert Rosa Ruth Ryan Sabrina Samira Samuel Sandra Sarah Sean Sergio Sharon Silvia Simon Sofía Sonia Sophie
  Stella Stephen Susan Tamara Tara Teresa Theo Thomas Tiffany Timothy Tina Valeria Vanessa Victor Vincent Wei Wendy William
  Yara Yusuf Zoë
`);

const lastNames = words(`
  Abbott Acosta Adams Adler Aguilar Ahmed Allen Álvarez Anderson Andrews Armstrong Bailey Baker Banerjee Barnes Becker
  Bennett Bianchi Bishop Blake Boyd Bradley Brennan Brooks Brown Bryant Burke Burns Byrne Cabrera Campbell Cardoso Castillo
  Chan Chapman Chavez Chen Clark Cohen Coleman Collins Cooper Costa Cox Crawford Cruz Cunningham Davies Davis Delgado Diaz
  Dixon Doyle Dubois Duncan Edwards Ellis Eriksson Evans Farrell Ferguson Fernández Fischer Fisher Fleming Flores Foster Fox
  Francis Freeman Fuentes Garcia Gibson Gomez Gonzalez Graham Grant Gray Greene Griffin Gupta Gutierrez Hall Hamilton Hansen
  Harper Harris Hayes Henderson Hernandez Hicks Hoffman Holmes Howard Hughes Hunt Hunter Ibrahim Jackson Jacobs James Jensen
  Johnson Jones Joshi Kaplan Kaur Keller Kelly Kennedy Khan King Klein Knight Kowalski Kumar Lambert Lane Lawson Lee Levin
  Lewis Lin Lloyd Long Lopez Marsh Marshall Martin Martínez Mason Mehta Mendoza Meyer Miller Mitchell Morales Moreno Morgan
  Morris Müller Murphy Murray Myers Nakamura Nelson Newman Nguyen Nichols Nielsen Nunez Nuñez Oliveira Olson Ortega Owens
  Palmer Park Parker Patel Patterson Pearson Peña Pereira Perez Perry Peters Phillips Pierce Porter Powell Price Quinn
  Ramirez Ramos Reyes Reynolds Rice Richards Rivera Roberts Robinson Rodriguez Rogers Rojas Rosen Ross Rossi Ruiz Russell
  Ryan Sanchez Sanders Santos Schmidt Schneider Schwartz Scott Shah Shapiro Sharma Shaw Silva Simmons Singh Smith Snyder
  Soto Spencer Stevens Stewart Stone Sullivan Tanaka Taylor Thomas Thompson Torres Tran Tucker Turner Vargas Vasquez Vega
  Wade Wagner Walker Wallace Walsh Wang Ward Watson Weber Webb Wells West Wheeler White Williams Wilson Wong Wood Wright
  Yang Yılmaz Young Zhang Zimmerman
`);

const mailboxes = ['example.com', 'example.net', 'example.org'] as const;

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

export type Person = { readonly name: string; readonly email: string | null };

/** Makes up people, each with an address of their own under the domains that are reserved for examples. */
export function createPeople(random: Random): () => Person {
  const taken = new Set<string>();
  return () => {
    const [first, last] = [random.pick(firstNames), random.pick(lastNames)];
    const name = `${first} ${last}`;
    if (random.chance(0.06)) return { name, email: null };
    const box = mailboxName(random, plain(first), plain(last));
    const domain = random.pick(mailboxes);
    let email = `${box}@${domain}`;
    for (let number = 2; taken.has(email); number += 1) email = `${box}${number}@${domain}`;
    taken.add(email);
    return { name, email };
  };
}

function mailboxName(random: Random, first: string, last: string): string {
  return random.weighted([
    [`${first}.${last}`, 6],
    [`${first}${last}`, 2],
    [`${first.slice(0, 1)}.${last}`, 2],
    [`${last}.${first}`, 1],
  ]);
}

function plain(name: string): string {
  const ascii = name.toLowerCase().replaceAll('ı', 'i').normalize('NFKD');
  return ascii.replaceAll(/[^a-z]/g, '');
}
