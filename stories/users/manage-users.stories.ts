import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@p24/components/register/p24-manage-users';

const manager = { signedIn: 'manager' } as const;

const meta: Meta = {
  title: 'Users/Manage people',
  component: 'p24-manage-users',
  render: () => html`<p24-manage-users></p24-manage-users>`,
  parameters: { portal: manager },
};
export default meta;

type Story = StoryObj;

export const Filled: Story = {};

export const Loading: Story = { parameters: { portal: { ...manager, conditions: 'slow' } } };

export const ServerFails: Story = { parameters: { portal: { ...manager, conditions: 'failing' } } };

export const Offline: Story = { parameters: { portal: { ...manager, conditions: 'offline' } } };

export const SignedOut: Story = { parameters: { portal: { signedIn: null } } };

export const English: Story = { globals: { locale: 'en' } };

export const Dark: Story = { globals: { scheme: 'dark' } };

export const ForeignBrand: Story = { globals: { look: 'brick' } };
