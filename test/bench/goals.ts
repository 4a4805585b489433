/** A figure against what it is to reach. */
export interface Goal {
  what: string;
  goal: number;
  result: number;
  /** Written behind both figures, such as `ms`. */
  unit: string;
  digits?: number;
  /** Whether the figure is to be no smaller than the goal; else no larger. */
  atLeast?: boolean;
}

/** The figures as a table: what, result, goal, and whether it is met. */
export function goalTable(goals: readonly Goal[]): string {
  const lines = goals.map(({ what, goal, result, unit, digits = 0, atLeast = false }) => {
    const met = atLeast ? result >= goal : result <= goal;
    const asked = `${atLeast ? '≥' : '≤'} ${goal} ${unit}`;
    return `${what.padEnd(58)} ${`${result.toFixed(digits)} ${unit}`.padStart(10)}  ${asked.padStart(10)}  ${met ? 'met' : 'missed'}`;
  });
  return [`${''.padEnd(58)} ${'result'.padStart(10)}  ${'goal'.padStart(10)}`, ...lines].join('\n');
}

/** The middle one of some figures. */
export const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
