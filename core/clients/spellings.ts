import type { Meaning } from "./layout";

/**
 * How columns are headed in French and English exports. Accents, case, plurals, punctuation, units and small words do
 * not matter: `Encours total (k€)` is `encours total`. Codes that exports join (`due_in_date`, `InvoiceAmount`) are
 * taken apart first.
 */
export const spellings: Readonly<Record<Meaning, { readonly fr: string; readonly en: string }>> = {
  client: {
    fr: "client, nom, nom client, nom du client, raison sociale, dénomination, dénomination sociale, société, entreprise, débiteur, compte client, libellé client, intitulé, tiers, nom tiers, intitulé du tiers, libellé tiers, libellé compte, acheteur, nom commercial",
    en: "customer, customer name, name customer, client, client name, company, company name, account name, debtor, debtor name, buyer, name, business name, legal name, trade name, party, partner, business partner",
  },
  clientId: {
    fr: "code client, n° client, no client, numéro client, numéro de client, identifiant client, id client, référence client, réf client, compte, n° compte, numéro de compte, code tiers, code, compte auxiliaire, auxiliaire, compte tiers, matricule client",
    en: "customer id, customer number, customer no, customer nr, customer code, client id, client code, client number, account, account id, account number, account no, cust number, cust no, cust id, debtor id, debtor number, partner id, customer ref, customer account",
  },
  siren: {
    fr: "siren, n° siren, numéro siren, siret, n° siret, numéro siret, siren siret, code siren, identifiant siren, rcs, n° rcs",
    en: "siren, siret, registration number, company registration number, company number, registered number, trade register number, duns, duns number, company id",
  },
  balance: {
    fr: "encours, encours total, encours client, solde, solde total, solde client, solde dû, total dû, montant dû, créance, créance client, solde comptable, encours comptable, reste à payer, solde débiteur, en cours, total encours, dette",
    en: "balance, balance due, total balance, outstanding, outstanding balance, outstanding amount, outstanding value, total outstanding, receivable, total receivable, amount due, total due, open balance, ar balance, exposure, total ar, debt, amount owed",
  },
  overdue: {
    fr: "échu, encours échu, montant échu, solde échu, total échu, retard montant, montant en retard, impayé, total impayé, créance échue, échu total, arriéré",
    en: "overdue, past due, overdue amount, amount overdue, past due amount, overdue balance, total overdue, late amount, arrear, amount past due, total past due",
  },
  notDue: {
    fr: "non échu, à échoir, encours non échu, montant non échu, solde non échu, pas échu",
    en: "not due, current, not yet due, not overdue, due later, current amount, amount not due",
  },
  overdue1to30: {
    fr: "1 30, 0 30, 1 à 30, 0 à 30, échu 1 30, échu 0 30, moins de 30, 1 30 jours, échu de 1 à 30 jours, retard 1 30, de 1 à 30",
    en: "1 30, 0 30, 1 to 30, 0 to 30, 1 30 days, 0 30 days, overdue 1 30, past due 1 30, up to 30, less than 30",
  },
  overdue31to60: {
    fr: "31 60, 30 60, 31 à 60, 30 à 60, échu 31 60, échu 30 60, 31 60 jours, échu de 31 à 60 jours, retard 31 60, de 31 à 60",
    en: "31 60, 30 60, 31 to 60, 30 to 60, 31 60 days, overdue 31 60, past due 31 60",
  },
  overdue61to90: {
    fr: "61 90, 60 90, 61 à 90, 60 à 90, échu 61 90, échu 60 90, 61 90 jours, échu de 61 à 90 jours, retard 61 90, de 61 à 90",
    en: "61 90, 60 90, 61 to 90, 60 to 90, 61 90 days, overdue 61 90, past due 61 90",
  },
  overdueOver90: {
    fr: "90, plus de 90, 90 et plus, sup 90, échu 90, échu plus de 90, plus de 90 jours, 91 et plus, au delà de 90, retard 90, échu de plus de 90 jours, supérieur à 90",
    en: "90, over 90, 90 plus, more than 90, above 90, 91 plus, 90 days, 90 days plus, over 90 days, overdue 90, past due 90, more than 90 days",
  },
  daysLate: {
    fr: "retard, retard moyen, jours de retard, retard moyen jours, nb jours retard, nombre de jours de retard, délai de retard, retard pondéré, retard moyen pondéré, retard jours, dépassement moyen",
    en: "days late, average days late, avg days late, days overdue, average delay, delay, payment delay, days beyond terms, dbt, days past due, average days overdue, weighted days late, days delinquent, overdue days",
  },
  sales: {
    fr: "ventes, ventes 12 mois, ventes annuelles, ca facturé, facturé, facturation, ca 12 mois, ca réalisé, achats annuels, ventes ttc, ca client, total facturé, chiffre d'affaires réalisé, chiffre d'affaires 12 mois, chiffre d'affaires facturé, ca n, ca annuel",
    en: "sales, sales 12 months, annual sales, invoiced, total invoiced, billing, billed, annual purchases, sales to customer, ytd sales, revenue from customer, sales ltm, last 12 months sales, yearly sales",
  },
  turnover: {
    fr: "chiffre d'affaires, ca, ca ht, ca total, ca du client, chiffre d'affaires du client, chiffre d'affaires net, ca bilan, ca société, dernier ca, ca publié",
    en: "turnover, revenue, company turnover, customer turnover, net sales, total revenue, annual turnover, annual revenue, company revenue, latest turnover",
  },
  creditLimit: {
    fr: "limite de crédit, plafond, plafond de crédit, encours autorisé, limite, limite d'encours, encours maximum, plafond d'encours, crédit autorisé, encours max, ligne de crédit",
    en: "credit limit, limit, credit line, approved limit, internal limit, authorised credit, authorized credit, max credit, maximum credit, credit ceiling",
  },
  insuredLimit: {
    fr: "limite assurée, montant garanti, garantie assureur, encours garanti, agrément, agrément assureur, couverture, limite assureur, garantie, encours assuré, limite agréée, quotité garantie",
    en: "insured limit, insured amount, insurance limit, insurer limit, insured, cover, coverage limit, credit insurance, covered amount, insurance cover",
  },
  invoiceNumber: {
    fr: "n° facture, no facture, numéro facture, numéro de facture, facture, n° pièce, numéro de pièce, pièce, référence facture, réf facture, n° document, numéro document, référence pièce, réf pièce, id facture",
    en: "invoice number, invoice no, invoice nr, invoice, invoice id, document number, document no, doc id, doc no, document ref, document reference, invoice ref, reference, document, bill number, voucher",
  },
  amount: {
    fr: "montant, montant facture, montant ttc, montant de la facture, total facture, total ttc, ttc, montant initial, montant d'origine, débit, montant total, net à payer, valeur",
    en: "amount, invoice amount, invoice total, original amount, gross amount, total amount, total, amount incl vat, invoice value, document amount, debit, value, amount in local currency",
  },
  openAmount: {
    fr: "montant ouvert, solde facture, restant dû, reste dû, reste à régler, montant restant, montant restant dû, non réglé, montant non soldé, solde ouvert, reste à encaisser, montant dû facture",
    en: "open amount, outstanding amount, remaining amount, amount outstanding, residual, amount residual, unpaid amount, balance amount, open balance, remaining balance, invoice balance, amount open, residual amount",
  },
  invoiceDate: {
    fr: "date facture, date de facture, date de la facture, date facturation, date de facturation, date pièce, date de pièce, date document, date d'émission, date, date comptable, date écriture, émise le, date émission",
    en: "invoice date, document date, doc date, posting date, issue date, date, billing date, date issued, bill date, invoiced on, date of invoice, transaction date, document create date",
  },
  dueDate: {
    fr: "échéance, date d'échéance, date échéance, date limite de paiement, date limite, à payer avant le, date d'exigibilité, échéance facture, date de règlement prévue, échéance le",
    en: "due date, due, due in date, net due date, payment due date, due on, date due, invoice due date, maturity, maturity date, pay by, duedate",
  },
  paidDate: {
    fr: "date de règlement, date règlement, date de paiement, date paiement, payé le, réglé le, date d'encaissement, date encaissement, date lettrage, date de lettrage, règlement le, soldé le",
    en: "paid date, payment date, date paid, settled date, settlement date, clear date, clearing date, date settled, paid on, cleared on, date of payment, closed date, receipt date",
  },
  ageDays: {
    fr: "jours de retard, nb jours retard, retard en jours, nombre de jours de retard, ancienneté, âge, jours échus, retard, nb j retard",
    en: "overdue days, days overdue, days late, days past due, age, age in days, days outstanding, arrears days, days in arrear, past due days, dayslate",
  },
  disputed: {
    fr: "litige, en litige, litigieux, contesté, contestation, litige oui non, bloqué, réclamation",
    en: "disputed, dispute, in dispute, contested, query, claim, dispute flag, on hold",
  },
  currency: {
    fr: "devise, monnaie, code devise, dev, unité monétaire, devise facture",
    en: "currency, ccy, currency code, curr, invoice currency, document currency, cur",
  },
  documentType: {
    fr: "type, type de pièce, type pièce, type document, nature, type de document, code journal, journal, nature de pièce, sens",
    en: "type, document type, doc type, transaction type, item type, kind, journal, entry type, dr cr",
  },
  bureauScore: {
    fr: "score, score bureau, score externe, score crédit, note, notation, score creditsafe, creditsafe, score de défaillance, score ellisphere, note externe, cote, score financier, score 100",
    en: "score, bureau score, credit score, external score, creditsafe score, creditsafe, failure score, risk score, rating score, agency score, experian score, delphi score, credit rating score",
  },
  equity: {
    fr: "capitaux propres, fonds propres, situation nette, capitaux propres totaux, total capitaux propres, cp, capitaux propres n",
    en: "equity, shareholders equity, net worth, total equity, stockholders equity, own funds, shareholders funds, book equity, owners equity",
  },
  netDebt: {
    fr: "dettes financières nettes, dette nette, endettement net, dette financière nette, dettes nettes, endettement financier net, dfn",
    en: "net debt, net financial debt, net borrowing, net indebtedness, net financial indebtedness",
  },
  totalAssets: {
    fr: "total actif, actif total, total bilan, total du bilan, total de l'actif, somme de l'actif, actif",
    en: "total assets, assets, balance sheet total, total balance sheet, assets total",
  },
  totalDebts: {
    fr: "total dettes, dettes, total des dettes, dettes totales, endettement total, passif exigible",
    en: "total debts, total liabilities, liabilities, debts, total debt, liabilities total",
  },
  currentAssets: {
    fr: "actif circulant, actifs circulants, actif court terme, actif à court terme, total actif circulant, actifs courants",
    en: "current assets, short term assets, total current assets",
  },
  currentLiabilities: {
    fr: "passif circulant, passif court terme, dettes court terme, dettes à court terme, passif à court terme, dettes à moins d'un an, passifs courants",
    en: "current liabilities, short term liabilities, short term debts, total current liabilities, creditors within one year",
  },
  ebit: {
    fr: "résultat d'exploitation, rex, ebit, résultat exploitation, résultat opérationnel",
    en: "ebit, operating profit, operating income, operating result, profit before interest and tax",
  },
  interest: {
    fr: "charges d'intérêts, intérêts, charges financières, frais financiers, intérêts et charges assimilées",
    en: "interest, interest expense, interest charges, financial charges, interest paid, finance costs",
  },
  gearing: {
    fr: "gearing, taux d'endettement, taux d'endettement net, ratio d'endettement, levier bilan",
    en: "gearing, net gearing, gearing ratio, debt to equity, net debt to equity",
  },
  equityRatio: {
    fr: "autonomie financière, ratio d'autonomie, taux d'autonomie, ratio de fonds propres",
    en: "equity ratio, equity to assets, solvency ratio, equity share",
  },
  currentRatio: {
    fr: "liquidité générale, ratio de liquidité, ratio de liquidité générale, liquidité",
    en: "current ratio, liquidity ratio, general liquidity, working capital ratio",
  },
  interestCover: {
    fr: "couverture des intérêts, couverture intérêts, ratio de couverture des intérêts",
    en: "interest cover, interest coverage, times interest earned, interest coverage ratio",
  },
  conanHolder: {
    fr: "conan holder, conan et holder, score conan holder, score conan et holder",
    en: "conan holder, conan and holder, conan holder score",
  },
  altmanZ2: {
    fr: "altman z2, score altman, z score, z altman, altman, altman z",
    en: "altman z2, altman score, z score, altman z, altman, altman z double prime",
  },
  creationDate: {
    fr: "date de création, date création, créée le, création, date d'immatriculation, immatriculation, année de création",
    en: "creation date, date of creation, incorporation date, date of incorporation, founded, established, incorporated, founded on, registration date",
  },
  age: {
    fr: "âge, ancienneté, âge entreprise, ancienneté entreprise, âge de l'entreprise, années d'existence",
    en: "age, company age, years in business, age in years, business age, years trading",
  },
  situationDate: {
    fr: "date de situation, arrêté au, situation au, date d'arrêté, à la date du",
    en: "as of, as of date, situation date, as at, cut off date, reporting date",
  },
  sectorScore: {
    fr: "score secteur, note secteur, risque secteur, score sectoriel, note sectorielle, risque sectoriel",
    en: "sector score, industry score, sector risk, industry risk, sector rating",
  },
  legalEvents: {
    fr: "événement, événements légaux, événement légal, procédure, procédure collective, statut juridique, alerte, alertes, bodacc, situation juridique, privilèges, incident, statut légal",
    en: "event, legal event, legal events, insolvency, insolvency status, proceeding, alert, legal status, court event, proceedings, status event",
  },
  clientType: {
    fr: "type de client, type client, catégorie client, public privé, catégorie, nature client",
    en: "client type, customer type, customer class, customer category, public private",
  },
  sector: {
    fr: "secteur, secteur d'activité, activité, naf, code naf, ape, code ape, branche, métier",
    en: "sector, industry, activity, business sector, sic code, nace, nace code, line of business",
  },
  country: { fr: "pays, code pays, pays client", en: "country, country code, customer country, nation" },
  allianzGrade: {
    fr: "grade allianz, grade allianz trade, note allianz trade, grade euler hermes",
    en: "allianz grade, allianz trade grade, euler hermes grade",
  },
  cofaceDra: {
    fr: "dra, dra coface, coface, note coface",
    en: "coface dra, debtor risk assessment, coface score",
  },
  altaresScore: {
    fr: "score altares, note altares, altares",
    en: "altares score, altares",
  },
  dnbScore: {
    fr: "score d&b, score dun bradstreet, dnb",
    en: "dnb score, d&b score, d&b failure score, dun bradstreet score",
  },
  equifaxScore: {
    fr: "score equifax, equifax",
    en: "equifax score, equifax",
  },
  scoreOn20: {
    fr: "note sur 20, score sur 20, score afdcc, note afdcc, cotation 20",
    en: "score out of 20, score 20, afdcc score",
  },
  letterRating: {
    fr: "note en lettres, notation agence, note lettre, rating",
    en: "letter rating, agency rating, rating, rating letter",
  },
  shareLate: {
    fr: "part en retard, part payée en retard, taux de retard, % payé en retard",
    en: "share late, share paid late, paid late, late ratio",
  },
  paymentTrend: {
    fr: "tendance de paiement, tendance du retard, évolution du retard",
    en: "payment trend, trend of delay, delay trend, change in delay",
  },
  accountsDate: {
    fr: "date de clôture, date des comptes, date du bilan, clôture des comptes, exercice clos le",
    en: "accounts date, date of accounts, balance sheet date, year end, fiscal year end",
  },
  netIncome: {
    fr: "résultat net, bénéfice net, résultat de l'exercice",
    en: "net income, net profit, profit for the year, net result",
  },
  depreciation: {
    fr: "dotations aux amortissements, amortissements, dap",
    en: "depreciation, depreciation amortisation, depreciation and amortization",
  },
  cashFlow: {
    fr: "capacité d'autofinancement, caf, cash flow",
    en: "cash flow, operating cash flow, funds from operations",
  },
  retainedEarnings: {
    fr: "réserves et report à nouveau, report à nouveau, réserves",
    en: "retained earnings, accumulated profit, reserves",
  },
  inventory: {
    fr: "stocks, stock, stocks et en cours",
    en: "inventory, inventories, stock",
  },
  cash: {
    fr: "disponibilités, trésorerie, trésorerie active",
    en: "cash, cash at bank, cash and equivalents, cash and securities",
  },
  ebitda: {
    fr: "excédent brut d'exploitation, ebe, ebitda",
    en: "ebitda, gross operating surplus",
  },
  longTermDebt: {
    fr: "dettes à plus d'un an, dettes à long terme, dettes long terme",
    en: "long term debt, long term liabilities, creditors after one year",
  },
  returnOnAssets: {
    fr: "rentabilité de l'actif, rentabilité économique, roa, résultat net total actif",
    en: "return on assets, roa, net income to assets",
  },
  cashFlowToDebt: {
    fr: "autofinancement sur dettes, caf sur dettes, caf dettes, capacité de remboursement",
    en: "cash flow to debt, cash flow to debts, cash flow coverage",
  },
  operatingMargin: {
    fr: "marge d'exploitation, taux de marge d'exploitation, marge opérationnelle",
    en: "operating margin, ebit margin, operating profit margin",
  },
  quickRatio: {
    fr: "liquidité réduite, ratio de liquidité réduite",
    en: "quick ratio, acid test",
  },
  debtToEbitda: {
    fr: "dette nette sur ebe, dette nette ebitda, levier",
    en: "net debt to ebitda, debt to ebitda, leverage",
  },
  solvency: {
    fr: "solvabilité générale, ratio de solvabilité, solvabilité",
    en: "general solvency, solvency, assets to debts",
  },
  contact: {
    fr: "contact, nom du contact, interlocuteur",
    en: "contact, contact name, contact person",
  },
  email: {
    fr: "email, e-mail, courriel, adresse mail, adresse email",
    en: "email, e-mail, email address, contact email",
  },
  phone: {
    fr: "téléphone, tel, numéro de téléphone",
    en: "phone, phone number, telephone",
  },
  address: {
    fr: "adresse, adresse postale, adresse complète",
    en: "address, postal address, street address",
  },
  lastReview: {
    fr: "dernière revue, date de dernière revue, date de revue, revue le",
    en: "last review, last review date, reviewed on, review date",
  },
  override: {
    fr: "dérogation, correction de classe, ajustement de classe, cran",
    en: "override, class override, notch, manual adjustment",
  },
  overrideReason: {
    fr: "motif de la dérogation, motif dérogation, raison de la dérogation",
    en: "override reason, reason for override, reason of override",
  },
  overrideAuthor: {
    fr: "auteur de la dérogation, dérogation par, auteur dérogation",
    en: "override author, override by, overridden by",
  },
  overrideExpires: {
    fr: "fin de la dérogation, échéance de la dérogation, dérogation jusqu'au",
    en: "override expires, override expiry, override until, override end",
  },
  previousClass: {
    fr: "classe précédente, ancienne classe, classe n-1",
    en: "previous class, former class, last class, prior class",
  },
  previousScore: {
    fr: "score précédent, ancien score, score n-1",
    en: "previous score, former score, last score, prior score",
  },
  guarantees: {
    fr: "garanties, garanties reçues, cautions, sûretés",
    en: "guarantees, guarantee, collateral, security held",
  },
  deposits: {
    fr: "acomptes, acomptes reçus, avances reçues",
    en: "deposits, deposits received, advances received",
  },
  uninvoiced: {
    fr: "livré non facturé, factures à établir, bl non facturés",
    en: "uninvoiced, delivered not invoiced, unbilled, shipped not invoiced",
  },
  orders: {
    fr: "commandes en cours, commandes, carnet de commandes, encours de commandes",
    en: "orders, open orders, order backlog",
  },
  ordersPerYear: {
    fr: "commandes par an, nombre de commandes par an, nb commandes an",
    en: "orders per year, orders a year, number of orders",
  },
  promiseDate: {
    fr: "promesse de règlement, promesse de paiement, date de promesse, promis le",
    en: "promise date, promise to pay, promised on, promise to pay date",
  },
  outcome: {
    fr: "issue constatée, défaillance, défaut, en défaut, passé en perte",
    en: "outcome, default, defaulted, failed, written off",
  },
};
