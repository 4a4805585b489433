import type { RetentionTexts } from './retention-texts.de.js';

/** English texts of how long records are kept. */
export const en: RetentionTexts = {
  notManager: 'Managers see here for how long data are kept.',
  lead: 'Every night the portal deletes what is older than stated here.',
  caption: 'Retention by kind of data',
  kind: 'Kind of data',
  days: 'Days',
  daysOf: (kind) => `${kind}: days`,
  bounds: (least, most) => `${least} to ${most} days`,
  dueHead: 'Next night',
  due: (count, none) => (none ? 'nothing to delete' : `${count} to delete`),
  kinds: {
    audit: ['Log', 'Until claims are out of time (§§ 195, 199 BGB). Time and kind remain.'],
    consumption: ['Monthly consumption', 'Until the bill and the time for objections are over (§ 556 (3) BGB).'],
    conversations: ['Talks with the assistant', 'As briefly as possible (Art. 5 (1)(e) GDPR).'],
    deliveries: ['Proofs of delivery', 'They show who was notified when (§§ 195, 199 BGB).'],
    drafts: ['Forms that were begun', 'Whoever has not finished after months begins anew (Art. 5 (1)(e) GDPR).'],
    'sign-ins': ['Sign-ins in the log', 'Only while they help to find misuse (Art. 5 (1)(e) GDPR).'],
  },
  save: 'Save periods',
  saving: 'Saving …',
  saved: 'The periods were saved.',
  wrong: (kind, bounds) => `${kind}: ${bounds} are allowed.`,
  adminOnly: 'Only administrators can change the periods.',
};
