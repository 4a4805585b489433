// A website with customers and a sign-in of its own, on Node alone. It shows them p24's elements without a second sign-in:
// its server asks p24 for a one-time code with an API key, its page hands that to the elements.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';

/** What the page may do for the person, within the rights of the key. */
const scopes = ['notices:write', 'documents:write', 'tickets:write', 'forms:write', 'files:write'];

const files = {
  '/page.js': ['page.js', 'text/javascript; charset=utf-8'],
  '/page.css': ['page.css', 'text/css; charset=utf-8'],
  '/icon.svg': ['icon.svg', 'image/svg+xml'],
};

/** Everything is forbidden but the site itself and the p24 server. */
const policy = (p24) =>
  `default-src 'none'; script-src 'self' ${p24}; connect-src 'self' ${p24}; img-src 'self' ${p24}; style-src 'self'; ` +
  `form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

const safe = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * Answers the requests of the website. `p24` is the origin of the p24 server, `key` an API key with the scopes above and
 * `auth:write`, `origin` the website's own, as its data source lists it, and `customers` whom it knows: `{ name, email }`.
 */
export function integrator({ p24, key, origin, customers }) {
  // Who is signed in here, by the value of a cookie. A real website has its own way.
  const visitors = new Map();

  const visitor = ({ headers }) => visitors.get(/(?:^|; )visitor=([\w-]+)/.exec(headers.cookie ?? '')?.[1] ?? '');

  /** The code for the elements on the page: the one thing that has to be asked of p24. */
  async function code({ email }) {
    const answer = await fetch(`${p24}/api/v1/embed-sessions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ subject: email, origin, scopes }),
    });
    if (!answer.ok) throw new Error(`p24 answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()).code;
  }

  /** Who signs out here is signed out of the elements, too, in every tab. */
  const leave = ({ email }) =>
    fetch(`${p24}/api/v1/embed-sessions?subject=${encodeURIComponent(email)}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${key}` },
    });

  const door = () => `
    <form method="post" action="/login">
      <h2>Anmelden</h2>
      <p>Diese Webseite kennt ihre Kunden selbst. Wählen Sie eine erfundene Person:</p>
      ${customers.map(({ name }, at) => `<button name="customer" value="${at}">${safe(name)}</button>`).join('\n')}
    </form>`;

  const room = ({ name }) => `
    <form method="post" action="/logout" class="who">
      <p>Angemeldet als <strong>${safe(name)}</strong></p>
      <button>Abmelden</button>
    </form>
    <p24-provider id="p24" base-url="${p24}" locale="de">
      <h2>Aushang</h2>
      <p24-notice-board>Der Aushang kommt gerade nicht. Sie erreichen uns unter 0345 012345-0.</p24-notice-board>
      <h2>Ihre Anliegen</h2>
      <p24-tickets>Ihre Anliegen kommen gerade nicht. Sie erreichen uns unter 0345 012345-0.</p24-tickets>
      <h2>Dokumente</h2>
      <p24-documents>Ihre Dokumente kommen gerade nicht. Sie erreichen uns unter 0345 012345-0.</p24-documents>
    </p24-provider>
    <script type="module" src="${p24}/embed/v1/p24.js"></script>
    <script type="module" src="/page.js"></script>`;

  async function page(request, response) {
    const who = visitor(request);
    const html = await readFile(new URL('public/index.html', import.meta.url), 'utf8');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(html.replace('<!-- content -->', who ? room(who) : door()));
  }

  /** The browser says where a write comes from; from elsewhere none is taken. */
  const own = ({ headers }) => headers.origin === origin;

  async function signIn(request, response) {
    let body = '';
    for await (const chunk of request) if (body.length < 1000) body += chunk;
    const customer = customers[Number(new URLSearchParams(body).get('customer'))];
    if (customer) {
      const value = randomBytes(16).toString('hex');
      visitors.set(value, customer);
      response.setHeader('set-cookie', `visitor=${value}; Path=/; HttpOnly; SameSite=Lax`);
    }
    response.writeHead(303, { location: '/' }).end();
  }

  async function signOut(request, response) {
    const who = visitor(request);
    for (const [value, one] of visitors) if (one === who) visitors.delete(value);
    if (who) await leave(who);
    response.writeHead(303, { location: '/' }).end();
  }

  async function handOut(request, response) {
    const who = visitor(request);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ code: who ? await code(who) : null }));
  }

  const routes = { 'GET /': page, 'POST /login': signIn, 'POST /logout': signOut, 'POST /p24-session': handOut };

  async function answer(request, response) {
    const { pathname } = new URL(request.url, origin);
    const route = routes[`${request.method} ${pathname}`];
    const file = request.method === 'GET' && files[pathname];
    if (route && (request.method === 'GET' || own(request))) return route(request, response);
    if (!file) return response.writeHead(route ? 403 : 404).end();
    const [name, type] = file;
    response.setHeader('content-type', type);
    response.end(await readFile(new URL(`public/${name}`, import.meta.url)));
  }

  return async (request, response) => {
    response.setHeader('content-security-policy', policy(p24));
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'strict-origin-when-cross-origin');
    response.setHeader('cache-control', 'no-store');
    try {
      await answer(request, response);
    } catch (error) {
      // The elements say that something failed; why is for whoever runs this server.
      console.error(error);
      if (response.headersSent) response.end();
      else response.writeHead(502).end();
    }
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { P24_URL = 'http://localhost:2424', P24_KEY, PORT = '2427', CUSTOMER_EMAIL } = process.env;
  if (!P24_KEY || !CUSTOMER_EMAIL) {
    console.error('Please set P24_KEY to an API key, and CUSTOMER_EMAIL to the address of one of its residents.');
    process.exit(1);
  }
  const origin = `http://127.0.0.1:${PORT}`;
  const customers = [{ name: CUSTOMER_EMAIL, email: CUSTOMER_EMAIL }];
  createServer(integrator({ p24: P24_URL, key: P24_KEY, origin, customers })).listen(Number(PORT), '127.0.0.1', () =>
    console.log(`${origin}/`),
  );
}
