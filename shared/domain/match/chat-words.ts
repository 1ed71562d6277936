/** How people shorten words when they text. */
export const chatWords: ReadonlyMap<string, string> = new Map(
  `u you|ur your|r are|n and|b4 before|wat what|wats what's|wich which|wana want to|wanna want to|gonna going to|gotta got to
  plz please|pls please|thx thanks|tks thanks|cuz because|bc because|w with|gf girlfriend|bf boyfriend|hv have|hav have
  dont don't|cant can't|wont won't|im I'm|ive I've|hes he's|shes she's|apt apartment|bdrm bedroom|bdr bedroom|ppl people
  yr year|yrs years|2day today|2nite tonight|2moro tomorrow|abt about|mil million|cud could|wud would|shud should|hows how's
  whats what's|lookin looking|tak take|refi refinance|tho though|thru through|bday birthday|pymt payment
  dwn down|hse house|lic license|govt government|biz business|mtg mortgage`
    .split(/\||\n/)
    .map((pair) => {
      const [short = '', ...whole] = pair.trim().split(' ');
      return [short, whole.join(' ')] as const;
    }),
);
