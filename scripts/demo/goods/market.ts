import type { Category } from "@comptoir/sdk/catalogue/category";
import type { LocalText } from "@comptoir/sdk/catalogue/text";

/** A product as its keeper would write it down; the set-up turns it into a ProductDocument. */
export interface DemoProduct {
  /** Also the name of the drawing. */
  readonly id: string;
  readonly title: LocalText;
  readonly description: LocalText;
  readonly unit: LocalText;
  /** EURD, two decimals: "38.50". */
  readonly price: string;
  readonly category: Category;
  /** File in `pictures/`. */
  readonly picture: string;
  readonly pictureAlt: LocalText;
}

export interface DemoShop {
  readonly id: string;
  /** Key of the owner in PERSONAS. */
  readonly owner: string;
  readonly name: LocalText;
  readonly motto: LocalText;
  readonly about: LocalText;
  readonly shipping: {
    readonly shipWithinDays: number;
    readonly inspectionDays: number;
    readonly arbitrationDays: number;
  };
  readonly products: readonly DemoProduct[];
}

const product = (
  id: string,
  price: string,
  category: Category,
  title: readonly [en: string, fr: string],
  unit: readonly [en: string, fr: string],
  description: readonly [en: string, fr: string],
  alt: readonly [en: string, fr: string],
): DemoProduct => ({
  id,
  price,
  category,
  picture: `${id}.webp`,
  title: { en: title[0], fr: title[1] },
  unit: { en: unit[0], fr: unit[1] },
  description: { en: description[0], fr: description[1] },
  pictureAlt: { en: alt[0], fr: alt[1] },
});

/** Four houses on one canal, all invented. */
export const SHOPS: readonly DemoShop[] = [
  {
    id: "aubertin",
    owner: "solange",
    name: { en: "Aubertin & Daughter", fr: "Aubertin & Fille" },
    motto: { en: "Wine that waits for you.", fr: "Le vin qui vous attend." },
    about: {
      en: "We buy from eleven growers whose cellars we can reach on foot or by barge. Nothing leaves before we have tasted it twice: once in spring, once when nobody is looking.",
      fr: "Nous achetons à onze vignerons dont nous rejoignons les caves à pied ou en péniche. Rien ne part sans avoir été goûté deux fois\u202f: au printemps, puis un jour où personne ne regarde.",
    },
    shipping: { shipWithinDays: 5, inspectionDays: 14, arbitrationDays: 10 },
    products: [
      product(
        "clos-de-l-ecluse",
        "28.50",
        "wine",
        ["Clos de l’Écluse 2021", "Clos de l’Écluse 2021"],
        ["bottle of 75 cl", "bouteille de 75 cl"],
        [
          "A red from the slope above the lock: sour cherry, slate, a little smoke. Sealed by hand in vermilion wax. Open it an hour before you think you should.",
          "Un rouge du coteau qui domine l’écluse\u202f: griotte, ardoise, un peu de fumée. Cacheté à la main, à la cire vermillon. Ouvrez-le une heure plus tôt que vous ne le pensiez.",
        ],
        [
          "Engraving of a wine bottle sealed with red wax",
          "Gravure d’une bouteille de vin cachetée de cire rouge",
        ],
      ),
      product(
        "caisse-de-six",
        "156.00",
        "wine",
        ["Crate of six, Clos de l’Écluse", "Caisse de six, Clos de l’Écluse"],
        ["crate of 6 × 75 cl", "caisse de 6 × 75 cl"],
        [
          "Six bottles of the 2021 in a pine crate with the house’s mark. One for now, five for the years that deserve them.",
          "Six bouteilles de 2021 dans une caisse de pin à la marque de la maison. Une pour tout de suite, cinq pour les années qui le méritent.",
        ],
        [
          "Engraving of six bottles in a wooden crate",
          "Gravure de six bouteilles dans une caisse de bois",
        ],
      ),
      product(
        "carafe-du-samedi",
        "74.00",
        "table",
        ["The Saturday decanter", "La carafe du samedi"],
        ["decanter of 1.5 l", "carafe de 1,5 l"],
        [
          "Blown thin, broad in the base so that the wine breathes, with a brass collar that stops the last drop from reaching the cloth.",
          "Soufflée mince, large à la base pour que le vin respire, avec une bague de laiton qui arrête la dernière goutte avant la nappe.",
        ],
        [
          "Engraving of a decanter of red wine, its stopper and a glass",
          "Gravure d’une carafe de vin rouge, de son bouchon et d’un verre",
        ],
      ),
      product(
        "verres-de-cave",
        "39.00",
        "table",
        ["Two cellar glasses", "Deux verres de cave"],
        ["pair", "paire"],
        [
          "The glasses we taste with: tall enough for the nose, plain enough to tell the truth. They survive the dishwasher; we have checked.",
          "Les verres avec lesquels nous goûtons\u202f: assez hauts pour le nez, assez simples pour dire la vérité. Ils résistent au lave-vaisselle, nous avons vérifié.",
        ],
        [
          "Engraving of two stemmed glasses half full of red wine",
          "Gravure de deux verres à pied à demi pleins de vin rouge",
        ],
      ),
    ],
  },
  {
    id: "papier-et-peau",
    owner: "ismael",
    name: { en: "Papier & Peau", fr: "Papier & Peau" },
    motto: {
      en: "Bound once, opened for a lifetime.",
      fr: "Relié une fois, ouvert toute une vie.",
    },
    about: {
      en: "A bindery of two benches and one press. We sew on linen thread, round every back by hand and mend what we sold, however long ago.",
      fr: "Un atelier de reliure de deux établis et d’une presse. Nous cousons au fil de lin, arrondissons chaque dos à la main et réparons ce que nous avons vendu, si ancien soit-il.",
    },
    shipping: { shipWithinDays: 10, inspectionDays: 14, arbitrationDays: 14 },
    products: [
      product(
        "grand-livre",
        "118.00",
        "stationery",
        ["The great ledger", "Le grand-livre"],
        ["volume of 400 pages", "volume de 400 pages"],
        [
          "Four hundred ruled pages that lie flat from the first, raised bands, brass at the corners. For accounts, or for whatever else you mean to keep.",
          "Quatre cents pages réglées, à plat dès la première, dos à nerfs, coins de laiton. Pour les comptes, ou pour tout ce que vous tenez à garder.",
        ],
        [
          "Engraving of a thick ledger with brass corners",
          "Gravure d’un épais grand-livre aux coins de laiton",
        ],
      ),
      product(
        "trois-volumes",
        "86.00",
        "books",
        ["Three blank volumes", "Trois volumes vierges"],
        ["set of three", "lot de trois"],
        [
          "Large, middling and small, in half leather, with one red ribbon among them: move it to whichever you are writing.",
          "Un grand, un moyen, un petit, en demi-cuir, et un seul signet rouge pour les trois\u202f: il va à celui que vous écrivez.",
        ],
        [
          "Engraving of three bound books in a pile, with a red ribbon",
          "Gravure de trois livres reliés empilés, avec un signet rouge",
        ],
      ),
      product(
        "plume-et-encrier",
        "132.00",
        "stationery",
        ["Pen and inkwell", "Plume et encrier"],
        ["set", "ensemble"],
        [
          "A piston pen turned from ebonite, and a heavy inkwell that no sleeve has yet overturned. Filled with our blue-black, which darkens as it dries.",
          "Une plume à piston tournée dans l’ébonite et un encrier lourd qu’aucune manche n’a encore renversé. Garni de notre bleu-noir, qui fonce en séchant.",
        ],
        [
          "Engraving of a fountain pen on a letter, beside an inkwell",
          "Gravure d’une plume posée sur une lettre, près d’un encrier",
        ],
      ),
      product(
        "fils-de-reliure",
        "21.00",
        "cloth",
        ["Binder’s threads", "Fils de reliure"],
        ["three spools of 50 m", "trois bobines de 50 m"],
        [
          "Waxed linen in ink, straw and vermilion. Strong enough for a spine, a button or a kite.",
          "Lin ciré, encre, paille et vermillon. Assez solide pour un dos, un bouton ou un cerf-volant.",
        ],
        [
          "Engraving of three spools of thread, one of them red",
          "Gravure de trois bobines de fil, dont une rouge",
        ],
      ),
    ],
  },
  {
    id: "vautrin",
    owner: "baptiste",
    name: { en: "Vautrin Works", fr: "Ateliers Vautrin" },
    motto: {
      en: "Tools and lamps, made to be mended.",
      fr: "Outils et lampes, faits pour être réparés.",
    },
    about: {
      en: "We forge on Mondays, turn on Tuesdays and answer letters on Fridays. Every part is sold separately, for as long as the house stands.",
      fr: "Nous forgeons le lundi, tournons le mardi et répondons aux lettres le vendredi. Chaque pièce se vend séparément, aussi longtemps que la maison existera.",
    },
    shipping: { shipWithinDays: 7, inspectionDays: 21, arbitrationDays: 10 },
    products: [
      product(
        "marteau-de-relieur",
        "46.00",
        "tools",
        ["Cross-peen hammer", "Marteau à panne"],
        ["hammer of 400 g", "marteau de 400 g"],
        [
          "A round face and a narrow peen on a handle of ash, held by a brass ferrule. It balances two fingers below the head.",
          "Une table ronde et une panne étroite sur un manche de frêne, tenu par une virole de laiton. Il s’équilibre à deux doigts de la tête.",
        ],
        ["Engraving of a hammer with a wooden handle", "Gravure d’un marteau à manche de bois"],
      ),
      product(
        "rabot-de-poche",
        "98.00",
        "tools",
        ["Bench plane", "Rabot d’établi"],
        ["plane of 245 mm", "rabot de 245 mm"],
        [
          "A beech stock, an iron that keeps its edge and a brass knob worn smooth before it reaches you, because we use each one for a week.",
          "Un fût de hêtre, un fer qui garde son fil et un bouton de laiton déjà poli quand il vous parvient, car nous nous servons de chacun pendant une semaine.",
        ],
        [
          "Engraving of a wooden plane with its shavings",
          "Gravure d’un rabot de bois et de ses copeaux",
        ],
      ),
      product(
        "lanterne-d-ecurie",
        "64.00",
        "light",
        ["Stable lantern", "Lanterne d’écurie"],
        ["lantern of 38 cm", "lanterne de 38 cm"],
        [
          "Four posts, a roof that draws well and a brass bail. Open to the evening air, for still nights; the candle burns nine hours.",
          "Quatre montants, un toit qui tire bien et une anse de laiton. Ouverte à l’air du soir, pour les nuits calmes\u202f; la bougie brûle neuf heures.",
        ],
        [
          "Engraving of a square lantern with a lit candle",
          "Gravure d’une lanterne carrée où brûle une bougie",
        ],
      ),
      product(
        "lampe-du-soir",
        "142.00",
        "light",
        ["Evening lamp", "Lampe du soir"],
        ["lamp of 42 cm", "lampe de 42 cm"],
        [
          "An oil lamp in spun brass, with a chimney that fits every standard burner. It gives the light in which figures look right and people look well.",
          "Une lampe à huile en laiton repoussé, dont le verre va sur tous les becs courants. Elle donne la lumière où les chiffres tombent juste et où les visages sont beaux.",
        ],
        [
          "Engraving of a lit brass oil lamp with a glass chimney",
          "Gravure d’une lampe à huile en laiton, allumée, à cheminée de verre",
        ],
      ),
    ],
  },
  {
    id: "lin-et-levain",
    owner: "marthe",
    name: { en: "Lin & Levain", fr: "Lin & Levain" },
    motto: {
      en: "Bread in the morning, cloth in the afternoon.",
      fr: "Le pain le matin, la toile l’après-midi.",
    },
    about: {
      en: "One sister bakes, the other weaves. The oven warms the looms, the cloth wraps the bread, and the table is laid from one address.",
      fr: "Une sœur cuit, l’autre tisse. Le four chauffe les métiers, la toile enveloppe le pain, et la table se met à une seule adresse.",
    },
    shipping: { shipWithinDays: 2, inspectionDays: 5, arbitrationDays: 7 },
    products: [
      product(
        "miche-du-canal",
        "9.50",
        "food",
        ["Canal loaf", "Miche du canal"],
        ["loaf of 1.2 kg", "miche de 1,2 kg"],
        [
          "Wheat and a fifth of rye, two days of leaven, a crust that sings when it cools. At its best on the second day.",
          "Du froment et un cinquième de seigle, deux jours de levain, une croûte qui chante en refroidissant. Meilleure le deuxième jour.",
        ],
        [
          "Engraving of a round scored loaf on a board",
          "Gravure d’une miche ronde grignée, sur une planche",
        ],
      ),
      product(
        "trois-baguettes",
        "4.80",
        "food",
        ["Three baguettes", "Trois baguettes"],
        ["bundle of three", "botte de trois"],
        [
          "Tied with red string. By custom the end of one is eaten before you are home; we do not count it as damage.",
          "Nouées d’une ficelle rouge. L’usage veut qu’un quignon soit mangé en chemin\u202f; nous ne le comptons pas comme une avarie.",
        ],
        [
          "Engraving of three baguettes tied with red string",
          "Gravure de trois baguettes nouées d’une ficelle rouge",
        ],
      ),
      product(
        "tomme-de-cave",
        "36.00",
        "food",
        ["Cellar tomme", "Tomme de cave"],
        ["wheel of 1.4 kg", "meule de 1,4 kg"],
        [
          "Seven months on spruce in the old ice-house, turned every third day. Hazelnut, cellar, a long end. The rind is for the brave.",
          "Sept mois sur épicéa dans l’ancienne glacière, retournée tous les trois jours. Noisette, cave, longue fin. La croûte est pour les braves.",
        ],
        [
          "Engraving of a wheel of cheese with a wedge cut out, and a knife",
          "Gravure d’une meule de fromage entamée, et d’un couteau",
        ],
      ),
      product(
        "theiere-basse",
        "58.00",
        "table",
        ["Low teapot and cup", "Théière basse et sa tasse"],
        ["teapot of 0.9 l and one cup", "théière de 0,9 l et une tasse"],
        [
          "Grey stoneware under a clear glaze, a handle wound with cane. It pours to the last drop and does not drip on what you are reading.",
          "Grès gris sous émail clair, anse gainée de rotin. Elle verse jusqu’à la dernière goutte et n’en laisse pas tomber sur votre lecture.",
        ],
        [
          "Engraving of a round teapot with a cup of tea",
          "Gravure d’une théière ronde et d’une tasse de thé",
        ],
      ),
      product(
        "torchons-de-lin",
        "42.00",
        "cloth",
        ["Linen cloths", "Torchons de lin"],
        ["set of three", "lot de trois"],
        [
          "Three heavy cloths, one plain and two striped in ink, washed once so that they drink from the first day. Tied with a ribbon worth keeping.",
          "Trois torchons épais, un uni et deux rayés d’encre, lavés une fois pour boire dès le premier jour. Noués d’un ruban qui mérite d’être gardé.",
        ],
        [
          "Engraving of three folded cloths tied with a red ribbon",
          "Gravure de trois torchons pliés, noués d’un ruban rouge",
        ],
      ),
    ],
  },
];
