import { mockId } from '@p24/mocks';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '@p24/components/register/p24-notice-board';

interface Args {
  item?: string;
}

const meta: Meta<Args> = {
  title: 'Notices/Notice board',
  component: 'p24-notice-board',
  render: ({ item }) => html`<p24-notice-board item=${item ?? nothing}></p24-notice-board>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Filled: Story = {};

export const Opened: Story = { args: { item: mockId('notice', 1) } };

export const OpenedWithFile: Story = { args: { item: mockId('notice', 4) } };

export const Empty: Story = { parameters: { portal: { content: 'empty' } } };

export const Loading: Story = { parameters: { portal: { conditions: 'slow' } } };

export const ServerFails: Story = { parameters: { portal: { conditions: 'failing' } } };

export const Offline: Story = { parameters: { portal: { conditions: 'offline' } } };

export const SignedOut: Story = { parameters: { portal: { signedIn: null } } };

export const LongTexts: Story = { args: { item: mockId('notice', 1) }, parameters: { portal: { content: 'long' } } };

export const ManyNotices: Story = { parameters: { portal: { content: 'many' } } };

export const English: Story = { args: { item: mockId('notice', 1) }, globals: { locale: 'en' } };

export const Dark: Story = { args: { item: mockId('notice', 1) }, globals: { scheme: 'dark' } };

export const ForeignBrand: Story = { args: { item: mockId('notice', 1) }, globals: { look: 'yellow' } };

export const ForeignBrandInTheDark: Story = {
  args: { item: mockId('notice', 1) },
  globals: { look: 'yellow', scheme: 'dark' },
};
