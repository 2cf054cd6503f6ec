import type { WarehouseWords } from "./type";

export const warehouseFr: WarehouseWords = {
  usage: `npm run ledger -- FICHIER… --as-of 2026-10-31 --out resultat.parquet

  FICHIER                 un journal de factures\u00a0: .csv, .txt, .tsv ou .parquet\u00a0; plusieurs fichiers aux mêmes en-têtes ne font qu’un
  --as-of JOUR            le jour de la situation\u00a0; sans lui, celui que dit le fichier
  --out FICHIER           le résultat entier, en .parquet ou .csv\u00a0; synthèse, tailles et liste de surveillance sont écrites à côté en .csv
  --answer CODE=VALEUR    répond à une question de la lecture\u00a0; peut être répété
  --column "En-tête=sens" dit ce qu’une colonne signifie («\u00a0-\u00a0» l’écarte)\u00a0; peut être répété
  --rates EUR=1,USD=0.92  ce que vaut une unité de chaque devise dans la vôtre
  --layout FICHIER        reprend réponses, colonnes et cours enregistrés
  --save-layout FICHIER   les enregistre pour l’export du mois prochain
  --policy FICHIER        votre politique, telle que le volet l’exporte (JSON)
  --language fr|en        la langue du résultat (fr par défaut)
  --threads N, --memory 1GB    ce dont le moteur dispose`,
  errors: {
    noFile: "Aucun fichier n’est donné.",
    missing: (file) => `${file} est introuvable.`,
    kind: (file) => `${file} n’est ni .csv, ni .txt, ni .tsv, ni .parquet. Enregistrez le classeur en CSV, ou ouvrez-le dans l’atelier.`,
    noOut: "Dites où va le résultat\u00a0: --out resultat.parquet",
    outKind: (file) => `--out ${file}\u00a0: le résultat s’écrit en .parquet ou en .csv.`,
    badAnswer: (given) => `--answer ${given}\u00a0: écrivez CODE=VALEUR, comme la question le montre.`,
    badColumn: (given) =>
      `--column ${given}\u00a0: écrivez "En-tête=sens", avec un en-tête du fichier et un sens tel que amount, dueDate ou client.`,
    badRates: (given) => `--rates ${given}\u00a0: écrivez EUR=1,USD=0.92.`,
    badLayout: (file) => `${file} n’est pas une disposition enregistrée.`,
    badPolicy: (file, why) => `${file} n’est pas repris comme politique\u00a0: ${why}`,
    otherHeaders: (file, first) => `${file} a d’autres en-têtes que ${first}\u00a0: seuls des fichiers aux mêmes en-têtes font un journal.`,
    tooLong: (file, why) =>
      `${file} est trop long pour être lu comme une feuille (1\u202f048\u202f576 lignes) et ne peut pas être lu ligne à ligne\u00a0: ${why}`,
    engine: (what) => `Le fichier ne peut pas être lu\u00a0: ${what}`,
    interrupted: "Arrêté. Rien n’a été écrit.",
    installed: "DuckDB n’est pas installé\u00a0: lancez npm run ledger depuis le dossier du projet, qui l’installe une fois.",
  },
  notFlat: {
    row: (row) => `la ligne ${row} n’est pas une facture (un titre, un total, un intitulé). Exportez les lignes seules.`,
    column: (header) =>
      `ce que la colonne «\u00a0${header}\u00a0» dit d’une ligne dépend d’autres lignes ou colonnes. Exportez le reste dû de chaque facture, ou écartez la colonne\u00a0: --column "${header}=-"`,
    kind: "ce n’est pas un journal de factures.",
    client: (rows, first) =>
      `${rows} lignes ne nomment aucun client, la première est la ligne ${first}. Répondez --answer NO_CLIENT=unnamed pour compter chacune comme un client, ou --answer NO_CLIENT=out.`,
    thin: (rows, first) =>
      `${rows} lignes ont un montant mais presque rien d’une facture, la première est la ligne ${first}\u00a0: peut-être des totaux. Répondez --answer THIN_ROWS=line pour les compter, ou --answer THIN_ROWS=out.`,
    label: (label) =>
      `un client s’appelle «\u00a0${label}\u00a0», ce qui se lit comme un total. Répondez --answer TOTAL_CLIENT=line pour le garder, ou --answer TOTAL_CLIENT=out.`,
  },
  questions: {
    head: "Avant toute notation, une question est ouverte\u00a0:",
    how: (code, value) => `--answer ${code}=${value}`,
    decimal: (example) =>
      `«\u00a0${example}\u00a0» se lit comme deux nombres, et rien dans le fichier ne dit quel signe est celui des décimales.`,
    dayOrder: (example) => `«\u00a0${example}\u00a0» se lit comme deux jours, et rien dans le fichier ne dit lequel.`,
    repeated: (invoices) => `${invoices} factures tiennent sur plusieurs lignes qui portent toutes le même montant.`,
    each: "chaque ligne compte",
    once: "le montant est le total de la facture et compte une fois",
    currencies: (list) => `Les montants sont en plusieurs devises\u00a0: ${list}. Donnez --rates, ou choisissez-en une\u00a0:`,
    only: (currency) => `les seules lignes en ${currency}`,
  },
  notes: {
    unread: (column, count, example) =>
      `${column}\u00a0: ${count} cellules ne peuvent pas être lues, par exemple «\u00a0${example}\u00a0». Elles comptent comme manquantes.`,
    withoutAmount: (lines) => `${lines} lignes n’ont pas de montant et ne comptent pas.`,
    later: (lines, amount) => `${lines} lignes sont postérieures au jour (${amount}) et écartées.`,
    blankOpen: (lines, amount) =>
      `${lines} lignes ne disent pas ce qui reste dû\u00a0: c’est leur montant (${amount}). Si un blanc veut dire soldé\u00a0: --answer BLANK_OPEN=settled`,
    whole: "Lu comme une feuille, avec ses titres et ses totaux.",
  },
  steps: { read: "Lecture", meet: "Recherche des clients", fold: "Regroupement des factures", rate: "Notation", write: "Écriture" },
  done: {
    read: (lines, invoices, clients) => `${lines} lignes\u00a0: ${invoices} factures de ${clients} clients.`,
    amount: (amount, day) => `${amount} dus au ${day}.`,
    wrote: (file) => `Écrit\u00a0: ${file}`,
    tooManyForSheet: (clients, file) =>
      `${clients} clients, c’est plus qu’une feuille n’en tient (1\u202f048\u202f575 lignes dans Excel\u00a0; 500\u202f000 lignes extraites dans Connected Sheets)\u00a0: les feuilles ont la synthèse, ${file} les a tous.`,
    digest: (digest) => `Empreinte\u00a0: ${digest}`,
    time: (seconds, memory) => `${seconds}\u00a0s, ${memory} au plus.`,
  },
};
