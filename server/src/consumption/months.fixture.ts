/**
 * Fourteen months of two flats as a metering company supplies them, and what each party is to see of them: written by
 * hand from § 6a Abs. 2 and § 6b HeizkostenV before the code, so that neither follows the other.
 *
 * WE-01 is let: Amsel moves out on 15 March 2026, Buche moves in the day after; that month is nobody's. WE-02 is the
 * owner's own home but for the winter, when Calla rents it. Otte owns both.
 */
export const contracts = {
  amsel: { unit: 'WE-01', kind: 'tenancy', startsOn: '2020-01-01', endsOn: '2026-03-15' },
  buche: { unit: 'WE-01', kind: 'tenancy', startsOn: '2026-03-16', endsOn: null },
  calla: { unit: 'WE-02', kind: 'tenancy', startsOn: '2025-12-01', endsOn: '2026-05-31' },
  otteLet: { unit: 'WE-01', kind: 'ownership', startsOn: '2019-05-01', endsOn: null },
  otte: { unit: 'WE-02', kind: 'ownership', startsOn: '2019-05-01', endsOn: null },
} as const;

/** unit | month | service | measure | amount | flags (e, c, !) | reference | benchmark | supplied on | remarks */
export const supplies = `
WE-01 | 2025-08 | heating   | kwh | 0      |   |       | 5   | 2025-09-03 |
WE-01 | 2025-09 | heating   | kwh | 40.5   |   |       | 45  | 2025-10-03 |
WE-01 | 2025-10 | heating   | kwh | 180.25 |   |       | 190 | 2025-11-03 |
WE-01 | 2025-11 | heating   | kwh | 284.28 | e |       |     | 2025-12-03 | PARTLY_ESTIMATED
WE-01 | 2025-12 | heating   | kwh | 285.81 | c | 298   | 310 | 2026-01-03 |
WE-01 | 2026-01 | heating   | kwh | 330    | e |       | 325 | 2026-02-03 |
WE-01 | 2026-01 | heating   | kwh | 312.4  |   |       | 325 | 2026-02-20 |
WE-01 | 2026-02 | heating   | kwh |        | ! |       | 290 | 2026-03-03 | NO_RADIO_EQUIPMENT
WE-01 | 2026-03 | heating   | kwh | 150    |   |       | 160 | 2026-04-03 |
WE-01 | 2026-04 | heating   | kwh | 90     |   | 95    | 100 | 2026-05-03 |
WE-01 | 2026-05 | heating   | kwh | 30     |   |       |     | 2026-06-03 |
WE-01 | 2026-05 | heating   | kwh | 30     |   |       |     | 2026-06-10 |
WE-01 | 2026-07 | heating   | kwh | 0      |   |       |     | 2026-08-03 |
WE-01 | 2026-08 | heating   | kwh | 2.5    |   | 3     |     | 2026-09-03 |
WE-01 | 2026-09 | heating   | kwh | 44.55  |   |       | 50  | 2026-10-03 |
WE-01 | 2026-04 | hot-water | kwh | 133.09 | ec|       |     | 2026-05-03 | PARTLY_ESTIMATED
WE-01 | 2026-09 | hot-water | kwh | 120    | ! |       |     | 2026-10-03 | IMPLAUSIBLE_VALUES
WE-01 | 2026-09 | hot-water | m3  | 0.47   |   |       |     | 2026-10-03 |
WE-02 | 2025-08 | heating   | kwh | 10     |   |       |     | 2025-09-03 |
WE-02 | 2025-09 | heating   | kwh | 20     |   |       |     | 2025-10-03 |
WE-02 | 2025-10 | heating   | kwh | 100    |   |       |     | 2025-11-03 |
WE-02 | 2025-11 | heating   | kwh | 200    |   |       |     | 2025-12-03 |
WE-02 | 2025-12 | heating   | kwh | 220    |   | 222   |     | 2026-01-03 |
WE-02 | 2026-01 | heating   | kwh | 230    |   |       |     | 2026-02-03 |
WE-02 | 2026-02 | heating   | kwh | 210    |   |       |     | 2026-03-03 |
WE-02 | 2026-03 | heating   | kwh | 180    |   |       |     | 2026-04-03 |
WE-02 | 2026-04 | heating   | kwh | 100    |   |       |     | 2026-05-03 |
WE-02 | 2026-05 | heating   | kwh | 50     |   |       |     | 2026-06-03 |
WE-02 | 2026-06 | heating   | kwh | 12     |   |       |     | 2026-07-03 |
WE-02 | 2026-07 | heating   | kwh | 0      |   |       |     | 2026-08-03 |
WE-02 | 2026-08 | heating   | kwh | 8      |   |       |     | 2026-09-03 |
WE-02 | 2026-09 | heating   | kwh | 25     |   |       |     | 2026-10-03 |
`;

/** month | amount or reason | flags (e, c, k = corrected) | previous month | previous year | average, each with its change */
export const expected = {
  amsel: `
heating kwh
2026-02 | device-error |   | 312.4                | not-supplied | 290              | NO_RADIO_EQUIPMENT
2026-01 | 312.4        | k | 285.81 +9.3%         | not-supplied | 325 -3.9%        |
2025-12 | 285.81       | c | 284.28 +0.5%         | 298 -4.1%    | 310 -7.8%        |
2025-11 | 284.28       | e | 180.25 +57.7%        | not-supplied | not-supplied     | PARTLY_ESTIMATED
2025-10 | 180.25       |   | 40.5 +345.1%         | not-supplied | 190 -5.1%        |
2025-09 | 40.5         |   | 0                    | not-supplied | 45 -10%          |
2025-08 | 0            |   | not-supplied         | not-supplied | 5 -100%          |`,
  buche: `
heating kwh
2026-09 | 44.55        |   | 2.5 +1682%      | before-contract | 50 -10.9%         |
2026-08 | 2.5          |   | 0               | before-contract | not-supplied      |
2026-07 | 0            |   | not-supplied    | before-contract | not-supplied      |
2026-06 | not-supplied |   | 30              | before-contract | not-supplied      |
2026-05 | 30           |   | 90 -66.7%       | before-contract | not-supplied      |
2026-04 | 90           |   | before-contract | before-contract | 100 -10%          |
hot-water kwh
2026-09 | 120          |   | not-supplied    | before-contract | not-supplied      | IMPLAUSIBLE_VALUES
2026-08 | not-supplied |   | not-supplied    | before-contract | not-supplied      |
2026-07 | not-supplied |   | not-supplied    | before-contract | not-supplied      |
2026-06 | not-supplied |   | not-supplied    | before-contract | not-supplied      |
2026-05 | not-supplied |   | 133.09          | before-contract | not-supplied      |
2026-04 | 133.09       | ec| before-contract | before-contract | not-supplied      | PARTLY_ESTIMATED
hot-water m3
2026-09 | 0.47         |   | not-supplied    | before-contract | not-applicable    |`,
  calla: `
heating kwh
2026-05 | 50  |   | 100 -50%        | before-contract | not-supplied |
2026-04 | 100 |   | 180 -44.4%      | before-contract | not-supplied |
2026-03 | 180 |   | 210 -14.3%      | before-contract | not-supplied |
2026-02 | 210 |   | 230 -8.7%       | before-contract | not-supplied |
2026-01 | 230 |   | 220 +4.5%       | before-contract | not-supplied |
2025-12 | 220 |   | before-contract | before-contract | not-supplied |`,
  otte: `
heating kwh
2026-09 | 25             |   | 8 +212.5%      | 20 +25%        | not-supplied   |
2026-08 | 8              |   | 0              | 10 -20%        | not-supplied   |
2026-07 | 0              |   | 12 -100%       | not-supplied   | not-supplied   |
2026-06 | 12             |   | not-applicable | not-supplied   | not-supplied   |
2026-05 | not-applicable |   | not-applicable | not-applicable | not-applicable |
2026-04 | not-applicable |   | not-applicable | not-applicable | not-applicable |
2026-03 | not-applicable |   | not-applicable | not-applicable | not-applicable |
2026-02 | not-applicable |   | not-applicable | not-applicable | not-applicable |
2026-01 | not-applicable |   | not-applicable | not-applicable | not-applicable |
2025-12 | not-applicable |   | not-applicable | not-applicable | not-applicable |
2025-11 | 200            |   | 100 +100%      | not-supplied   | not-supplied   |
2025-10 | 100            |   | 20 +400%       | not-supplied   | not-supplied   |
2025-09 | 20             |   | 10 +100%       | not-supplied   | not-supplied   |
2025-08 | 10             |   | not-supplied   | not-supplied   | not-supplied   |`,
} as const;
