import * as people from './people.queries.js';

/** A person of a contact. */
export interface Person {
  id: string;
  name: string;
  contactId: string;
  /** Whether an account belongs to the person already. */
  signsIn: boolean;
}

/** The people that a contact's number or name, or their own name, stands for. */
export const findPeople = people.findPeople;

/** Keeps a person's e-mail address where none is known. */
export const noteEmail = people.noteEmail;
