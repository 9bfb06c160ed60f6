import type { LocalText } from "../catalogue/text.ts";

export type PersonaRole = "lender" | "borrower" | "seller" | "buyer" | "arbiter";

export interface Persona {
  readonly id: string;
  readonly name: LocalText;
  readonly role: PersonaRole;
  /** One sentence shown beside the name. */
  readonly line: LocalText;
}

const persona = (
  id: string,
  role: PersonaRole,
  name: string | LocalText,
  en: string,
  fr: string,
): Persona => ({
  id,
  role,
  name: typeof name === "string" ? { en: name, fr: name } : name,
  line: { en, fr },
});

/** The public test mnemonic of local chains; account n is m/44'/60'/0'/0/n. Never for money. */
export const developmentMnemonic = "test test test test test test test test test test test junk";

/** The account whose native coin the development faucet gives away: the last that a local chain endows. */
export const faucetAccountIndex = 19;

/** The people of the demonstration, all invented: the n-th has account n of the development mnemonic. */
export const PERSONAS: readonly Persona[] = [
  persona(
    "camille",
    "buyer",
    "Camille Roussel",
    "Furnishes a first flat, one good thing a month.",
    "Meuble un premier appartement, une belle chose par mois.",
  ),
  persona(
    "solange",
    "seller",
    "Solange Aubertin",
    "Keeps the wine cellar on the quay, after her father.",
    "Tient la cave du quai, après son père.",
  ),
  persona(
    "ismael",
    "seller",
    "Ismaël Ferrand",
    "Binds books, and mends those of others.",
    "Relie des livres et répare ceux des autres.",
  ),
  persona(
    "baptiste",
    "seller",
    "Baptiste Vautrin",
    "Forges tools and spins brass for lamps.",
    "Forge des outils et repousse le laiton des lampes.",
  ),
  persona(
    "marthe",
    "seller",
    "Marthe Lindqvist",
    "Bakes at four in the morning; her sister weaves.",
    "Cuit le pain à quatre heures du matin\u202f; sa sœur tisse.",
  ),
  persona(
    "anna",
    "lender",
    "Anna Keller",
    "Lends her savings in small parts, over short terms.",
    "Prête son épargne par petites parts, à court terme.",
  ),
  persona(
    "banque-du-canal",
    "lender",
    { en: "Banque du Canal", fr: "Banque du Canal" },
    "A mutual of bargemen: larger sums, against goods shipped.",
    "Une mutuelle de mariniers\u202f: des sommes plus grandes, sur marchandises expédiées.",
  ),
  persona(
    "joaquim",
    "lender",
    "Joaquim Sá",
    "Advances money on invoices that both sides have accepted.",
    "Avance l’argent des factures que les deux parties ont acceptées.",
  ),
  persona(
    "helene",
    "borrower",
    "Hélène Marchetti",
    "Restores violins, and borrows to buy old spruce.",
    "Restaure des violons et emprunte pour acheter du vieil épicéa.",
  ),
  persona(
    "tomas",
    "borrower",
    "Tomás Herrera",
    "Runs a delivery round, and is buying a second bicycle.",
    "Tient une tournée de livraison et s’achète un second vélo.",
  ),
  persona(
    "ottoline",
    "arbiter",
    "Ottoline Graf",
    "A retired harbour judge: reads everything, answers within a week.",
    "Ancienne juge du port\u202f: lit tout, répond sous huit jours.",
  ),
];
