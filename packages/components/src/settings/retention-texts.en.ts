import type { RetentionTexts } from './retention-texts.de.js';

/** English texts of how long records are kept. */
export const en: RetentionTexts = {
  notManager: 'Managers see here for how long data are kept.',
  lead: 'Every night the portal deletes what is older than stated here.',
  caption: 'Retention by kind of data',
  days: 'days',
  daysOf: (kind) => `${kind}: days`,
  bounds: (least, most) => `${least} to ${most} days`,
  due: (count, none) => (none ? 'nothing to delete' : `${count} to delete`),
  kinds: {
    audit: ['Log', 'Until claims are out of time (§§ 195, 199 BGB). Time and kind remain.'],
    consents: [
      'Consents',
      'As proof, until claims are out of time (Art. 7 (1) GDPR, §§ 195, 199 BGB). Counted from the end of the last contract.',
    ],
    consumption: ['Monthly consumption', 'Until the bill and the time for objections are over (§ 556 (3) BGB).'],
    conversations: ['Talks with the assistant', 'As briefly as possible (Art. 5 (1)(e) GDPR).'],
    deliveries: ['Proofs of delivery', 'They show who was notified when (§§ 195, 199 BGB).'],
    documents: [
      'Revoked and expired documents',
      'Letters 6, vouchers 8, books and accounts 10 years (§ 147 AO, § 257 HGB). Counted from the end of the last release; what somebody still sees stays.',
    ],
    drafts: ['Forms that were begun', 'Whoever has not finished after months begins anew (Art. 5 (1)(e) GDPR).'],
    'sign-ins': ['Sign-ins in the log', 'Only while they help to find misuse (Art. 5 (1)(e) GDPR).'],
    submissions: [
      'Forms that were sent in',
      'Until claims are out of time (§§ 195, 199 BGB). A form with a ticket stays as long as the ticket.',
    ],
    tickets: [
      'Ended tickets',
      'Until claims are out of time (§§ 195, 199 BGB). Counted from the last change; open tickets stay.',
    ],
  },
  save: 'Save periods',
  saving: 'Saving …',
  saved: 'The periods were saved.',
  wrong: (kind, bounds) => `${kind}: ${bounds} are allowed.`,
  adminOnly: 'Only administrators can change the periods.',
};
