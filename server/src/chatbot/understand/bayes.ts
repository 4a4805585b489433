/** A label with how well it fits, the best first. */
export interface Ranked<L extends string> {
  label: L;
  /** Share of all labels' weight, 0 to 1. */
  share: number;
}

/** So that a feature that was never seen with a label makes it unlikely, not impossible. */
const smoothing = 0.25;
/** Features of a sentence are not independent, so that their product is too sure of itself. */
const doubt = 0.6;

/**
 * Learns from labelled sentences which features speak for which label (multinomial naive Bayes, all labels equally
 * likely beforehand). The returned function ranks the labels for a sentence; features that were never seen are left out.
 */
export function learn<L extends string>(
  sentences: readonly { label: L; features: ReadonlyMap<string, number> }[],
): (features: ReadonlyMap<string, number>) => Ranked<L>[] {
  const seen = new Map<L, Map<string, number>>();
  const totals = new Map<L, number>();
  const known = new Set<string>();
  for (const { label, features } of sentences) {
    const counts = seen.get(label) ?? new Map<string, number>();
    seen.set(label, counts);
    for (const [feature, weight] of features) {
      known.add(feature);
      counts.set(feature, (counts.get(feature) ?? 0) + weight);
      totals.set(label, (totals.get(label) ?? 0) + weight);
    }
  }
  const fit = (label: L, feature: string) =>
    Math.log(((seen.get(label)?.get(feature) ?? 0) + smoothing) / ((totals.get(label) ?? 0) + smoothing * known.size));

  return (features) => {
    const scores = [...seen.keys()].map((label) => {
      let score = 0;
      for (const [feature, weight] of features) if (known.has(feature)) score += weight * fit(label, feature);
      return { label, score: score * doubt };
    });
    const best = Math.max(...scores.map(({ score }) => score));
    const weights = scores.map(({ label, score }) => ({ label, weight: Math.exp(score - best) }));
    const sum = weights.reduce((total, { weight }) => total + weight, 0);
    return weights.map(({ label, weight }) => ({ label, share: weight / sum })).sort((a, b) => b.share - a.share);
  };
}
