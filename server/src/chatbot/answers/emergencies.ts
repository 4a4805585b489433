import type { ChatNumber } from '@p24/sdk/api';
import type { Emergency } from '../understand/emergencies.js';
import { numbersOf, personsFor } from './contacts.js';
import { type Answer, handover, lines, reply } from './reply.js';

/** Answers an emergency: what to do first, the numbers beside it, and that nobody has been called. */
export const emergency =
  (kind: Emergency): Answer =>
  async ({ knowledge, texts }) => {
    const persons = await knowledge.contacts();
    const house = numbersOf([...personsFor(persons, 'on-call'), ...personsFor(persons, 'caretaker')]).slice(0, 4);
    const brigade: ChatNumber = { label: texts.fireBrigade, phone: '112', note: null };
    const police: ChatNumber = { label: texts.police, phone: '110', note: null };
    const inHouse = kind === 'emergency-water' || kind === 'emergency-lift';
    const text = lines(
      texts.emergencies[kind],
      inHouse && house.length === 0 && texts.noHouseNumbers,
      texts.emergencyEnd,
    );
    const numbers = kind === 'emergency-other' ? [brigade, police, ...house] : [brigade, ...house];
    return reply(text, { tone: 'emergency', numbers, offers: [handover] });
  };
