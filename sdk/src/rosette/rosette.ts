/**
 * The guilloché of an id: a rosette of fine closed curves, as engraved on banknotes, computed from an address or a
 * bytes32. The same id gives the same rosette everywhere. It helps people tell documents apart at a glance; it is not a
 * security check, since a look-alike can be ground.
 *
 * Every curve is a hypotrochoid  z(t) = a·e^(i·p·t) + b·e^(−i·q·t)  with p and q coprime, which closes after one
 * turn of t and has p + q petals. Its radius stays between a − b and a + b, so layers nest without touching the edge.
 */

/** How much is drawn: `mark` reads at 20 px, `medal` at 40 to 120 px, `plate` at a page. */
export type RosetteDetail = "mark" | "medal" | "plate";

/** One engraved curve, in the units of the view box. */
export type RosetteStroke = {
  /** SVG path data, closed. */
  readonly d: string;
  /** Stroke width in units of the view box. */
  readonly width: number;
  /** Which of the two inks of the rosette. */
  readonly ink: "first" | "second";
  /** 0 to 1: how strongly the ink is pressed. */
  readonly press: number;
};

export type Rosette = {
  readonly viewBox: string;
  /** Hues of the two inks in degrees of OKLCH. */
  readonly hues: { readonly first: number; readonly second: number };
  /** Petals of the outer wreath. */
  readonly petals: number;
  readonly strokes: readonly RosetteStroke[];
};

/** The view box reaches from −100 to 100; curves stay inside 97. */
const rim = 96;

/** Winding numbers of the laces at the heart; coprime, p + q petals. */
const laces = [
  [2, 5],
  [3, 5],
  [2, 7],
  [3, 7],
  [4, 5],
  [3, 8],
  [4, 7],
  [2, 9],
  [5, 7],
  [5, 6],
  [3, 10],
  [4, 9],
  [5, 8],
  [2, 11],
  [6, 7],
  [5, 9],
] as const;

/** Petals of the outer wreath: few enough to be counted at 20 px. */
const wreaths = [5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Inks an engraver would mix: evenly enough apart to be told from each other, none of them the seal's vermilion. */
const inks = [350, 5, 55, 78, 110, 140, 160, 180, 205, 230, 255, 275, 295, 320, 65, 245] as const;

/** @param id an address, a bytes32 or any hex string; letter case does not matter. */
export function rosette(id: string, detail: RosetteDetail = "medal"): Rosette {
  const draw = seeded(id);
  // Every level draws the same numbers in the same order, so that the mark and the plate are one rosette.
  const first = pick(inks, draw);
  const second = (first + 40 + (draw() % 9) * 35) % 360;
  const petals = pick(wreaths, draw);
  const depth = 0.16 + (draw() % 5) * 0.035;
  const [p, q] = pick(laces, draw);
  const laceDepth = 0.3 + (draw() % 6) * 0.05;
  const waves = petals * (2 + (draw() % 2));
  const heart = 5 + (draw() % 7);
  const turn = ((draw() % 16) / 16) * Math.PI * 2;
  const shape = { petals, depth, p, q, laceDepth, waves, heart, turn };
  return {
    viewBox: "-100 -100 200 200",
    hues: { first, second },
    petals,
    strokes: levels[detail](shape),
  };
}

type Shape = {
  petals: number;
  depth: number;
  p: number;
  q: number;
  laceDepth: number;
  waves: number;
  heart: number;
  turn: number;
};

const levels: Record<RosetteDetail, (shape: Shape) => RosetteStroke[]> = { mark, medal, plate };

/** Two bold strokes: a wreath whose petals can be counted, and the heart. */
function mark({ petals, depth, p, q, turn }: Shape): RosetteStroke[] {
  const middle = rim / (1 + depth) - 5;
  const star = p + q > 9 ? ([1, 4] as const) : ([1, p + q - 3] as const);
  return [
    stroke({ a: middle, b: middle * depth, p: 1, q: petals - 1, turn }, 9, "first", 1),
    stroke({ a: 30, b: 15, p: star[0], q: star[1], turn: -turn }, 7.5, "second", 0.95),
  ];
}

function medal(shape: Shape): RosetteStroke[] {
  const { petals, depth, p, q, laceDepth, turn } = shape;
  const middle = rim / (1 + depth) - 1;
  const inner = middle * (1 - depth);
  const lace = inner / (1 + laceDepth);
  return [
    ...wreath(shape, middle, 2, 2.8),
    stroke({ a: lace, b: lace * laceDepth, p, q, turn: -turn }, 2.3, "second", 0.95),
    stroke(
      {
        a: lace * (1 - laceDepth) * 0.62,
        b: lace * (1 - laceDepth) * 0.3,
        p: 1,
        q: petals - 1,
        turn,
      },
      2.4,
      "first",
      0.95,
    ),
  ];
}

function plate(shape: Shape): RosetteStroke[] {
  const { petals, depth, p, q, laceDepth, waves, heart, turn } = shape;
  const middle = 89 / (1 + depth);
  const inner = middle * (1 - depth) * 1.03;
  const lace = inner / (1 + laceDepth);
  const core = lace * (1 - laceDepth);
  const strokes: RosetteStroke[] = [];
  // The border: fine waves that cross, as on the edge of a note.
  for (const shift of [0, 1, 2]) {
    const turned = turn + (shift * Math.PI * 2) / (3 * waves * 2);
    strokes.push(
      stroke({ a: 93.6, b: 3, p: 1, q: waves * 2 - 1, turn: turned }, 0.38, "second", 0.85),
    );
  }
  strokes.push(...wreath(shape, middle, 9, 0.4));
  // The lace: one curve turned by fractions of a petal, a little shallower each time, makes the shading of an engraving.
  const turns = 4;
  for (let step = 0; step < turns; step += 1) {
    const b = lace * laceDepth * (1 - step * 0.05);
    const turned = -turn + (step / turns) * ((Math.PI * 2) / (p + q));
    strokes.push(stroke({ a: lace, b, p, q, turn: turned }, 0.38, "second", 0.95 - step * 0.1));
  }
  for (const step of [0, 1, 2, 3]) {
    const a = core * (0.74 - step * 0.05);
    strokes.push(
      stroke(
        { a, b: a * (0.28 + step * 0.09), p: 1, q: heart + petals - 1, turn: turn + step * 0.06 },
        0.38,
        "first",
        0.9,
      ),
    );
  }
  strokes.push(
    stroke({ a: core * 0.2, b: core * 0.16, p: 1, q: heart - 1, turn }, 0.6, "second", 1),
  );
  return strokes;
}

/** Copies of one wavy ring, each turned by a fraction of a petal: their crossings are the lattice of a banknote. */
function wreath(
  { petals, depth, turn }: Shape,
  middle: number,
  copies: number,
  width: number,
): RosetteStroke[] {
  const strokes: RosetteStroke[] = [];
  for (let copy = 0; copy < copies; copy += 1) {
    const shift = (copy / copies) * ((Math.PI * 2) / petals);
    strokes.push(
      stroke(
        { a: middle, b: middle * depth, p: 1, q: petals - 1, turn: turn + shift },
        width,
        "first",
        copy % 2 === 0 ? 1 : 0.75,
      ),
    );
  }
  return strokes;
}

type Curve = { a: number; b: number; p: number; q: number; turn: number };

function stroke(
  curve: Curve,
  width: number,
  ink: RosetteStroke["ink"],
  press: number,
): RosetteStroke {
  return { d: path(curve), width, ink, press };
}

/** The curve as cubic Béziers with exact tangents: five a petal and turn are within a hair of the true line. */
function path({ a, b, p, q, turn }: Curve): string {
  const segments = Math.min(320, Math.max(40, (p + q) * 5));
  const step = (Math.PI * 2) / segments;
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  const at = (t: number) =>
    rotate(
      a * Math.cos(p * t) + b * Math.cos(q * t),
      a * Math.sin(p * t) - b * Math.sin(q * t),
      cos,
      sin,
    );
  const slope = (t: number) =>
    rotate(
      -a * p * Math.sin(p * t) - b * q * Math.sin(q * t),
      a * p * Math.cos(p * t) - b * q * Math.cos(q * t),
      cos,
      sin,
    );
  let [x, y] = at(0);
  let [u, v] = slope(0);
  let d = `M${round(x)} ${round(y)}`;
  for (let i = 1; i <= segments; i += 1) {
    const [nx, ny] = at(i * step);
    const [nu, nv] = slope(i * step);
    const third = step / 3;
    d += `C${round(x + u * third)} ${round(y + v * third)} ${round(nx - nu * third)} ${round(ny - nv * third)} ${round(nx)} ${round(ny)}`;
    [x, y, u, v] = [nx, ny, nu, nv];
  }
  return `${d}Z`;
}

function rotate(x: number, y: number, cos: number, sin: number): [number, number] {
  return [x * cos - y * sin, x * sin + y * cos];
}

/** A tenth of a unit: a hundredth of a pixel at 20 px, half a pixel at a page. Never "-0". */
function round(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return String(rounded === 0 ? 0 : rounded);
}

function pick<T>(table: readonly T[], draw: () => number): T {
  const value = table[draw() % table.length];
  if (value === undefined) throw new RangeError("rosette: empty table");
  return value;
}

/** FNV-1a over the hex digits, then mulberry32: small, well spread, the same on every machine. */
function seeded(id: string): () => number {
  let state = 0x811c9dc5;
  for (const character of id.toLowerCase().replace(/^0x/, "")) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
