import type { ChatNumber } from '@p24/sdk/api';
import type { Emergency } from '../understand/emergencies.js';
import { onCallNumbers } from './contacts.js';
import { type Answer, handover, lines, reply } from './reply.js';

/** Where a telephone must not be used inside. */
const outside: ReadonlySet<Emergency> = new Set(['emergency-gas', 'emergency-fire']);

/** Answers an emergency: what to do first, that nobody has been called, then the numbers that answer at any hour. */
export const emergency =
  (kind: Emergency): Answer =>
  async ({ knowledge, texts }) => {
    const house = onCallNumbers(await knowledge.emergencies(), texts);
    const brigade: ChatNumber = { label: texts.fireBrigade, phone: '112', note: null };
    const police: ChatNumber = { label: texts.police, phone: '110', note: null };
    const inHouse = kind === 'emergency-water' || kind === 'emergency-lift';
    const text = lines(
      texts.emergencies[kind],
      inHouse && house.length === 0 && texts.noHouseNumbers,
      outside.has(kind) ? texts.emergencyOutside : texts.emergencyEnd,
    );
    const numbers = kind === 'emergency-other' ? [brigade, police, ...house] : [brigade, ...house];
    return reply(text, { tone: 'emergency', numbers, offers: [handover] });
  };
