import { html } from 'lit';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type PartStage, stageOf } from '../../test/part-stage.js';
import { expectAccessible } from '../../test/support.js';
import { beside, opener, openerStyles } from './opener.js';

/** A row that opens its item, which has an address where `from` begins it. */
async function aRow(from?: string) {
  const stage = await stageOf({
    styles: [openerStyles],
    begin: (on: PartStage) => {
      const host = {
        address: (view: string, item: string) => from && `${from}/${view}/${encodeURIComponent(item)}`,
        open: (id: string) => on.note(id),
      };
      return () => html`<ul>
        <li style="padding: 1em" @click=${beside(() => host.open('7 a'))}>${opener(host, 'Dach', { view: 'ticket', id: '7 a' })}</li>
      </ul>`;
    },
  });
  const one = (selector: string) => stage.renderRoot.querySelector<HTMLElement>(selector);
  const followed: boolean[] = [];
  stage.addEventListener('click', (event) => {
    followed.push(!event.defaultPrevented);
    event.preventDefault();
  });
  return { stage, one, followed };
}

test.each([undefined, '/desk'])(
  'an item opens once, by a click, by keyboard and beside its words, with addresses below %s',
  async (from) => {
    const { stage, one, followed } = await aRow(from);
    const title = one('[part=title]');
    expect(title?.localName).toBe(from ? 'a' : 'button');
    title?.click();
    title?.focus();
    await userEvent.keyboard('{Enter}');
    one('li')?.click();
    expect(stage.done).toHaveLength(3);
    if (from) expect(followed.slice(0, 2)).toEqual([false, false]);
    await expectAccessible(stage);
  },
);

test('a link names its item, and a click for a new tab, a window or a download is left to the browser', async () => {
  const { stage, one, followed } = await aRow('/desk');
  const title = one('a');
  expect(title?.getAttribute('href')).toBe('/desk/ticket/7%20a');
  for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey'])
    title?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, [key]: true }));
  expect([stage.done, followed]).toEqual([[], [true, true, true, true]]);
});
