/** The start page's only script: brand, greeting, and the elements that suit who is signed in. */

const byId = (id) => document.getElementById(id);
const portal = byId('portal');
const login = byId('login');

/** The face of the data source that the address names, else of this host. */
const wished = new URLSearchParams(location.search).get('source') ?? '';

const colour = /^#[0-9a-f]{6}([0-9a-f]{2})?$/i;
const property = /^--p24-[a-z0-9-]+$/;

// A constructed sheet needs no leave from the content security policy.
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [sheet];

/** Colours the page like its elements. */
function wear({ light, dark }) {
  const lines = Object.keys(light)
    .filter((name) => property.test(name) && colour.test(light[name]) && colour.test(dark[name] ?? ''))
    .map((name) => `${name}:light-dark(${light[name]},${dark[name]})`);
  sheet.replaceSync(`:root{${lines.join(';')}}`);
}

const legalNames = { imprint: 'Impressum', privacy: 'Datenschutz', terms: 'Nutzungsbedingungen' };

function link(href, text) {
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.textContent = text;
  return anchor;
}

function introduce(brand) {
  wear(brand);
  byId('name').textContent = brand.name;
  document.title = `Serviceportal · ${brand.name}`;
  byId('homepage').replaceChildren(...(brand.homepage ? [link(brand.homepage, 'Zur Webseite')] : []));
  if (brand.slug) portal.setAttribute('source', brand.slug);
  else portal.removeAttribute('source');
  const links = Object.entries(legalNames).filter(([key]) => brand.legal[key]);
  byId('legal').replaceChildren(...links.map(([key, text]) => link(brand.legal[key], text)));
}

let asked = 0;

/** Shows the face of a data source; of answers that overtake each other the one asked for last stays. */
async function show(source) {
  const mine = ++asked;
  const answer = await fetch(`/api/v1/theme${source ? `?source=${encodeURIComponent(source)}` : ''}`).catch(() => null);
  const brand = answer?.ok ? await answer.json() : null;
  if (brand && mine === asked) introduce(brand);
}

/** One section of the signed-in page. */
function room(title, tag, attributes = {}) {
  const section = document.createElement('section');
  if (title) {
    const heading = document.createElement('h2');
    heading.textContent = title;
    section.append(heading);
  }
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  section.append(element);
  return section;
}

const manages = ({ role }) => role === 'manager' || role === 'admin';

function roomsOf({ memberships }) {
  const managed = memberships.filter(manages);
  const desks = managed.map(({ sourceId, sourceName }) =>
    room(managed.length > 1 ? sourceName : '', 'p24-manage-notices', { source: sourceId, 'heading-level': '2' }),
  );
  if (memberships.every(manages)) return desks;
  return [
    room('Aushang', 'p24-notice-board', { 'heading-level': '3' }),
    room('Verbrauch', 'p24-consumption', { 'heading-level': '3' }),
    ...desks,
  ];
}

function roleOf({ memberships }) {
  const [first] = memberships;
  if (!first) return 'Für Sie ist hier noch nichts freigeschaltet. Bitte wenden Sie sich an Ihre Hausverwaltung.';
  return memberships.every(manages) ? `Sie verwalten für ${first.sourceName}.` : 'Das gibt es Neues aus Ihrem Haus.';
}

function enter(me) {
  const name = me.memberships[0]?.name ?? '';
  byId('greeting').textContent = name ? `Guten Tag, ${name}` : 'Guten Tag';
  byId('role').textContent = roleOf(me);
  byId('content').replaceChildren(...roomsOf(me));
  byId('person').append(login);
  byId('welcome').hidden = true;
  byId('rooms').hidden = false;
  const sources = new Set(me.memberships.map(({ sourceId }) => sourceId));
  if (sources.size === 1) void show([...sources][0]);
}

function leave() {
  byId('content').replaceChildren();
  byId('door').append(login);
  byId('rooms').hidden = true;
  byId('welcome').hidden = false;
}

leave();
portal.addEventListener('p24-signed-in', ({ me }) => enter(me));
portal.addEventListener('p24-signed-out', () => {
  leave();
  void show(wished);
});
void show(wished);
