import { mockId } from '@p24/mocks';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '@p24/components/register/p24-manage-tickets';

interface Args {
  item?: string;
}

const meta: Meta<Args> = {
  title: 'Tickets/Manage tickets',
  component: 'p24-manage-tickets',
  render: ({ item }) => html`<p24-manage-tickets item=${item ?? nothing}></p24-manage-tickets>`,
  parameters: { portal: { signedIn: 'manager' } },
};
export default meta;

type Story = StoryObj<Args>;

const manager = { signedIn: 'manager' } as const;

const leak = mockId('ticket', 146);

export const Filled: Story = {};

export const Opened: Story = { args: { item: leak } };

export const Writing: Story = { args: { item: 'new' } };

export const WhatTenantsSee: Story = { args: { item: 'settings' } };

export const Empty: Story = { parameters: { portal: { ...manager, content: 'empty' } } };

export const Loading: Story = { parameters: { portal: { ...manager, conditions: 'slow' } } };

export const ServerFails: Story = { parameters: { portal: { ...manager, conditions: 'failing' } } };

export const Offline: Story = { parameters: { portal: { ...manager, conditions: 'offline' } } };

export const SignedOut: Story = { parameters: { portal: { signedIn: null } } };

export const LongTexts: Story = { args: { item: leak }, parameters: { portal: { ...manager, content: 'long' } } };

export const ManyTickets: Story = { parameters: { portal: { ...manager, content: 'many' } } };

export const English: Story = { args: { item: leak }, globals: { locale: 'en' } };

export const Dark: Story = { args: { item: leak }, globals: { scheme: 'dark' } };

export const ForeignBrand: Story = { globals: { look: 'yellow' } };
