import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { stageOf } from '../../../test/part-stage.js';
import { fileDropSample } from '../../../test/parts/file-drop.js';
import { expectAccessible, until } from '../../../test/support.js';

const named = (name: string) => new File(['Text'], name, { type: 'text/plain' });

async function opened() {
  const stage = await stageOf(fileDropSample);
  const of = <E extends Element>(selector: string) => stage.renderRoot.querySelector(selector) as E;
  return { stage, zone: of<HTMLElement>('.drop'), input: of<HTMLInputElement>('input') };
}

test('files are chosen by a button that the keyboard reaches and that shows its focus', async () => {
  const { stage, input } = await opened();
  await userEvent.keyboard('{Tab}');
  expect((stage.renderRoot as ShadowRoot).activeElement).toBe(input);
  const button = input.closest('label') as HTMLElement;
  expect(getComputedStyle(button).outlineStyle).toBe('solid');
  expect(button.offsetHeight).toBeGreaterThanOrEqual(44);
  await userEvent.upload(input, [named('a.txt'), named('b.txt')]);
  await until(() => stage.done[0] === 'a.txt, b.txt');
  expect(input.value).toBe('');
  await expectAccessible(stage);
});

test('files can be dropped, the place shows it, and other things that are dragged are left alone', async () => {
  const { stage, zone, input } = await opened();
  const files = new DataTransfer();
  files.items.add(named('c.txt'));
  const drag = (type: string, dataTransfer: DataTransfer, relatedTarget: EventTarget | null = null) =>
    zone.dispatchEvent(new DragEvent(type, { dataTransfer, relatedTarget, cancelable: true, bubbles: true }));

  expect(drag('dragover', new DataTransfer())).toBe(true);
  expect(zone.className).toBe('drop');
  expect(drag('dragenter', files)).toBe(false);
  drag('dragleave', files, input);
  expect(zone.className).toBe('drop over');
  drag('dragleave', files, document.body);
  expect(zone.className).toBe('drop');
  drag('dragover', files);
  drag('drop', files);
  expect(zone.className).toBe('drop');
  expect(stage.done).toEqual(['c.txt']);
});
