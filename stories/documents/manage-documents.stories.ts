import { mockId } from '@p24/mocks';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { userEvent, waitFor } from 'storybook/test';
import '@p24/components/register/p24-manage-documents';

interface Args {
  item?: string;
}

const meta: Meta<Args> = {
  title: 'Documents/Manage documents',
  component: 'p24-manage-documents',
  render: ({ item }) => html`<p24-manage-documents item=${item ?? nothing}></p24-manage-documents>`,
  parameters: { portal: { signedIn: 'manager' } },
};
export default meta;

type Story = StoryObj<Args>;

const manager = { signedIn: 'manager' } as const;

export const Filled: Story = {};

export const Opened: Story = { args: { item: mockId('document', 5) } };

export const Uploading: Story = { args: { item: 'new' } };

export const Categories: Story = { args: { item: 'categories' } };

export const Empty: Story = { parameters: { portal: { ...manager, content: 'empty' } } };

export const SimilarWords: Story = {
  play: async ({ canvasElement }) => {
    const field = await waitFor(() => {
      const found = canvasElement
        .querySelector('p24-manage-documents')
        ?.shadowRoot?.querySelector<HTMLElement>('input[type=search]');
      if (!found) throw new Error('There is no field yet.');
      return found;
    });
    await userEvent.type(field, 'Abrechnug');
  },
};

export const Loading: Story = { parameters: { portal: { ...manager, conditions: 'slow' } } };

export const ServerFails: Story = { parameters: { portal: { ...manager, conditions: 'failing' } } };

export const Offline: Story = { parameters: { portal: { ...manager, conditions: 'offline' } } };

export const SignedOut: Story = { parameters: { portal: { signedIn: null } } };

export const LongTexts: Story = { parameters: { portal: { ...manager, content: 'long' } } };

export const ManyDocuments: Story = { parameters: { portal: { ...manager, content: 'many' } } };

export const English: Story = { args: { item: mockId('document', 5) }, globals: { locale: 'en' } };

export const Dark: Story = { args: { item: mockId('document', 5) }, globals: { scheme: 'dark' } };

export const ForeignBrand: Story = { globals: { look: 'yellow' } };
