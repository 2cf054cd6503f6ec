import type { ReadingWords } from "./type";

const many = (count: number, one: string, more: string): string =>
  `${count.toLocaleString("fr-FR").replace(/\s/g, "\u202f")}\u00a0${count < 2 ? one : more}`;

const ofSheets = (names: readonly string[]): string =>
  `${names.length === 1 ? "de la feuille" : "des feuilles"} ${names.map((name) => `«\u00a0${name}\u00a0»`).join(", ")}`;

export const readingFr: ReadingWords = {
  noDay: "Rien dans cette plage ne dit de quel jour elle est\u00a0: indiquez la date de situation.",
  besideAlone:
    "Cette feuille dit quelque chose des clients (comptes, scores, limites, groupes), mais pas ce qu’ils doivent. Laissez-la dans le classeur et sélectionnez la liste des encours ou des factures\u00a0: elle sera lue avec.",
  unsplit: (sign) =>
    `Chaque ligne tient dans une seule cellule, ses champs séparés par ${sign === "\t" ? "une tabulation" : `«\u00a0${sign}\u00a0»`}. Répartissez-les en colonnes (Excel\u00a0: Données › Convertir\u00a0; Sheets\u00a0: Données › Scinder le texte en colonnes), puis sélectionnez le tableau.`,
  across:
    "Les clients y sont côte à côte, leurs chiffres les uns sous les autres\u00a0: transposez le tableau (Collage spécial › Transposer), puis sélectionnez-le.",
  rowKinds: {
    title: (count) => many(count, "ligne de titre", "lignes de titre"),
    header: (count) => many(count, "ligne d’en-têtes", "lignes d’en-têtes"),
    total: (count) => many(count, "total", "totaux"),
    heading: (count) => many(count, "intertitre", "intertitres"),
    note: (count) => many(count, "remarque", "remarques"),
    aside: (count) => many(count, "ligne laissée de côté", "lignes laissées de côté"),
    otherAccount: (count) => many(count, "ligne d’autres comptes", "lignes d’autres comptes"),
  },
  proof: {
    rows: (rows, parts) => `${many(rows, "ligne", "lignes")}\u00a0: ${parts.join(", ")}.`,
    invoices: (invoices, credits, clients) =>
      `${[...(invoices > 0 || !(credits > 0) ? [many(invoices, "facture", "factures")] : []), ...(credits > 0 ? [many(credits, "avoir ou règlement", "avoirs ou règlements")] : [])].join(" et ")} de ${many(clients, "client", "clients")}`,
    clients: (clients) => many(clients, "client", "clients"),
    read: (amount) => `${amount} lus`,
    fileSays: (amount) => `le total du fichier dit ${amount}.`,
    difference: (amount, row) => `écart de ${amount} à la ligne ${row}.`,
    partlyPaid: (invoices, amount) =>
      `${many(invoices, "facture est dite réglée", "factures sont dites réglées")} en partie, sans dire de combien\u00a0: ${invoices < 2 ? "elle compte" : "elles comptent"} en entier (${amount}).`,
    suppliers: (rows) => `${many(rows, "ligne de fournisseur n’est pas comptée", "lignes de fournisseurs ne sont pas comptées")}.`,
    titled: (name) => `Toutes les lignes sont de «\u00a0${name}\u00a0», d’après le titre.`,
    noTotal: "le fichier ne donne pas de total.",
    asOf: (day, from) =>
      ({
        given: `Situation au ${day}.`,
        file: `Situation au ${day}, d’après le fichier.`,
        ageDays: `Situation au ${day}, d’après ses jours de retard.`,
        lastInvoice: `Situation au ${day}, jour de la dernière facture.`,
        lastPayment: `Situation au ${day}, jour du dernier règlement.`,
      })[from],
    asOfBeside: (day, ofFile) => `Situation au ${day}, le fichier étant arrêté au ${ofFile}.`,
    folded: (lettering, number, age) =>
      `Règlements rapprochés\u00a0: ${lettering} écritures par lettrage, ${number} par numéro, ${age} sur la plus ancienne.`,
    converted: (currencies) => `Converti\u00a0: ${currencies}.`,
    sites: (rows, companies) =>
      `${many(rows, "ligne d’établissement réunie", "lignes d’établissements réunies")} en ${many(companies, "entreprise", "entreprises")} d’après le SIREN.`,
    sameNumber: (rows, clients) =>
      `${many(rows, "ligne additionnée", "lignes additionnées")} en ${many(clients, "client", "clients")}, d’après leur numéro et leur nom.`,
    jobs: (rows, clients) =>
      `${many(rows, "ligne additionnée", "lignes additionnées")} en ${many(clients, "client", "clients")}, d’après les totaux qui les nomment.`,
    facts: (clients, sheets) =>
      `Comptes et scores ${ofSheets(sheets)}\u00a0: ${many(clients, "client y est retrouvé", "clients y sont retrouvés")}. Une formule comme RISKCLASS, qui ne voit que sa plage, peut donner à ces clients une autre classe.`,
    lateInPart: (header) =>
      `Seule la colonne «\u00a0${header}\u00a0» dit un retard\u00a0: ce qui est moins en retard n’est pas connu, et davantage peut être échu.`,
    sharedUnit: (headers, like) =>
      `${headers.map((header) => `«\u00a0${header}\u00a0»`).join(", ")}\u00a0: compté dans l’unité de «\u00a0${like}\u00a0», dont les montants sont du même ordre.`,
    secondTable: (column) => `Un second tableau commence en colonne ${column}\u00a0: il n’est pas lu.`,
    ageingBelow: (rows) => `Lignes ${rows}\u00a0: une balance âgée à part, qui redit les lignes au-dessus. Elle n’est pas comptée.`,
    lostSpaces: (sign) =>
      `«\u00a0${sign}\u00a0» entre les milliers est lu comme l’espace qu’il remplace depuis un changement d’encodage du fichier.`,
    dueByTerms: (invoices) => `Échéance calculée d’après les conditions de paiement\u00a0: ${many(invoices, "facture", "factures")}.`,
    formerDays: (rows, day) =>
      `${many(rows, "ligne de situations antérieures mise", "lignes de situations antérieures mises")} de côté\u00a0: la dernière, ${day}, compte.`,
    repeatedYears: (rows) =>
      `${many(rows, "ligne répète", "lignes répètent")} l’exercice d’un client et ${rows === 1 ? "compte" : "comptent"} une seule fois.`,
    contestedYears: (clients, sheet) =>
      `«\u00a0${sheet}\u00a0» donne deux fois le dernier exercice de ${many(clients, "client", "clients")}, avec d’autres chiffres\u00a0: leurs comptes sont inconnus.`,
    formerYears: (rows) =>
      `${many(rows, "ligne", "lignes")} d’exercices antérieurs mises de côté\u00a0: le dernier de chaque client compte.`,
    yearsOfAccounts: (clients) =>
      `Comptes de plusieurs exercices\u00a0: le dernier de chaque client compte (${clients.map(([year, count]) => `${year}\u00a0: ${many(count, "client", "clients")}`).join(", ")}).`,
    groups: (clients, sheets) => `Groupes ${ofSheets(sheets)}\u00a0: ${many(clients, "client en a un", "clients en ont un")}.`,
    eInvoices: (known, exported, sheets) =>
      `Statuts de facturation électronique ${ofSheets(sheets)}\u00a0: ${many(exported, "facture", "factures")}, dont ${many(known, "retrouvée", "retrouvées")} ici.`,
  },
  questions: {
    decimal: (example, row) => `«\u00a0${example}\u00a0» (ligne ${row})\u00a0: la virgule ou le point y sépare-t-il les décimales\u00a0?`,
    decimalOption: (sign, value) => `${sign === "," ? "La virgule" : "Le point"} sépare les décimales\u00a0: ${value}`,
    crores: (example, row) =>
      `«\u00a0${example}\u00a0»${row === null ? "" : ` (ligne ${row})`}\u00a0: «\u00a0Cr\u00a0» veut-il dire crores ou crédit\u00a0?`,
    inCrores: "Crores\u00a0: un crore vaut 10\u202f000\u202f000",
    isCredit: "Crédit\u00a0: le client doit moins",
    dayOrder: (example, row) => `«\u00a0${example}\u00a0» (ligne ${row})\u00a0: le jour vient-il d’abord\u00a0?`,
    dayDigits: (example, row) => `«\u00a0${example}\u00a0» (ligne ${row})\u00a0: quel jour est-ce\u00a0?`,
    dayOrderOption: (order, day) => `${order === "DMY" ? "Le jour d’abord" : "Le mois d’abord"}\u00a0: ${day}`,
    currencies: (list) => `Les montants sont en plusieurs devises (${list}) et ne s’additionnent pas. Laquelle segmenter\u00a0?`,
    currencyOption: (currency, rows, sum) => `${currency}\u00a0: ${many(rows, "ligne", "lignes")}, ${sum}`,
    signs: (row, amount) =>
      `Tous les montants facturés portent un signe moins (ligne ${row}\u00a0: ${amount}). Les clients les doivent-ils\u202f?`,
    creditNumbers: (rows, number, amount) =>
      `«\u00a0${number}\u00a0» (${amount})${rows > 1 ? ` et ${rows - 1} autres portent` : " porte"} un numéro d’avoir ou de règlement sans signe moins. ${rows > 1 ? "Diminuent-ils" : "Diminue-t-il"} ce qui est dû\u202f?`,
    takesAway: "Oui\u00a0: le client doit moins",
    sameName: (name, first, second) =>
      `«\u00a0${name}\u00a0» figure sous «\u00a0${first}\u00a0» et sous «\u00a0${second}\u00a0». Est-ce un seul client\u202f?`,
    sections: (name, rows) =>
      `«\u00a0${name}\u00a0» est la somme de ${many(rows, "ligne", "lignes")} au-dessous. Est-ce un seul client\u00a0?`,
    eachRow: "Chaque ligne est un client",
    oneClient: "Un seul client",
    apart: (first, second) => `Deux\u00a0: «\u00a0${first}\u00a0» et «\u00a0${second}\u00a0»`,
    unit: (columns, like) =>
      `«\u00a0${like}\u00a0» n’a que des zéros. Les montants de ${columns.map((column) => `«\u00a0${column}\u00a0»`).join(", ")} comptent-ils dans la même unité\u202f?`,
    unitAlike: (like) => `Oui, comme «\u00a0${like}\u00a0»`,
    asWritten: "Non, comme c’est écrit",
    whichBalance: (columns) => `Plusieurs colonnes portent un encours (${columns.join(", ")}). Laquelle est due aujourd’hui\u00a0?`,
    client: (number, name, numbers, names) =>
      `«\u00a0${number}\u00a0» et «\u00a0${name}\u00a0» ne désignent pas les mêmes clients (${numbers} et ${names}). Lequel est le client\u00a0?`,
    clientOption: (column, clients) => `«\u00a0${column}\u00a0»\u00a0: ${many(clients, "client", "clients")}`,
    sameYear: (client, upper, lower, more) =>
      `«\u00a0${client}\u00a0»${more > 0 ? ` (et ${more} de plus)` : ""} a deux fois son dernier exercice, avec d’autres chiffres (lignes ${upper} et ${lower}). Laquelle compte\u00a0?`,
    upperRow: (row) => `Celle du haut\u00a0: ligne ${row}`,
    lowerRow: (row) => `Celle du bas\u00a0: ligne ${row}`,
    total: (row, label, amount) => `Ligne ${row}, «\u00a0${label}\u00a0» ${amount}\u00a0: un total ou un client\u00a0?`,
    isTotal: "Un total, non compté",
    isClient: "Un client, compté",
    isLine: "À compter",
    isNote: "Une remarque",
    isHeading: "Le client des lignes qui suivent",
    loose: (row, label, amount) =>
      `Ligne ${row}, «\u00a0${label}\u00a0» ${amount}\u00a0: sans numéro ni date, et ce n’est la somme de rien. Faut-il la compter\u00a0?`,
    note: (row, label) => `Ligne ${row}, «\u00a0${label}\u00a0»\u00a0: une remarque, ou le client des lignes qui suivent\u00a0?`,
    blankClient: (row, count) =>
      `Ligne ${row}${count > 1 ? ` et ${count - 1} autres` : ""}\u00a0: le client n’est pas écrit. Est-ce celui de la ligne au-dessus\u00a0?`,
    ownCurrency: "sans devise indiquée",
    sameCurrency: (currency) => `Tous les montants sont en ${currency}`,
    carry: (name) => `Le client au-dessus (${name})`,
    unnamed: "Un client sans nom",
    leaveOut: "À ne pas compter",
    column: (column, amount) => `La colonne ${column} contient des montants (${amount}) que rien n’explique. Qu’est-ce\u00a0?`,
    columnAs: (meaning) => meaning,
    added: "À ajouter à ce qui est dû",
    ignore: "Sans usage",
    blankAmounts: (count, columns, held) =>
      `${many(count, "montant est vide", "montants sont vides")} (${columns})${held ? `, et le total de la colonne est juste sans ${count < 2 ? "lui" : "eux"}` : ""}. ${count < 2 ? "Vaut-il" : "Valent-ils"} zéro\u00a0?`,
    nested: (headers) => `${headers.map((header) => `«\u00a0${header}\u00a0»`).join(", ")}\u00a0: chacune contient-elle la suivante\u00a0?`,
    isNested: "Oui, avec ce qui est encore plus en retard",
    isApart: "Non, chacune s’arrête où la suivante commence",
    deposits: (example, row, count) =>
      `«\u00a0${example}\u00a0» (ligne\u00a0${row}${count > 1 ? ` et ${count - 1}\u00a0autres` : ""})\u00a0: de l’argent reçu d’avance, ou une facture d’acompte\u00a0?`,
    depositPaid: "De l’argent reçu\u00a0: le client doit moins",
    depositInvoice: "Une facture\u00a0: le client la doit",
    age: (header) => `«\u00a0${header}\u00a0»\u00a0: que comptent ces jours\u00a0?`,
    sinceInvoice: "Les jours depuis la facture",
    overdueUnknown: "ce qui est échu reste inconnu",
    bands: (first) =>
      `La première tranche commence à zéro («\u00a0${first}\u00a0») et rien n’est dit non échu. Que comptent les tranches\u00a0?`,
    bandsLate: "Les jours de retard",
    bandsAge: "Les jours depuis la facture, payable à 30 jours",
    periods: (first, last) => `De «\u00a0${first}\u00a0» à «\u00a0${last}\u00a0», les colonnes font le solde. Que sont ces périodes\u00a0?`,
    periodsDue: "Celle de l’échéance",
    periodsDueBy: (header) => `Celle de l’échéance, «\u00a0${header}\u00a0» étant échu`,
    periodsDueAfter: (header) => `Celle de l’échéance, «\u00a0${header}\u00a0» n’étant pas encore échu`,
    periodsIssued: "Celle de la facture",
    overdueOf: (amount) => `${amount} échus`,
    blankUnknown: "Inconnu",
    blankZero: "Zéro",
    nameOnly: (count, row, name) =>
      `${many(count, "ligne porte un nom sans montant", "lignes portent un nom sans montant")} (ligne ${row}, «\u00a0${name}\u00a0»). ${count === 1 ? "Est-ce un client" : "Sont-ce des clients"}\u00a0?`,
    nameOnlyClients: "Des clients dont l’encours est inconnu",
    nameOnlyHeadings: "Des intitulés",
    manyColumns: (count, columns) =>
      `Rien n’explique ${many(count, "colonne", "colonnes")} de montants (${columns}). L’une d’elles compte-t-elle\u00a0?`,
    noneNeeded: "Aucune ne compte",
    isOpen: (column) => `${column}\u00a0: ce qui reste dû`,
    isPaid: (column) => `${column}\u00a0: ce qui a été payé`,
    lettered: (lines, amount) =>
      `${many(lines, "ligne porte", "lignes portent")} un code de lettrage dont l’autre côté manque (${amount}). Sont-elles soldées\u00a0?`,
    onTheWay: (lines, status, amount) =>
      `${many(lines, "ligne est", "lignes sont")} «\u00a0${status}\u00a0» (${amount}). ${lines === 1 ? "Est-elle soldée" : "Sont-elles soldées"}\u00a0?`,
    blankOpen: (lines, amount) =>
      `${many(lines, "ligne n’a", "lignes n’ont")} pas de reste à payer (${amount} facturés). Sont-elles soldées\u00a0?`,
    settled: "Soldées",
    stillOpen: "Encore ouvertes",
    asOf: (stated, last) => `Le fichier est arrêté au ${stated}, mais sa dernière facture est du ${last}. Quel jour retenir\u00a0?`,
    asOfOption: (day) => `Au ${day}`,
    orphan: (row, count) => `Ligne ${row}${count > 1 ? ` et ${count - 1} autres` : ""}\u00a0: rien ne dit de quel client il s’agit.`,
    repeated: (number, times, amount) =>
      `La pièce ${number} figure ${times} fois avec le même montant (${amount}). La compter une fois\u00a0?`,
    once: "Une fois par pièce",
    each: "Chaque ligne",
    leads: (amount) => `L’encours est de ${amount}`,
    whichClient: "Ses en-têtes ne sont pas connus. Quelle colonne nomme le client\u202f?",
    whichAmount: "Quelle colonne porte ce que le client doit encore\u202f?",
    whichDue: "Quelle colonne porte l’échéance\u202f?",
    noDueDay: "Aucune",
    what: (columns) =>
      `${many(columns, "colonne est reconnue", "colonnes sont reconnues")}, mais pas ce qu’est une ligne. Quelle colonne porte le montant dû\u00a0?`,
    status: (rows) => `${many(rows, "ligne est dite réglée", "lignes sont dites réglées")} avec un reste à payer. Que retenir\u00a0?`,
    owed: (heading) =>
      `La colonne «\u00a0${heading}\u00a0» est celle d’une liste de fournisseurs, de devis, de ventes à venir ou de stock\u00a0: est-ce pourtant ce que des clients doivent\u00a0?`,
    isOwed: "Oui, des clients le doivent",
    leadsClients: (clients) => many(clients, "client", "clients"),
  },
};
