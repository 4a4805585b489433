import type { NotificationKind } from '@p24/sdk/api';
import type { Tx } from '../database/database.js';
import type { FileStore } from '../files/file-store.js';

/** A file that goes with a mail. */
export interface MailAttachment {
  name: string;
  /** Media type. */
  type: string;
  content: Uint8Array;
  /** Its name within the mail, where the HTML part shows it. */
  cid?: string;
}

/** What a mail says, in plain text: the layout escapes it and gives it its form in HTML and text. */
export interface MailContent {
  subject: string;
  heading: string;
  paragraphs: readonly string[];
  /** Short facts as label and value, e.g. "Termin" and "3. Mai, 10 Uhr". */
  facts?: readonly (readonly [label: string, value: string])[];
  /** Longer questions with their answers, under headings; line ends in answers are kept. */
  sections?: readonly { title: string; rows: readonly (readonly [label: string, value: string])[] }[];
  /** The one thing to do next. */
  action?: { text: string; url: string };
  /** Why the recipient gets this mail. */
  reason?: string;
  attachments?: readonly MailAttachment[];
  /** Where the reader chooses this kind of mail away; set as the mail goes out. */
  unsubscribe?: string;
  /** Who gets an answer to this mail; absent: as the data source has set it. */
  replyTo?: string | null;
}

/** What a template works with: its delivery, inside a transaction that entered the delivery's data source. */
export interface MailOrder {
  sql: Tx;
  sourceId: string;
  recipient: string;
  contactId: string | null;
  itemKind: string | null;
  itemId: string | null;
  data: Readonly<Record<string, unknown>>;
  locale: 'de' | 'en';
  /** Where people reach the server, without a trailing slash. */
  url: string;
  /** Where the bytes of attachments lie. */
  files: FileStore;
  /** What the codes of a mail are kept under. */
  secret: string;
  /** The source's name and homepage, for the wording. */
  sender: { name: string; homepage: string | null };
}

/** Words a mail at the moment it is sent; null when there is nothing to tell any more, which cancels the delivery. */
export type MailTemplate = (order: MailOrder) => Promise<MailContent | null> | MailContent | null;

/**
 * What a mail is about: a kind that people may choose away, or why it always goes out: what keeps an access safe, what
 * gives or takes one, what answers an act of the recipient's, what the law asks for, and what goes to an address that
 * a company has set for its own work.
 */
export type MailTopic = NotificationKind | { always: 'security' | 'access' | 'receipt' | 'law' | 'office' };

interface Registered {
  topic: MailTopic;
  template: MailTemplate;
}

const templates = new Map<string, Registered>();

/** Registers a feature's mail under the name that its deliveries carry, with what it is about. */
export function mailTemplate(name: string, topic: MailTopic, template: MailTemplate): void {
  if (templates.has(name)) throw new Error(`The mail template ${name} is registered twice.`);
  templates.set(name, { topic, template });
}

/** The template of that name, if a feature registered it. */
export const findMailTemplate = (name: string): MailTemplate | undefined => templates.get(name)?.template;

/** The topic of a mail, if a feature registered it. */
export const mailTopic = (name: string): MailTopic | undefined => templates.get(name)?.topic;

/** Every registered mail with its topic. */
export const mailTopics = (): [name: string, topic: MailTopic][] =>
  [...templates].map(([name, { topic }]) => [name, topic]);
