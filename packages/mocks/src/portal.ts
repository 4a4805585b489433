import type { EventHint } from '@p24/sdk/api';
import type { Theme } from '@p24/theme';
import { defaultTheme } from '@p24/theme/default';
import { delay } from 'msw';
import { consumptionOf } from './consumption/consumption.data.js';
import { Hub } from './core/hub.js';
import { type Admit, NoAnswer } from './core/mock-api.js';
import { MockProblem } from './core/problem.js';
import { shelfOf } from './documents/documents.data.js';
import { formsOf } from './forms/forms.data.js';
import { importsOf } from './integrations/integrations.data.js';
import { attachedFiles, notices } from './notices/notices.data.js';
import { ticketFiles } from './tickets/ticket-files.js';
import { ticketReadsOf, ticketsOf, ticketTemplates } from './tickets/tickets.data.js';
import { delegatesOf } from './users/delegates.mocks.js';
import { type Account, type AccountKey, accounts, type Content, contacts, source, type World } from './world.js';

/** How the server and the way to it behave. */
export type Conditions = 'usual' | 'slow' | 'failing' | 'offline';

export interface PortalOptions {
  /** Address of the mocked server as the client has it; every address by default. */
  baseUrl?: string | undefined;
  /** How much there is to show. */
  content?: Content | undefined;
  conditions?: Conditions | undefined;
  /** Who is signed in where a call carries no token, as with the portal's cookie; the tenant by default. */
  signedIn?: AccountKey | null | undefined;
  /** Whether accounts ask for a code of an app after the password; they do not by default. */
  codes?: boolean | undefined;
  /** The brand's colours; the default set's by default. */
  theme?: Theme | undefined;
  /** The time that "now" stands for; dates of the data follow it. The clock's by default. */
  now?: Date | undefined;
}

/** Milliseconds that a slow server takes. */
const slowness = 3_000;

/** A mocked server with a state of its own. Change `conditions` and `signedIn` at any time to show what happens. */
export class Portal {
  readonly base: string;
  /** How much there is to show. */
  readonly content: Content;
  readonly world: World;
  /** The open streams of events. */
  readonly hub = new Hub();
  readonly theme: Theme;
  conditions: Conditions;
  signedIn: AccountKey | null;
  /** Whether accounts ask for a code after the password. */
  codes: boolean;
  readonly #tokens = new Map<string, AccountKey>();

  constructor(options: PortalOptions = {}) {
    const { baseUrl = '*', content = 'usual', conditions = 'usual', signedIn = 'tenant', now } = options;
    this.base = baseUrl.replace(/\/+$/, '');
    this.theme = options.theme ?? defaultTheme;
    this.content = content;
    this.conditions = conditions;
    this.signedIn = signedIn;
    this.codes = options.codes ?? false;
    this.world = createWorld(content, now);
  }

  /** Lets everybody through. */
  anybody: Admit<null> = async () => {
    await this.#conditions();
    return null;
  };

  /** Lets signed-in people through. */
  person: Admit<Account> = async (_operation, request) => {
    await this.#conditions();
    const key = this.#key(request);
    const account = accounts.find((one) => one.key === key);
    if (!account) throw new MockProblem('unauthenticated');
    return account;
  };

  /** Lets residents through, as their contact. */
  resident: Admit<string> = async (operation, request, params) => {
    const { contactId } = await this.person(operation, request, params);
    if (!contactId) throw new MockProblem('forbidden');
    return contactId;
  };

  /** Lets managers of the data source that the path names through. */
  manager: Admit<Account> = async (operation, request, params) => {
    const account = await this.person(operation, request, params);
    if (account.role !== 'manager' || params.source !== source.id) throw new MockProblem('not-found');
    return account;
  };

  /** Signs an account in, by a token or, as with a cookie, for all calls without one. */
  begin(key: AccountKey, kind: 'cookie' | 'bearer'): string | null {
    if (kind === 'cookie') {
      this.signedIn = key;
      return null;
    }
    const token = `mock-${crypto.randomUUID()}`;
    this.#tokens.set(token, key);
    return token;
  }

  /** Ends the session that a request belongs to. */
  end(request: Request): void {
    const token = bearer(request);
    if (token) this.#tokens.delete(token);
    else this.signedIn = null;
  }

  /** Whether an account of this name and password exists, and which. */
  account(email: string, password: string): Account | undefined {
    return accounts.find((account) => account.email === email && account.password === password);
  }

  /** The address of a path of the API, as signed links have it. */
  link(path: string): string {
    return `${this.base === '*' ? '' : this.base}/api/v1${path}`;
  }

  /** Tells all open streams of a change. */
  announce(hint: EventHint): void {
    this.hub.announce(hint);
  }

  async #conditions(): Promise<void> {
    if (this.conditions === 'offline') throw new NoAnswer();
    if (this.conditions === 'failing') throw new MockProblem('internal');
    if (this.conditions === 'slow') await delay(slowness);
  }

  #key(request: Request): AccountKey | null | undefined {
    const token = bearer(request);
    return token ? this.#tokens.get(token) : this.signedIn;
  }
}

const bearer = (request: Request) => request.headers.get('authorization')?.replace(/^Bearer /, '');

function createWorld(content: Content, fixed: Date | undefined): World {
  const now = () => fixed ?? new Date();
  const written = notices(content, now());
  // Older ones were opened long ago by those who look at their portal.
  const opened = written.slice(content === 'long' ? 4 : 3);
  const shelf = shelfOf(content, now());
  const shelved = shelf.documents.slice(2);
  const readers = contacts.filter(({ status }, index) => status === 'active' && index % 4 !== 1);
  return {
    now,
    notices: written,
    shelf,
    reads: new Set(readers.flatMap(({ id }) => [...opened, ...shelved].map((item) => `${id}:${item.id}`))),
    offline: new Set(),
    homes: consumptionOf(content, now()),
    forms: formsOf(content, now()),
    consents: new Map(),
    portraits: new Map(),
    details: new Map(),
    files: new Map(
      [
        ...attachedFiles.map((file) => ({ ...file, body: new Blob([file.name], { type: file.type }) })),
        ...ticketFiles.map(({ content, ...file }) => ({ ...file, body: new Blob([content], { type: file.type }) })),
        ...shelf.files,
      ].map((file) => [file.id, file]),
    ),
    accesses: new Map(),
    notedPhones: new Map(),
    weights: null,
    delegates: delegatesOf(now()),
    decidedInvitation: false,
    imports: importsOf(content, now()),
    tickets: ticketsOf(content, now()),
    ticketTemplates: ticketTemplates(),
    ticketSettings: { showStatus: true, showChange: true },
    ticketReads: ticketReadsOf(now()),
  };
}
