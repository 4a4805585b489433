/** Whether property software calls so whoever looks after the house at the managing company. */
export const inCharge = (category: string): boolean => /^Objekt(bearbeit|betreu|verwalt)/.test(category);
