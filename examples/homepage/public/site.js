// The elements say where somebody wants to go; this website knows on which of its pages that is.
const rooms = {
  notice: ['p24-notice-board', 'fuer-mieter.html'],
  form: ['p24-form', 'anliegen.html'],
  ticket: ['p24-tickets', 'meine-anliegen.html'],
  document: ['p24-documents', 'dokumente.html'],
  consumption: ['p24-consumption', 'verbrauch.html'],
};

/** Opens an item in the element that shows its kind. */
function show(element, item) {
  if (item) element.setAttribute('item', item);
  element.scrollIntoView();
}

addEventListener('p24-navigate', (event) => {
  const assistant = event.view === 'question' && document.querySelector('p24-chatbot');
  // Where it is switched off or not loaded, the link's own address is followed.
  if (assistant?.told?.enabled) {
    event.preventDefault();
    assistant.open(event.detail.text);
    return;
  }
  if (event.view === 'login') {
    // To a sign-in on this page the assistant leads by itself.
    if (document.querySelector('p24-login')) return;
    event.preventDefault();
    location.assign('fuer-mieter.html');
    return;
  }
  const [tag, page] = rooms[event.view] ?? [];
  // An element that moves within itself needs no help.
  if (!page || event.target.localName === tag) return;
  event.preventDefault();
  const here = document.querySelector(tag);
  if (here) show(here, event.item);
  else location.assign(event.item ? `${page}?${event.view}=${event.item}` : page);
});

// On telephones the sign-in stands above what it opens, and shrinks: whoever has just come in is led to that.
function lead({ target }) {
  const above = document.querySelector('.main h2');
  // The sign-in gives the focus to the name of who has come in.
  if (!above || !target.matches('p24-login .name') || !matchMedia('(max-width: 60rem)').matches) return;
  above.tabIndex = -1;
  // Afterwards: the browser still scrolls to the name.
  requestAnimationFrame(() => {
    above.focus({ preventScroll: true });
    above.scrollIntoView({ behavior: 'instant' });
  });
}
addEventListener('p24-signed-in', () => addEventListener('focusin', lead, { once: true }));

// Whoever moves down the page by hand finds the assistant's button out of the way, until they move it up.
let at = 0;
let moved = -1000;
function look({ type, timeStamp }) {
  if (type !== 'scroll') {
    moved = timeStamp;
    return;
  }
  const down = scrollY > at;
  at = scrollY;
  if (!down) document.documentElement.classList.remove('downwards');
  else if (timeStamp < moved + 1000) document.documentElement.classList.add('downwards');
}
for (const type of ['scroll', 'wheel', 'touchmove']) addEventListener(type, look, { passive: true });

for (const [view, item] of new URLSearchParams(location.search)) {
  const element = document.querySelector(rooms[view]?.[0] ?? 'none');
  if (element) show(element, item);
}
