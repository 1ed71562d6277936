const thousand = 'k thousand grand tausend tsd mila tys thsd';
const million = 'mn million millions mio millionen millon millones milhao milhoes milioni milion';
const lakh = 'lakh lakhs lac lacs';
const crore = 'crore crores';

/** What a number is multiplied by where one of these follows it. */
export const multiples: ReadonlyMap<string, number> = new Map(
  (
    [
      [1e3, thousand],
      [1e6, million],
      [1e5, lakh],
      [1e7, crore],
    ] as const
  ).flatMap(([factor, list]) => list.split(' ').map((word) => [word, factor] as const)),
);

/** Short forms of a million that are metres too. */
export const shortMillions = 'm mm';

/** Short forms that mean lakh and crore in India alone. */
export const indianMultiples: ReadonlyMap<string, number> = new Map([
  ['l', 1e5],
  ['cr', 1e7],
]);

export const currencyWords = `usd eur euro euros gbp inr rs rupees rupee dollar dollars bucks pound pounds quid chf
  francs franken cad aud nzd brl reais pesos mxn dolares`;

/** Numbers with a "k" that are no amounts. */
export const namedNumbers = '401k 403k 203k 5k 10k 4k';

/** Words before an amount in its clause by which it is no price, unless a word of `priceWords` stands nearer. */
export const noPriceBefore = `rent rents renting salary salaries income incomes earn earns earning earned make makes
  making savings save saved saving deposit deposits downpayment down owe owes owed owing balance debt debts premium
  fee fees hoa tax taxes deductible liability umbrella gift gifted inherit inherited inheritance bank paying bought
  sold lost revenue turnover payroll sales repair repairs renovation renovations renovate remodel scraped profit
  neighbor neighbors neighbour neighbours claim claims damage tuition bills bill cash stock stocks equity call phone
  tel text whatsapp cell mobile fax reach sqft sq ft commission raise grant bonus monthly yearly annually wage wages
  pension won gekauft erworben bezahlt verkauft gezahlt achete acquis vendu paye compre compramos pague comprei
  paguei compramos settlement severance alimony assets portfolio retirement investments ahorros ahorrado ahorrados
  salario sueldo ingresos gano ganamos debo debemos deuda alquiler mensual entrada nomina poupanca poupancas renda
  divida ganho ganhamos condominio apport epargne economies salaire revenus gagne gagnons loyer loyers dette dettes
  dois devons charges mensualites eigenkapital gespart ersparnisse gehalt einkommen verdiene verdienen miete mieten
  schulden anzahlung kaltmiete warmmiete restschuld monatlich erreichbar telefon ruf risparmi stipendio reddito
  affitto debito`;

/** The same, only where they stand at most two words before the amount. */
export const noPriceNear = `have has got had out paid pay tengo tenemos tenho temos ai avons habe haben together
  hold holding put puts spent invested lent`;

export const noPriceAfter = `sq sqft sqm square ft feet m2 qm sf acre acres mile miles km kms units unit people
  employees points deposit deductible premium premiums income salary saved savings equity debt debts owed owing
  balance liability umbrella fee fees tax taxes hoa rent commission down downpayment lying bank followers revenue
  turnover payroll sales steps work works repair repairs renovation renovations updates upgrades improvements damage
  assets mensuel mensuels mensual mensuales mensal mensais monatlich jahrlich ahorros ahorrado ahorrados entrada
  poupanca apport economies eigenkapital gespart anzahlung`;

/** The same, only where they stand at most two words after the amount. */
export const noPriceJustAfter = `month months mo monthly mth week weekly wk year years yr yearly annually annum pa
  pm pcm pw mois mes meses ao monat mtl jahr kalt warm ano anos an ans mese left sitting cash gift out from away mi`;

/** Words that make an amount beside them a price. */
export const priceWords = `price priced prices asking asked listed listing budget worth value valued values purchase
  offer offered accepted spend approved preapproved cover coverage covered policy sum rebuild replacement replace
  loan borrow mortgage financing finance afford between precio presupuesto valor valorada valorado vale preco
  orcamento prix prezzo budget valeur vaut preis kaufpreis verkaufspreis wert valore entre zwischen`;

/** Words that make an amount beside them the sum of an insurance. */
export const insuredSums = `worth value valued insured insure insurance cover coverage covered covers policy sum
  assured rebuild rebuilding replacement replace dwelling life term valor valeur wert versicherungssumme`;

/** Words between a bound and its amount that change nothing. */
export const fillers = 'of is be was at price for de von um com eur usd rs inr to en';

/** Words of nearness: with them a budget is the price itself. */
export const near = `about around roughly approximately approx circa ca some near nearly almost c environ unos unas
  cerca aproximadamente etwa ungefahr rund aprox abt autour`;

export const upperBounds = `up to|upto|max|maximum|maximal|at most|no more than|not more than|less than|under|below
  not over|not above|no higher than|within|stretch to
  go to|as high as|limit|cap|not exceed|not exceeding|spend|afford|approved for|preapproved for|pre approved for
  prequalified for
  hochstens|bis|bis zu|bis max|unter|hasta|menos de|maximo|como maximo|un maximo de|por debajo de|ate|no maximo
  abaixo de
  jusqu a|moins de|au maximum|fino a|massimo|al massimo|meno di`;

export const budgets = `budget|max budget|maximum budget|presupuesto|orcamento|budget max`;

export const lowerBounds = `over|above|more than|at least|from|minimum|min|starting at|starting from|no less than
  not less than|not under|not below|upwards of
  ab|uber|mehr als|mindestens|minimo|desde|a partir de|mas de|al menos|como minimo|mais de|pelo menos|acima de
  no minimo|plus de|au moins
  a partire da|piu di|almeno|oltre`;

/** Bounds that stand before postal codes and streets too. */
export const looseBounds = 'from over above within under below desde ab uber unter bis to';

export const upperAfter = `max|maximum|maximal|maximo|tops|at most|or less|or under|or below|or lower
  and under/below|o menos|ou menos|ou moins|oder weniger|limit`;
export const lowerAfter = `min|minimum|plus|or more|or above|or higher|and up|and above|and over|upwards|o mas
  ou mais|ou plus|oder mehr|aufwarts|und mehr`;

export const rangeStarts = 'between entre zwischen from de von desde ab tra';
export const rangeJoins = 'to bis a ate til till until';
export const pairJoins = 'and und y e et';
