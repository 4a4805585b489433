/** How a cost is shared out among the flats of a house. */
type Share = 'area' | 'flats' | 'consumption';

const shares: Readonly<Record<Share, string>> = {
  area: 'Wohnfläche',
  flats: 'Wohneinheit',
  consumption: 'Verbrauch',
};

/** A year's costs of a house, in cents for each square metre or flat. */
const costs: readonly { name: string; share: Share; cents: number }[] = [
  { name: 'Grundsteuer', share: 'area', cents: 268 },
  { name: 'Wasser und Abwasser', share: 'consumption', cents: 412 },
  { name: 'Heizung und Warmwasser', share: 'consumption', cents: 1384 },
  { name: 'Müllabfuhr', share: 'flats', cents: 14_620 },
  { name: 'Straßenreinigung und Winterdienst', share: 'area', cents: 74 },
  { name: 'Hausreinigung', share: 'flats', cents: 11_880 },
  { name: 'Gartenpflege', share: 'area', cents: 96 },
  { name: 'Allgemeinstrom', share: 'flats', cents: 4310 },
  { name: 'Gebäudeversicherung', share: 'area', cents: 187 },
  { name: 'Kabel- und Rauchmelderwartung', share: 'flats', cents: 2940 },
];

export interface StatementLine {
  name: string;
  /** What it is shared out by. */
  key: string;
  /** Cents of the whole house. */
  total: number;
  /** Cents of this flat. */
  own: number;
}

/** A home's share of a year's costs, in cents. */
export interface Statement {
  lines: readonly StatementLine[];
  total: number;
  /** What was paid in advance. */
  advance: number;
  /** What is still to be paid; negative: what comes back. */
  due: number;
}

/**
 * A flat's costs of a year in a house: `usage` is its consumption against the average (1 is average). The same input
 * gives the same figures at every start.
 */
export function statementOf(
  { area, usage, monthly }: { area: number; usage: number; monthly: number },
  house: { area: number; flats: number; year: number },
): Statement {
  const rise = 1 + (house.year - 2024) * 0.031;
  const lines = costs.map(({ name, share, cents }): StatementLine => {
    const total = Math.round(cents * rise * (share === 'flats' ? house.flats : house.area));
    const part = share === 'flats' ? 1 / house.flats : (area / house.area) * (share === 'consumption' ? usage : 1);
    return { name, key: shares[share], total, own: Math.round(total * part) };
  });
  const total = lines.reduce((sum, { own }) => sum + own, 0);
  return { lines, total, advance: monthly * 12, due: total - monthly * 12 };
}

/** Cents as people write them: `1.204,77 €`. */
export const euro = (cents: number): string =>
  new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' }).format(cents / 100);
