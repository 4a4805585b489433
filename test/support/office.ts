import { type ReadLetter, readLetters } from '../../server/src/users/letters.fixture.js';
import { openApp, testOrigin } from './app.js';
import { aContact, aContract, aManager, aProperty, aSource } from './factories.js';
import { openMailbox } from './mailbox.js';

export const newPassword = 'Sieben Zwerge tanzen leise';

/** A property manager's office that invites people, with the mailboxes of all of them. */
export async function openOffice() {
  const { db, app } = await openApp();
  const mailbox = openMailbox(db);

  /** An administrator of a data source of its own, and what tests do in their name. */
  async function anAdmin() {
    const source = await aSource(db.direct);
    const { session, membership, account } = await aManager(db.direct, source.id, { role: 'admin' });
    const order = (path: string, people: readonly string[], preview = false) =>
      app.call(session, `POST /manage/${source.id}/${path}`, { people, preview });
    /** The PDF with letters to people; null where nobody can be written to. */
    async function letterFile(people: readonly string[]): Promise<Uint8Array | null> {
      const answer = await app.app.request(`${testOrigin}/api/v1/manage/${source.id}/letters`, {
        method: 'POST',
        headers: { host: 'localhost', origin: testOrigin, 'content-type': 'application/json', ...session.headers },
        body: JSON.stringify({ people }),
      });
      return answer.status === 200 ? new Uint8Array(await answer.arrayBuffer()) : null;
    }
    /** Writes letters, a page each; none where nobody can be written to. */
    async function letters(people: readonly string[]): Promise<ReadLetter[]> {
      const file = await letterFile(people);
      return file ? readLetters(file) : [];
    }
    return {
      source,
      session,
      membership,
      account,
      order,
      /** Writes a letter to somebody, and gives the code that one types; undefined where none can be written. */
      async letterTo(id: string): Promise<string | undefined> {
        return (await letters([id]))[0]?.typed;
      },
      letters,
      letterFile,
      get: (path: string) => app.call(session, `GET /manage/${source.id}/${path}`),
      /** The state of a person's or manager's access. */
      async stateOf(id: string): Promise<string> {
        const [row] = await db.direct`select state from memberships
          where source_id = ${source.id} and (person_id = ${id} or id = ${id})`;
        return row?.state ?? 'none';
      },
      /** A tenant who has never been invited. */
      async aTenant(values: { email?: string | null; name?: string } = {}) {
        const email =
          values.email === undefined ? `tenant-${crypto.randomUUID().slice(0, 8)}@example.test` : values.email;
        const contact = await aContact(db.direct, source.id, {
          ...(email ? { email } : {}),
          ...(values.name ? { name: values.name } : {}),
        });
        const { id: propertyId } = await aProperty(db.direct, source.id);
        await aContract(db.direct, source.id, { propertyId, contacts: [contact.id] });
        return { id: contact.personId, contactId: contact.id, email: email ?? '', name: contact.name };
      },
    };
  }

  /** Redeems what an invitation's mail holds. */
  const activate = (code: object, password = newPassword) =>
    app.call(null, 'POST /auth/codes/redeem', { purpose: 'activation', password, session: 'cookie', ...code });

  return {
    db,
    app,
    mailbox,
    anAdmin,
    activate,
    /** Names an address with the code of a letter. */
    name: (typed: string, email: string) => app.call(null, 'POST /letters/address', { typed, email }),
    read: (code: object) => app.call(null, 'POST /auth/codes/read', { purpose: 'activation', ...code }),
    signIn: (email: string, password = newPassword) =>
      app.call(null, 'POST /auth/sign-in', { email, password, session: 'cookie' }),
    /** The newest mail to an address. */
    async mailTo(email: string) {
      const mail = (await mailbox.to(email)).at(-1);
      if (!mail) throw new Error(`Nothing has come to ${email}.`);
      return mail;
    },
  };
}
