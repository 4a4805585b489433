import type { Answers, ImportKind, TicketPriority, TicketStatus } from '@p24/sdk/api';
import type { ColorSet } from '@p24/theme';
import type { ReadyMadeKey } from '../forms/forms.port.js';
import type { systemTemplates } from '../tickets/tickets.port.js';
import type { DemoPeople } from './people.js';

/** A table of the demo: a file of `server/demo`, or of the tables that tests read. */
export interface DemoTable {
  file: string;
  kind: ImportKind;
  /** Name of the property or unit for tables that do not say it themselves. */
  property?: string;
  unit?: string;
}

/** A notice that is written and released when the demo is made. */
export interface DemoNotice {
  title: string;
  /** Title of an imported draft that it completes. */
  imported?: boolean;
  category?: string;
  /** Name of the only house that it is released to; all without one. */
  house?: string;
  /** Whether it is for the owners of that house alone. */
  owners?: boolean;
  type: 'neutral' | 'info' | 'warning' | 'danger';
  html: string;
  /** Days before today on which it was released. */
  daysAgo: number;
  /** Days from today and hours of an appointment, in the data source's time zone. */
  appointment?: { inDays: number; from: string; until: string };
  link?: { url: string; text: string };
  file?: { name: string; text: string };
  notify?: boolean;
}

/** What one side writes in a ticket of the demo; a note stays with the managers. */
export interface DemoTurn {
  by: 'manager' | 'resident' | 'note';
  /** Days before today. */
  daysAgo: number;
  text: string;
  /** The manager's status from then on. */
  status?: TicketStatus;
}

/** How a ticket came in: written down as it stands, or opened by a form that was sent. */
type DemoConcern =
  | {
      form?: never;
      template: keyof typeof systemTemplates;
      title: string;
      text: string;
      /** Whether the manager wrote it down, after a call for example. */
      reported?: boolean;
      /** A picture of `server/demo`. */
      photo?: string;
    }
  | {
      form: ReadyMadeKey;
      /** What was filled in for a contract; `day` is so many days after it was sent, `YYYY-MM-DD`. */
      answers: (filled: { contract: string; day: (inDays: number) => string }) => Answers;
    };

/** A ticket that is opened when the demo is made. */
export type DemoTicket = DemoConcern & {
  /** The person of the tables whose concern it is; one who can sign in where they write later. */
  person: string;
  /** How the unit's name begins, where the person has several. */
  unit?: string;
  daysAgo: number;
  priority?: TicketPriority;
  dueInDays?: number;
  status: TicketStatus;
  turns: readonly DemoTurn[];
};

/** What everybody at a property may know of a contact person. */
export interface PublicEntries {
  phone?: string;
  /** When somebody answers. */
  note?: string;
  email?: string;
}

/** A managing company of the demo. */
export interface Company {
  code: string;
  slug: string;
  name: string;
  /** What its portal is called in the browser's tab. */
  title: string;
  theme: ColorSet;
  /** Address and how to get in touch, as letterheads say it. */
  contact: readonly string[];
  /** The numbers of the office and at any hour, as its website says them. */
  calls: { phone: string; hours: string; emergency: string };
  tables: readonly DemoTable[];
  /** Metering company's number of the billing unit and the flats in it, with their usual heating in kWh a year. */
  metering: { billingUnit: string; flats: Readonly<Record<string, number>> };
  /** How contact persons can be reached, which the tables lack, by the contact's name: all of it is public. */
  publicEntries: Readonly<Record<string, PublicEntries>>;
  /** The mail addresses that the tables lack, by the person's name. */
  mails: Readonly<Record<string, string>>;
  /** The telephone numbers that they lack, by the person's name: for managers alone. */
  phones: Readonly<Record<string, string>>;
  notices: readonly DemoNotice[];
  tickets: readonly DemoTicket[];
  /** Keys of the ready-made forms that its residents may fill in. */
  forms: readonly ReadyMadeKey[];
  /** People with something of their own to show. */
  people?: DemoPeople;
  /** Where mails about their concerns go. */
  office: string;
}
