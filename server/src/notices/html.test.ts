import { expect, test } from 'vitest';
import { cleanHtml } from './html.js';

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<p onclick="alert(1)" style="position:fixed">Text</p>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="java\nscript:alert(1)">x</a>',
  '<a href="  &#106;avascript:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="//evil.example">x</a>',
  '<a href="/relative">x</a>',
  '<a href="http://unsafe.example">x</a>',
  '<svg><script>alert(1)</script></svg>',
  '<svg/onload=alert(1)>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<form action="https://evil.example"><input name=password></form>',
  '<base href="https://evil.example">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<style>@import "https://evil.example"</style>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<template><img src=x onerror=alert(1)></template>',
  '<p><!--><img src=x onerror=alert(1)>--></p>',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<textarea><img src=x onerror=alert(1)></textarea>',
  '<p id="location" name="cookie" class="p24-dialog" slot="header">Text</p>',
  '<p-24-login></p-24-login><slot name="x"></slot>',
  '<table><tr><td colspan="999999">x</td></tr></table>',
];

test.each(hostile)('what could run is inert: %s', (dirty) => {
  const { html } = cleanHtml(dirty);
  const tags = [...html.matchAll(/<\/?([^\s/>]+)/g)].map((match) => match[1]);
  const attributes = [...html.matchAll(/<[^>]*?\s([a-z-]+)=/g)].map((match) => match[1]);

  expect(tags.filter((tag) => !/^(h[34]|p|br|strong|em|u|ul|ol|li|a|blockquote|table|tr|td)$/.test(tag ?? ''))).toEqual(
    [],
  );
  expect(attributes.filter((name) => !['href', 'rel', 'colspan'].includes(name ?? ''))).toEqual([]);
  expect(html).not.toMatch(/script:|data:|evil\.example|unsafe\.example|relative|999999/);
});

test('nesting is bounded', () => {
  expect(cleanHtml(`${'<blockquote>'.repeat(5000)}tief`).html.length).toBeLessThan(1000);
});

test('cleaning twice changes nothing', () => {
  for (const dirty of hostile) expect(cleanHtml(cleanHtml(dirty).html).html).toBe(cleanHtml(dirty).html);
});

test('what people write stays', () => {
  const written =
    '<h3>Heizung</h3><p>Am <strong>3. Mai</strong>,<br />ab <em>8 Uhr</em> &amp; <u>später</u>.</p><ul><li>Keller</li></ul>' +
    '<table><thead><tr><th scope="col">Haus</th></tr></thead><tbody><tr><td colspan="2">A</td></tr></tbody></table>' +
    '<blockquote>Danke</blockquote>';

  expect(cleanHtml(written).html).toBe(written);
});

test('links to the web, to mail and to telephones stay and tell the target nothing', () => {
  expect(cleanHtml('<a href="https://stadtwerke.example/a?b=1&amp;c=2" target="_blank">Stadtwerke</a>').html).toBe(
    '<a href="https://stadtwerke.example/a?b=1&amp;c=2" rel="noopener noreferrer">Stadtwerke</a>',
  );
  expect(cleanHtml('<a href="mailto:haus@example.de">Mail</a>').html).toContain('href="mailto:haus@example.de"');
  expect(cleanHtml('<a href="tel:+4934512345">Telefon</a>').html).toContain('href="tel:+4934512345"');
});

test("an editor's own headings and marks become those that notices have", () => {
  expect(cleanHtml('<h1>A</h1><h6>B</h6><div><b>C</b> <i>D</i></div>').html).toBe(
    '<h3>A</h3><h4>B</h4><p><strong>C</strong> <em>D</em></p>',
  );
});

test('the plain text keeps lines and signs and loses the markup', () => {
  expect(cleanHtml('<p>Müll &amp; &lt;Papier&gt; &quot;gelb&quot;</p><p>a&nbsp;b</p>').plain).toBe(
    'Müll & <Papier> "gelb"\na b',
  );
  expect(cleanHtml('<p>&amp;lt;script&amp;gt;</p>').plain).toBe('&lt;script&gt;');
});

test('the excerpt is 200 characters in one line and splits no character', () => {
  const { excerpt } = cleanHtml(`<p>Zeile</p><p>${'😀'.repeat(300)}</p>`);

  expect([...excerpt]).toHaveLength(200);
  expect(excerpt.startsWith('Zeile 😀')).toBe(true);
  expect(excerpt.endsWith('😀')).toBe(true);
});

test('control characters, which the database refuses, are dropped', () => {
  expect(cleanHtml('<p>a\u0000b\u0007c\td</p>')).toMatchObject({ html: '<p>abc\td</p>', plain: 'abc d' });
});

test('markup without a word is no text', () => {
  expect(cleanHtml('<p><br></p><script>x</script>')).toEqual({ html: '', plain: '', excerpt: '' });
});
