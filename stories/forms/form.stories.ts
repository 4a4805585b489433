import { mockId } from '@p24/mocks';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '@p24/components/register/p24-form';

interface Args {
  item?: string;
  submission?: string;
  prefill?: Record<string, string | string[] | boolean>;
}

const meta: Meta<Args> = {
  title: 'Forms/Form',
  component: 'p24-form',
  render: ({ item, submission, prefill }) =>
    html`<p24-form item=${item ?? nothing} submission=${submission ?? nothing} .prefill=${prefill}></p24-form>`,
};
export default meta;

type Story = StoryObj<Args>;

export const List: Story = {};

export const FirstPage: Story = { args: { item: 'damage' } };

export const WithConditions: Story = {
  args: { item: 'damage', prefill: { where: 'elsewhere', water: true, description: 'Im Keller steht Wasser.' } },
};

export const OneNumber: Story = { args: { item: mockId('form', 3) } };

export const BankDetails: Story = { args: { item: 'bank-details' } };

/** Presses a button of the story's form as soon as it is there, several times over. */
const pressing =
  (...names: string[]): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const root = () => canvasElement.querySelector('p24-form')?.shadowRoot;
    for (const name of names) {
      const end = Date.now() + 5_000;
      const found = () =>
        [...(root()?.querySelectorAll('button') ?? [])].find((one) => one.textContent?.trim() === name);
      while (!found() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
      found()?.click();
    }
  };

/** Chooses files in the story's form: one that is taken, and three that are refused, each with its reason. */
const choosing: NonNullable<Story['play']> = async ({ canvasElement }) => {
  const end = Date.now() + 5_000;
  const find = () =>
    canvasElement.querySelector('p24-form')?.shadowRoot?.querySelector<HTMLInputElement>('[type=file]');
  while (!find() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
  const chosen = new DataTransfer();
  for (const [name, content] of [
    ['Küche.png', '\x89PNG'],
    ['Rechnung.exe', 'MZ'],
    ['leer.jpg', ''],
    ['Bad.jpg', 'kein Bild'],
  ] as const) {
    const bytes = Uint8Array.from(content, (character) => character.charCodeAt(0));
    chosen.items.add(new File([bytes], name));
  }
  const input = find();
  if (!input) return;
  input.files = chosen.files;
  input.dispatchEvent(new Event('change'));
};

const answered = {
  where: 'bathroom',
  description: 'Der Wasserhahn am Waschbecken tropft seit gestern.\nEs wird schlimmer.',
  water: false,
  times: ['morning', 'evening'],
  phone: '0341 5550123',
};

export const SomethingMissing: Story = { args: { item: 'damage' }, play: pressing('Weiter') };

export const Review: Story = { args: { item: 'damage', prefill: answered }, play: pressing('Weiter', 'Weiter') };

export const Files: Story = { args: { item: 'damage', prefill: answered }, play: choosing };

export const Receipt: Story = { args: { submission: mockId('submission', 1) } };

export const UnknownForm: Story = { args: { item: 'moving-out' } };

export const Empty: Story = { parameters: { portal: { content: 'empty' } } };

export const Loading: Story = { parameters: { portal: { conditions: 'slow' } } };

export const ServerFails: Story = { parameters: { portal: { conditions: 'failing' } } };

export const Offline: Story = { parameters: { portal: { conditions: 'offline' } } };

export const SignedOut: Story = { parameters: { portal: { signedIn: null } } };

export const LongTexts: Story = { parameters: { portal: { content: 'long' } } };

export const ManyForms: Story = { parameters: { portal: { content: 'many' } } };

export const English: Story = { args: { item: 'damage' }, globals: { locale: 'en' } };

export const Dark: Story = { args: { item: 'damage', prefill: answered }, globals: { scheme: 'dark' } };

export const ForeignBrand: Story = { args: { item: 'damage', prefill: answered }, globals: { look: 'brick' } };
