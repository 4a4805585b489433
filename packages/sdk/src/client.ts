import { Audit } from './audit/audit.js';
import { Auth } from './auth/auth.js';
import { Codes } from './auth/codes.js';
import { Factors } from './auth/factors.js';
import { Invitations } from './auth/invitations.js';
import { Passkeys } from './auth/passkeys.js';
import { Security } from './auth/security.js';
import { Chatbot } from './chatbot/chatbot.js';
import { type ConnectOptions, connect } from './connect.js';
import { Consumption } from './consumption/consumption.js';
import type { LiveEvents } from './core/events.js';
import { Files } from './core/files.js';
import type { Http } from './core/http.js';
import type { Session } from './core/session.js';
import { Documents } from './documents/documents.js';
import { Forms } from './forms/forms.js';
import { Notices } from './notices/notices.js';
import { Details } from './profile/details.js';
import { Erasures } from './profile/erasures.js';
import { NotificationChoices } from './profile/notifications.js';
import { OwnData } from './profile/own-data.js';
import { Portraits } from './profile/portraits.js';
import { Preferences } from './profile/preferences.js';
import { Profile } from './profile/profile.js';
import { Contracts } from './property/contracts.js';
import { Properties } from './property/properties.js';
import { Settings } from './settings/settings.js';
import { Tickets } from './tickets/tickets.js';
import { Delegates } from './users/delegates.js';
import { Letters } from './users/letters.js';
import { Registration } from './users/registration.js';

/** Everything a resident can do, by feature. */
export class Client {
  /** What the features call through; pass it to a feature's class of another entry. */
  readonly http: Http;
  readonly audit: Audit;
  readonly auth: Auth;
  readonly chatbot: Chatbot;
  readonly codes: Codes;
  readonly consumption: Consumption;
  readonly contracts: Contracts;
  readonly delegates: Delegates;
  readonly details: Details;
  readonly documents: Documents;
  readonly erasures: Erasures;
  readonly factors: Factors;
  readonly files: Files;
  readonly forms: Forms;
  readonly invitations: Invitations;
  readonly notices: Notices;
  readonly notificationChoices: NotificationChoices;
  readonly ownData: OwnData;
  readonly passkeys: Passkeys;
  readonly portraits: Portraits;
  readonly preferences: Preferences;
  readonly profile: Profile;
  readonly properties: Properties;
  readonly letters: Letters;
  readonly registration: Registration;
  readonly security: Security;
  readonly settings: Settings;
  readonly tickets: Tickets;

  constructor(http: Http) {
    this.http = http;
    this.audit = new Audit(http);
    this.auth = new Auth(http);
    this.chatbot = new Chatbot(http);
    this.codes = new Codes(http);
    this.consumption = new Consumption(http);
    this.contracts = new Contracts(http);
    this.delegates = new Delegates(http);
    this.details = new Details(http);
    this.documents = new Documents(http);
    this.erasures = new Erasures(http);
    this.factors = new Factors(http);
    this.files = new Files(http);
    this.forms = new Forms(http);
    this.invitations = new Invitations(http);
    this.notices = new Notices(http);
    this.notificationChoices = new NotificationChoices(http);
    this.ownData = new OwnData(http);
    this.passkeys = new Passkeys(http);
    this.portraits = new Portraits(http);
    this.preferences = new Preferences(http);
    this.profile = new Profile(http);
    this.properties = new Properties(http);
    this.letters = new Letters(http);
    this.registration = new Registration(http);
    this.security = new Security(http);
    this.settings = new Settings(http);
    this.tickets = new Tickets(http);
  }

  /** Whether somebody is signed in, and word of its changes. */
  get session(): Session {
    return this.http.session;
  }

  /** Hints of changes as they happen. */
  get events(): LiveEvents {
    return this.http.events;
  }
}

/** Makes a client for residents; sends nothing before its first call. */
export const createClient = (options: ConnectOptions): Client => new Client(connect(options));
