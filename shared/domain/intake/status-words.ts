import type { Status } from '../../contract/statuses.ts';

/** What a step of a pipeline means, whatever it is called. */
export type Stage =
  | 'new'
  | 'assigned'
  | 'contacting'
  | 'notPicked'
  | 'missed'
  | 'followUp'
  | 'qualified'
  | 'committed'
  | 'inContract'
  | 'won'
  | 'lost'
  | 'archived'
  | 'trashed';

/**
 * Stages and statuses as CRMs, portals and offices call them, folded: Follow Up Boss, HubSpot, Zoho, BoldTrail, Meta,
 * Zillow, Realtor.com, Indian portals; English, Spanish, Portuguese, French, German, Italian.
 */
const wordsByStage: readonly (readonly [Stage, string])[] = [
  [
    'new',
    `new|new lead|lead|open|created|raw|fresh|fresh lead|unassigned|uncontacted|not contacted|never contacted|untouched
    incoming|inquiry|enquiry|new inquiry|new enquiry|not assigned|not started|intake|subscriber
    nuevo|nueva|nuevo lead|abierto|abierta|sin contactar|no contactado|sin asignar|creado
    novo|nova|novo lead|aberto|aberta|nao contatado|nao contactado|sem contato|nao atribuido|criado
    nouveau|nouvelle|nouveau lead|ouvert|ouverte|non contacte|a contacter|non attribue|a traiter|cree
    neu|neuer lead|offen|nicht kontaktiert|nicht zugewiesen|unbearbeitet|eingegangen|erstellt|neue anfrage
    nuovo|nuova|aperto|aperta|da contattare|non contattato|non assegnato`,
  ],
  [
    'assigned',
    `assigned|allocated|accepted|claimed|asignado|asignada|atribuido|atribuida|attribue|assigne|zugewiesen|zugeteilt
    assegnato|assegnata`,
  ],
  [
    'contacting',
    `contacting|contacted|attempted contact|attempting contact|attempted to contact|attempting to contact
    contact attempted|attempt to contact|in contact|in progress|working|work in progress|connected|called|reached out
    spoke with customer|in conversation|in discussion|engaged|under process|in process
    contactado|contactada|contactando|en contacto|intento de contacto|en proceso|en curso|en gestion|llamado
    contatado|contatada|em contato|em contacto|tentativa de contato|em andamento|em atendimento|em processo
    contacte|contactee|en contact|en cours|en cours de traitement|tentative de contact|en discussion
    kontaktiert|in kontakt|kontaktversuch|in bearbeitung|angerufen|im gesprach
    contattato|contattata|in contatto|in lavorazione|in corso`,
  ],
  [
    'notPicked',
    `not picked|not picked up|no answer|did not answer|not answered|not answering|no response|unresponsive|not reachable
    unreachable|not responding|could not reach|rnr|ringing|ringing no response|ring no response|switched off|busy|voicemail
    left voicemail|dnp|no contesta|no responde|sin respuesta|no localizado|ilocalizable|ocupado|buzon de voz
    nao atende|nao atendeu|sem resposta|nao responde|caixa postal
    sans reponse|ne repond pas|pas de reponse|injoignable|messagerie|occupe
    nicht erreicht|nicht erreichbar|keine antwort|besetzt|mailbox
    non risponde|nessuna risposta|irraggiungibile|occupato|segreteria`,
  ],
  [
    'missed',
    `missed|missed call|call missed|llamada perdida|perdida llamada|chamada perdida|appel manque|manque|verpasst|verpasster anruf
    chiamata persa`,
  ],
  [
    'followUp',
    `follow up|followup|following up|to follow up|nurture|nurturing|long term nurture|call back|callback|call later
    call back later|contact in future|contact later|bad timing|on hold|future|future lead|watch|long term
    seguimiento|en seguimiento|hacer seguimiento|volver a llamar|llamar mas tarde|en espera|a futuro|nutricion
    acompanhamento|em acompanhamento|follow up futuro|retornar|retorno|ligar mais tarde|em espera|nutricao
    suivi|en suivi|a suivre|a relancer|relance|a rappeler|rappeler|en attente
    wiedervorlage|nachfassen|ruckruf|zuruckrufen|spater anrufen|spater|in beobachtung|nachverfolgung
    da richiamare|richiamare|in attesa|da ricontattare`,
  ],
  [
    'qualified',
    `qualified|pre qualified|prequalified|qualified lead|interested|very interested|hot prospect|sql|mql
    sales qualified|sales qualified lead|marketing qualified lead|appointment|appointment set|appointment scheduled
    appointment booked|meeting scheduled|meeting|met|met with customer|met in person|site visit|site visit scheduled
    site visit done|site visit planned|visit scheduled|visit done|visited|viewing|viewing scheduled|showing|showings
    showing homes|open deal|opportunity
    cualificado|calificado|precalificado|interesado|interesada|muy interesado|cita|cita agendada|cita concertada|visita
    visita agendada|visita programada|visita realizada|oportunidad
    qualificado|pre qualificado|interessado|interessada|muito interessado|visita marcada|reuniao agendada
    reuniao marcada|agendado|oportunidade
    qualifie|prequalifie|interesse|interessee|tres interesse|rendez vous|rendez vous pris|rdv|rdv pris|visite|visite prevue
    visite effectuee|opportunite
    qualifiziert|vorqualifiziert|interessiert|sehr interessiert|termin|termin vereinbart|besichtigung
    besichtigung vereinbart|besichtigt
    qualificato|interessato|interessata|appuntamento|appuntamento fissato|visita fissata|visita effettuata`,
  ],
  [
    'committed',
    `committed|active client|active buyer|active seller|agreement signed|buyer agreement signed|listing signed
    offer|offer made|made an offer|offer submitted|submitting offers|negotiation|negotiating|in negotiation|proposal
    proposal sent|quote sent|quoted|application|application submitted|pre approved|preapproved
    comprometido|cliente activo|en negociacion|negociacion|oferta|oferta presentada|oferta enviada|propuesta
    propuesta enviada|presupuesto enviado|cliente ativo|em negociacao|negociacao|proposta|proposta enviada
    orcamento enviado|engage|client actif|en negociation|negociation|offre|offre faite|proposition|proposition envoyee
    devis envoye|zugesagt|aktiver kunde|in verhandlung|verhandlung|angebot|angebot gesendet|angebot abgegeben
    in trattativa|trattativa|offerta|proposta inviata`,
  ],
  [
    'inContract',
    `in contract|under contract|contract|contract sent|contract signed|pending|in escrow|escrow|under agreement|booked
    booking|booking done|token paid|reserved|reservation|under offer|sale agreed|contingent
    en contrato|bajo contrato|contrato|contrato firmado|reservado|reserva|arras|contrato de arras|en escritura
    em contrato|sob contrato|contrato assinado|reservada|em escritura|escritura
    sous contrat|sous compromis|compromis|compromis signe|sous promesse|promesse|sous offre|reserve|contrat signe
    im vertrag|unter vertrag|vertrag|vertrag unterschrieben|reserviert|notartermin|beurkundung
    sotto contratto|contratto|contratto firmato|compromesso|preliminare|prenotato`,
  ],
  [
    'won',
    `won|closed|closed won|deal won|sold|sale closed|closed sale|deal closed|converted|customer|past client
    bought|purchased|leased|rented|let|funded|policy issued
    ganado|ganada|cerrado|cerrada|cerrado ganado|vendido|vendida|alquilado|convertido|venta cerrada
    ganho|ganha|fechado|fechada|fechado ganho|negocio fechado|venda concluida|concluido|concluida|alugado
    gagne|gagnee|conclu|conclue|vendu|vendue|affaire conclue|loue|converti
    gewonnen|abgeschlossen|verkauft|vermietet|gekauft|konvertiert|geschaft abgeschlossen
    vinto|vinta|chiuso|chiusa|venduto|affittato|concluso`,
  ],
  [
    'lost',
    `lost|closed lost|deal lost|lost lead|lost deal|not interested|no longer interested|unqualified|not qualified
    disqualified|dropped|drop|rejected|declined|dead|dead lead|bought elsewhere|already bought|already purchased
    not converted|budget mismatch|low budget|not eligible|withdrawn
    perdido|perdida|cerrado perdido|descartado|descartada|no interesado|no interesada|no le interesa|no cualificado
    no calificado|descalificado|rechazado|ya compro
    fechado perdido|negocio perdido|nao interessado|sem interesse|desqualificado|nao qualificado|recusado|desistiu
    perdu|perdue|affaire perdue|pas interesse|pas interessee|non interesse|non qualifie|disqualifie|refuse|abandonne
    verloren|kein interesse|nicht interessiert|nicht qualifiziert|unqualifiziert|abgelehnt|abgesagt|ausgeschieden
    perso|persa|non interessato|non interessata|scartato|rifiutato`,
  ],
  [
    'archived',
    `archived|archive|inactive|dormant|archivado|archivada|inactivo|inactiva|arquivado|arquivada|inativo|inativa
    archivee|inactif|archiviert|archiv|inaktiv|ruhend
    archiviato|inattivo`,
  ],
  [
    'trashed',
    `trashed|trash|junk|junk lead|spam|invalid|invalid lead|fake|fake lead|bogus|wrong number|invalid number|duplicate
    duplicate lead|deleted|papelera|basura|no valido|invalido|falso|numero equivocado|numero erroneo|duplicado|eliminado
    lixo|lixeira|numero errado|numero invalido|excluido
    corbeille|indesirable|invalide|faux|faux numero|mauvais numero|doublon|supprime
    papierkorb|mull|ungultig|falsche nummer|dublette|doppelt|geloscht
    cestino|numero errato|numero sbagliato|duplicato|non valido|eliminato`,
  ],
];

const stageByWords: ReadonlyMap<string, Stage> = new Map(
  wordsByStage.flatMap(([stage, words]) => words.split(/[|\n]/).map((word) => [word.trim(), stage] as const)),
);

/** The stage that folded words name; null if they name none. */
export function stageOfWords(words: string): Stage | null {
  return stageByWords.get(words) ?? null;
}

const categoryOfStage: Readonly<Partial<Record<Stage, Status['category']>>> = {
  won: 'won',
  lost: 'lost',
  archived: 'archived',
  trashed: 'trashed',
};

/** The category in which the one status of an office is meant by a stage, whatever that status is called. */
export function categoryOf(stage: Stage): Status['category'] | null {
  return categoryOfStage[stage] ?? null;
}
