import { mockId } from '@p24/mocks';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { userEvent, waitFor } from 'storybook/test';
import '@p24/components/register/p24-documents';

interface Args {
  category?: string;
  preview?: boolean;
}

const meta: Meta<Args> = {
  title: 'Documents/Documents',
  component: 'p24-documents',
  render: ({ category, preview = false }) =>
    html`<p24-documents category=${category ?? nothing} ?preview=${preview}></p24-documents>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Filled: Story = {};

export const OneCategory: Story = { args: { category: mockId('document-category', 1) } };

export const OwnCategory: Story = { args: { category: mockId('document-category', 20) } };

export const Preview: Story = { args: { preview: true } };

export const Empty: Story = { parameters: { portal: { content: 'empty' } } };

export const SimilarWords: Story = {
  play: async ({ canvasElement }) => {
    const field = await waitFor(() => {
      const found = canvasElement
        .querySelector('p24-documents')
        ?.shadowRoot?.querySelector<HTMLElement>('input[type=search]');
      if (!found) throw new Error('There is no field yet.');
      return found;
    });
    await userEvent.type(field, 'Abrechnug');
  },
};

export const Loading: Story = { parameters: { portal: { conditions: 'slow' } } };

export const ServerFails: Story = { parameters: { portal: { conditions: 'failing' } } };

export const Offline: Story = { parameters: { portal: { conditions: 'offline' } } };

export const SignedOut: Story = { parameters: { portal: { signedIn: null } } };

export const LongTexts: Story = { parameters: { portal: { content: 'long' } } };

export const AThousand: Story = { parameters: { portal: { content: 'many' } } };

export const English: Story = { globals: { locale: 'en' } };

export const Dark: Story = { globals: { scheme: 'dark' } };

export const ForeignBrand: Story = { globals: { look: 'yellow' } };
