/** Words by which an inquiry is one for insurance. */
export const insuranceSigns = `insurance|insurances|insure|insured|insuring|insures|insurer|insurers|uninsured
  policy|policies|coverage|premiums|deductible|deductibles
  underwriter|medicare|medigap|medicaid|cobra|sr22|sr 22|life cover|sum assured|term life|whole life|universal life
  life policy|homeowners|homeowners policy|general/professional liability|workers comp|workers compensation
  seguro de/del/medico/medica/social/para/contra|un/el/mi/su seguro|seguros|asegurar|asegurado|asegurada|aseguradora
  poliza|polizas|apolice|apolices|seguradora|meu/o/um/novo seguro
  assurance|assurances|assurer|assureur|mutuelle|responsabilite civile|versicherung|versicherungen|versichern
  versichert|assicurazione|polizza`;

/** Where those words speak of something else. */
export const noInsuranceSigns = `homeowners association|pet/pets/dog/dogs/privacy/cookie/return/cancellation policy
  policy on pets/dogs/cats|seguro de que|title insurance|estar/estoy seguro`;

/** Words by which an inquiry is one for a mortgage. */
export const mortgageSigns = `mortgage|mortgages|morgage|loan|loans|lender|lenders|refinance|refinancing|refi
  remortgage|heloc|hecm|irrrl|fha|jumbo|dscr|pmi|borrower
  borrow|borrowing|finance|financing|home equity|line of credit
  va loan/entitlement/benefit/benefits/eligible/eligibility|203k|cash out
  hipoteca|hipotecas|prestamo|prestamos|credito|creditos|emprestimo|financiamento|pret|prets|credit immobilier
  emprunt|emprunter
  hypothek|hypotheken|darlehen|kredit|immobilienkredit|finanzierung|baufinanzierung|finanzieren|mutuo|prestito
  umschuldung|umschulden|restschuld|anschlussfinanzierung|refinanciar|refinanciacion|refinancer|rachat de credit`;

/**
 * Words of money by which the type of a property is more likely the security of a loan than what an agent is looked
 * for.
 */
export const moneySigns = `rate|rates|interest rate|apr|credit|score|lend|lending|prequalified|pre qualified
  prequalify|pre qualify|qualify|down payment|downpayment|down
  afford|income|pay stub/stubs|paystub|paystubs|w2|w2s|w 2|1099|itin|tax return/returns|debt|debts|bank|banks|equity
  payments|veteran|veterans|entitlement
  cosigner|co signer|co sign|cosign|quote|quotes|carrier|claims|liability|self employed|freelancer|freelance
  autonomo|autonoma|autonomos|selbststandig|selbstandig|independant|co borrower|underwriting|preapproval
  pre approval|closing costs|paycheck|paychecks|social security
  eigenkapital|zins|zinsen|apport|taux|entrada|entradas|tipo de interes|taxa de juro/juros`;
