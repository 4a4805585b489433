import { mockId } from '@p24/mocks';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '@p24/components/register/p24-manage-forms';

interface Args {
  item?: string;
  submission?: string;
}

const meta: Meta<Args> = {
  title: 'Forms/Manage forms',
  component: 'p24-manage-forms',
  render: ({ item, submission }) =>
    html`<p24-manage-forms item=${item ?? nothing} submission=${submission ?? nothing}></p24-manage-forms>`,
  parameters: { portal: { signedIn: 'manager' } },
};
export default meta;

type Story = StoryObj<Args>;

const manager = { signedIn: 'manager' } as const;

export const Filled: Story = {};

export const Opened: Story = { args: { item: mockId('form', 1) } };

export const Locked: Story = { args: { item: mockId('form', 4) } };

export const Received: Story = { args: { item: mockId('form', 1), submission: mockId('submission', 1) } };

export const Empty: Story = { parameters: { portal: { ...manager, content: 'empty' } } };

export const Loading: Story = { parameters: { portal: { ...manager, conditions: 'slow' } } };

export const ServerFails: Story = { parameters: { portal: { ...manager, conditions: 'failing' } } };

export const Offline: Story = { parameters: { portal: { ...manager, conditions: 'offline' } } };

export const SignedOut: Story = { parameters: { portal: { signedIn: null } } };

export const LongTexts: Story = { parameters: { portal: { ...manager, content: 'long' } } };

export const ManyForms: Story = { parameters: { portal: { ...manager, content: 'many' } } };

export const English: Story = { args: { item: mockId('form', 1) }, globals: { locale: 'en' } };

export const Dark: Story = { args: { item: mockId('form', 1) }, globals: { scheme: 'dark' } };

export const ForeignBrand: Story = { globals: { look: 'brick' } };
