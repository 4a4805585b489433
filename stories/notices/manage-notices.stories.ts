import { mockId } from '@p24/mocks';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '@p24/components/register/p24-manage-notices';

interface Args {
  item?: string;
}

const meta: Meta<Args> = {
  title: 'Notices/Manage notices',
  component: 'p24-manage-notices',
  render: ({ item }) => html`<p24-manage-notices item=${item ?? nothing}></p24-manage-notices>`,
  parameters: { portal: { signedIn: 'manager' } },
};
export default meta;

type Story = StoryObj<Args>;

const manager = { signedIn: 'manager' } as const;

export const Filled: Story = {};

export const Opened: Story = { args: { item: mockId('notice', 1) } };

export const Writing: Story = { args: { item: 'new' } };

export const Empty: Story = { parameters: { portal: { ...manager, content: 'empty' } } };

export const Loading: Story = { parameters: { portal: { ...manager, conditions: 'slow' } } };

export const ServerFails: Story = { parameters: { portal: { ...manager, conditions: 'failing' } } };

export const Offline: Story = { parameters: { portal: { ...manager, conditions: 'offline' } } };

export const SignedOut: Story = { parameters: { portal: { signedIn: null } } };

export const LongTexts: Story = {
  args: { item: mockId('notice', 1) },
  parameters: { portal: { ...manager, content: 'long' } },
};

export const ManyNotices: Story = { parameters: { portal: { ...manager, content: 'many' } } };

export const English: Story = { args: { item: mockId('notice', 1) }, globals: { locale: 'en' } };

export const Dark: Story = { args: { item: mockId('notice', 1) }, globals: { scheme: 'dark' } };

export const ForeignBrand: Story = { globals: { look: 'yellow' } };
