import { mockId } from '@p24/mocks';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '@p24/components/register/p24-tickets';

interface Args {
  item?: string;
}

const meta: Meta<Args> = {
  title: 'Tickets/Tickets',
  component: 'p24-tickets',
  render: ({ item }) => html`<p24-tickets item=${item ?? nothing}></p24-tickets>`,
};
export default meta;

type Story = StoryObj<Args>;

const leak = mockId('ticket', 146);

export const Filled: Story = {};

export const Opened: Story = { args: { item: leak } };

export const Empty: Story = { parameters: { portal: { content: 'empty' } } };

export const Loading: Story = { parameters: { portal: { conditions: 'slow' } } };

export const ServerFails: Story = { parameters: { portal: { conditions: 'failing' } } };

export const Offline: Story = { parameters: { portal: { conditions: 'offline' } } };

export const SignedOut: Story = { parameters: { portal: { signedIn: null } } };

export const LongTexts: Story = { args: { item: leak }, parameters: { portal: { content: 'long' } } };

export const ManyTickets: Story = { parameters: { portal: { content: 'many' } } };

export const English: Story = { args: { item: leak }, globals: { locale: 'en' } };

export const Dark: Story = { args: { item: leak }, globals: { scheme: 'dark' } };

export const ForeignBrand: Story = { globals: { look: 'yellow' } };
