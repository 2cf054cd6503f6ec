import { fold } from "../../cells/fold";
import { mend } from "../../cells/mojibake";
import type { EventCode } from "../../policy/policy";

/** What a text does to the procedure of a firm. */
export type NatureEffect =
  /** A procedure is opened: creditors have to file their claims. */
  | "opens"
  /** The open procedure becomes another, or goes on. */
  | "changes"
  /** A plan is adopted: the procedure is over, its instalments are not. */
  | "plan"
  /** Nothing is open any more. */
  | "closes"
  /** Closed, and the debts were not paid. */
  | "closesUnpaid"
  /** An act within the procedure. */
  | "act"
  /** Something a creditor wants to know; no procedure. */
  | "warns"
  /** A lien that was lifted, or words that say there is nothing. */
  | "nothing";

export interface LegalNature {
  readonly effect: NatureEffect;
  readonly event: EventCode | null;
}

/**
 * A wording in French with its accents, which may be lost in the text: dropped, or turned into a question mark. Words may
 * be parted by any blanks.
 */
const wording = (source: string): RegExp =>
  new RegExp(
    source
      .normalize("NFD")
      .replace(/([a-z])[\u0300-\u036f]/g, "[$1?\ufffd]?")
      .replace(/ /g, "\\s+"),
  );

type Rule = readonly [pattern: RegExp, effect: NatureEffect, event: EventCode | null];
const rule = (source: string, effect: NatureEffect, event: EventCode | null = null): Rule => [wording(source), effect, event];

/**
 * The second list, beside the 53 official rules: what those leave out, and what a column says in its own words. The first
 * that fits decides. Sources: the natures found in the BODACC data set "annonces commerciales" (DILA, Licence Ouverte) and
 * in issues 928 and 784 of annuaire-entreprises-data-gouv-fr/search-infra; Code de commerce, art. L626-27, L631-20 and
 * L631-20-1 (plan dissolved), L643-9 (closing), L643-13 (a closed liquidation taken up again), L645-1 (rétablissement
 * professionnel), L611-4 (conciliation), L642-1 (plan de cession), L237-1 (voluntary liquidation), L526-1 (immunity from
 * seizure), L144-1 (management lease); loi no. 2021-689, art. 13 (sortie de crise); English words by their usual form.
 */
const rules: readonly Rule[] = [
  // Nothing there, or no longer.
  rule(
    "^(pas|aucune?|sans|jamais|ni|hors|not?|none|never)\\b.{0,40}(procédure|proceeding|événement|evenement|insolv|jugement|judg|privilège|inscription|incident|plan|impayé|collective|liquidation|redressement|sauvegarde)",
    "nothing",
  ),
  rule(
    "(privilège|inscription|nantissement|gage|lien|urssaf|trésor)s?\\b.*(\\blevée?s?\\b|radiée?s?|purgée?s?|soldée?s?|lifted|released)",
    "nothing",
  ),
  rule(
    "main\\s?-?levée|levée (du|des|de l'?)\\s?(privilège|inscription|nantissement)|radiation (du|des|de l'?|d'un)\\s?(privilège|inscription|nantissement)",
    "nothing",
  ),
  // A closed liquidation is taken up again; a plan fails.
  rule("reprise de (la |l')?(procédure de )?liquidation|réouverture de (la )?liquidation", "changes", "LIQUIDATION"),
  rule("clôture (de la|des opérations de) liquidation amiable", "warns", "CESSATION"),
  rule("résolution du plan\\b.*\\bliquidation", "opens", "LIQUIDATION"),
  rule("résolution du plan\\b.*\\b(et|prononce|ouvr)\\b.{0,40}redressement", "opens", "REDRESSEMENT"),
  rule("résolution du plan", "changes", "DIFFICULTIES"),
  rule("met(tant)? fin\\b.*(ouvr|prononc).{0,60}liquidation", "opens", "LIQUIDATION"),
  rule("met(tant)? fin\\b.*(ouvr|prononc).{0,60}redressement", "opens", "REDRESSEMENT"),
  rule("met(tant)? fin (à|au|aux) |fin (de )?(la )?procédure|infirm|rétract|jugement annulé", "closes"),
  rule(
    "insuffisance d'?actif|\\b(?:clos\\w*|ended|terminated)\\b.{0,40}\\b(?:(?:want|lack|insufficiency|shortage|absence) of|insufficient|no) assets|clôture.*rétablissement professionnel",
    "closesUnpaid",
    "CLOSED_UNPAID",
  ),
  rule("changement.*date de clôture|date de clôture de l'exercice|clôture de l'exercice", "warns", "WATCH"),
  rule("clôture|\\bclose?s?\\b|\\bclosed\\b", "closes"),
  // Acts within a procedure, some of which name it.
  rule(
    "liste des créances|état des créances|état de collocation|projet de répartition|avis de dépôt|dépôt de|désignation des organes|délai pour déposer|date de cessation des paiements|prolong|renouvel|poursuite (de la période|de l'activité)|remplace",
    "act",
  ),
  // The seller of a whole business, by plan or by contract.
  rule("plan de cession", "changes", "SALE_PLAN"),
  rule("rejet(ant|te)? (du|le) plan", "act"),
  rule(
    "plan de (sauvegarde|redressement|continuation|traitement|sortie|apurement arrêté)|recovery plan|plan_continuation|\\bcva\\b|company voluntary arrangement",
    "plan",
    "PLAN_CONTINUATION",
  ),
  // Without a judge.
  rule(
    "liquidation amiable|liquidateur amiable|dissolution|dissoute?\\b|members' voluntary|voluntary_winding_up|voluntary (winding|liquidation)",
    "warns",
    "VOLUNTARY_WINDING_UP",
  ),
  rule("redressement (fiscal|de l'urssaf|urssaf)|contrôle fiscal", "warns", "WATCH"),
  rule("conver(sion|ti).{0,20}\\ben liquidation", "changes", "LIQUIDATION"),
  rule("conver(sion|ti).{0,20}\\ben redressement", "changes", "REDRESSEMENT"),
  rule("sortie de crise|crisis_exit", "opens", "CRISIS_EXIT"),
  rule("rétablissement professionnel|personal_recovery|debt relief order", "opens", "PERSONAL_RECOVERY"),
  rule("conciliation|mandat ad hoc|mandataire ad hoc|procédure d'alerte|droit d'alerte", "warns", "CONCILIATION"),
  // People before "administration", which is also a procedure.
  rule(
    "(chang|nomin|démission|révocation|nouve(au|lle)|remplacement|départ|resign|appoint|new).{0,40}(dirigeant|gérant|président|administrateur|conseil d'administration|directeur|director|manager|\\bceo\\b)|modification.{0,30}administration|directors_change",
    "warns",
    "DIRECTORS",
  ),
  rule("liquidation|winding.?up|bankrupt|faillite|\\bl\\.?j\\.?(?![a-z])|insolvent", "opens", "LIQUIDATION"),
  rule("radiation|radiée?|struck off|dissolved|deregister", "warns", "RADIATION"),
  rule("redressement|\\badministration\\b|receivership|reorgani[sz]ation|chapter 11|\\br\\.?j\\.?(?![a-z])", "opens", "REDRESSEMENT"),
  rule("sauvegarde|safeguard", "opens", "SAUVEGARDE"),
  // Credit and liens.
  rule("protêt|protest|effet impayé|rejet de prélèvement|dishonou?red|returned (bill|debit)", "warns", "PROTEST"),
  rule("urssaf|social security lien|priv_urssaf", "warns", "PRIV_URSSAF"),
  rule("trésor|tax lien|privilège fiscal|priv_tresor", "warns", "PRIV_TRESOR"),
  rule("moitié du capital|loss_half_capital|half (of )?(the |its )?capital", "warns", "LOSS_HALF_CAPITAL"),
  rule("capitaux propres négatifs|negative equity|neg_equity", "warns", "NEG_EQUITY"),
  rule(
    "refus(ée?)? (de )?(garantie|agrément|assur)|assureur.*refus|insurer.*(refus|declin)|insurer_refusal|cover (refused|withdrawn)",
    "warns",
    "INSURER_REFUSAL",
  ),
  rule("comptes non déposés|non.?dépôt|no accounts|accounts not filed|no_accounts_2y", "warns", "NO_ACCOUNTS_2Y"),
  // The fourth article's list, each its own.
  rule("insaisissab|immunity from seizure", "warns", "IMMUNITY"),
  rule(
    "(fin|cessation|retrait|dénonciation|résiliation|échéance|end|withdrawal) (de |des |of )?(la |les )?(sa |ses |financial )?(garantie|caution|guarantee)|guarantees?_end",
    "warns",
    "GUARANTEES_END",
  ),
  rule("location.?gérance|management lease|management_lease", "warns", "MANAGEMENT_LEASE"),
  rule("fusion|absorption|scission|apport partiel|merger|demerger", "warns", "MERGER"),
  rule(
    "vente (du |de |d'un )?fonds|cession (du |de |d'un )?(fonds|branche|activité)|achat (du |d'un )?fonds|sale of (the )?business|business_sale",
    "warns",
    "BUSINESS_SALE",
  ),
  rule(
    "cessation (totale |partielle |temporaire |définitive )?(d'?activité|d'exploitation)|cessation totale|cess(é|e|ant) (son|toute|d'avoir une) (activité|exploitation)|mise en sommeil|ceased trading|stopped trading|\\bcessation\\b(?! des paiements)",
    "warns",
    "CESSATION",
  ),
  rule(
    "en difficultés?|difficultés? (financière|de trésorerie|économique)|cessation des paiements|financial difficult|in distress|\\bdifficulties\\b",
    "warns",
    "DIFFICULTIES",
  ),
  rule("dirigeant|gérant\\b|mandataires? socia", "warns", "DIRECTORS"),
  rule("surveill|alerte|watch|changement|nantissement|cession|vente|transfert|change of|pledge|siège|capital", "warns", "WATCH"),
];

const known = new Map<string, LegalNature | null>();
const mostKnown = 2000;

/** What a legal text says, whatever has become of its accents; null where nothing in it is known. */
export function legalNature(text: string): LegalNature | null {
  const found = known.get(text);
  if (found !== undefined) return found;
  const plain = fold(mend(text));
  const fits = rules.find(([pattern]) => pattern.test(plain));
  const nature: LegalNature | null = fits ? { effect: fits[1], event: fits[2] } : null;
  if (known.size >= mostKnown) known.clear();
  known.set(text, nature);
  return nature;
}
