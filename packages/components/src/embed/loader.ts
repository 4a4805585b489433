/** Set by the build: this version, and the hashes of each tag's files with spaces between, that of its own file first. */
declare const p24Embed: { version: string; files: Readonly<Record<string, string>> };

const { version, files } = p24Embed;
const here = new URL(import.meta.url);
const tags = Object.keys(files);
/** Elements whose chunk is wanted at once: others depend on them, or a person on the password manager that does. */
const urgent = 'p24-provider,p24-login';
const asked = new Set<string>();

const page = globalThis as Record<symbol, string | undefined>;
const marker = Symbol.for('p24.embed');

/** Loads what an element needs, from where this script lies. */
async function load(tag: string): Promise<void> {
  if (asked.has(tag) || customElements.get(tag)) return;
  asked.add(tag);
  try {
    // All at once, because each would otherwise be found only inside the one before.
    const names = files[tag]?.split(' ').map((hash, at) => `${at ? 'part' : tag}-${hash}.js`) ?? [];
    await Promise.all(names.map((file) => import(new URL(`../${version}/${file}`, here).href)));
  } catch (error) {
    asked.delete(tag);
    addEventListener('online', () => void load(tag), { once: true });
    console.error(`<${tag}> could not be loaded.`, error);
  }
}

const nearby = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      nearby.unobserve(target);
      void load(target.localName);
    }
  },
  { rootMargin: '600px' },
);

/**
 * Loads the elements inside a document, element or shadow root once they come near the viewport. The page itself is
 * watched; call this for shadow roots of your own.
 */
export function scan(root: ParentNode): void {
  for (const element of root.querySelectorAll(tags.map((tag) => `${tag}:not(:defined)`).join())) {
    if (element.matches(urgent)) void load(element.localName);
    else nearby.observe(element);
  }
}

function start(): void {
  page[marker] = version;
  // Files of the server lie below its address; copies elsewhere need `base-url` on the page.
  const [, server] = /^(.*)\/embed\/[^/]+\/[^/]+$/.exec(here.href.split(/[?#]/)[0] ?? '') ?? [];
  if (server) page[Symbol.for('p24.base-url')] ??= server;

  const reserved = new CSSStyleSheet();
  reserved.replaceSync(
    // A bubble takes no room in the page, and is in sight wherever it stands in it.
    `:where(${tags.join()}):not(:defined){display:block;min-height:20em}:where(p24-provider){display:contents}:where(p24-chatbot:not(:defined,[inline])){position:fixed;bottom:0;min-height:0}`,
  );
  document.adoptedStyleSheets.push(reserved);

  scan(document);
  new MutationObserver((changes) => {
    if (changes.some(({ addedNodes }) => addedNodes.length)) scan(document);
  }).observe(document, { childList: true, subtree: true });
}

const running = page[marker];
if (!running) start();
else if (running !== version) {
  console.warn(`p24 ${running} runs on this page already; version ${version} stands back.`);
}
