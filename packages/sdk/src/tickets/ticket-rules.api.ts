import * as z from 'zod';

export const Participation = z
  .enum(['nobody', 'initiator', 'participants'])
  .meta({ id: 'Participation', description: 'Who from outside may: nobody, the initiator, or all who take part.' });
export type Participation = z.infer<typeof Participation>;

export const Exposure = z
  .enum(['shown', 'internal', 'hidden'])
  .meta({ id: 'Exposure', description: 'What residents see: all, only that it exists, or nothing.' });
export type Exposure = z.infer<typeof Exposure>;

const PerStatus = z.object({
  new: Exposure,
  'in-progress': Exposure,
  waiting: Exposure,
  done: Exposure,
  closed: Exposure,
  rejected: Exposure,
});

/** What is shown in which status, for tenants and for owners. */
export const Visibility = z.object({ tenant: PerStatus, owner: PerStatus }).meta({ id: 'Visibility' });
export type Visibility = z.infer<typeof Visibility>;

export const TicketSettings = z
  .object({
    showStatus: z.boolean().describe('Whether residents see the status.'),
    showChange: z.boolean().describe('Whether residents see when a ticket last changed.'),
  })
  .meta({ id: 'TicketSettings' });
export type TicketSettings = z.infer<typeof TicketSettings>;

/** How many tickets there are. */
export const TicketCounts = z
  .object({
    byStatus: z.object({
      new: z.int(),
      'in-progress': z.int(),
      waiting: z.int(),
      done: z.int(),
      closed: z.int(),
      rejected: z.int(),
    }),
    overdue: z.int().describe('Open ones past their due date.'),
    unassigned: z.int().describe('Open ones that nobody sees to.'),
    mine: z.int().describe('Open ones that the calling manager sees to.'),
    today: z.int().describe('Those opened since midnight where the data source is, also ended ones.'),
  })
  .meta({ id: 'TicketCounts' });
export type TicketCounts = z.infer<typeof TicketCounts>;
