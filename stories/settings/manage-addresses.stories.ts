import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@p24/components/register/p24-manage-addresses';

const meta: Meta = {
  title: 'Settings/Manage addresses',
  component: 'p24-manage-addresses',
  render: () => html`<p24-manage-addresses></p24-manage-addresses>`,
  parameters: { portal: { signedIn: 'manager' } },
};
export default meta;

type Story = StoryObj;

const manager = { signedIn: 'manager' } as const;

export const Filled: Story = {};

export const Empty: Story = { parameters: { portal: { ...manager, content: 'empty' } } };

export const Loading: Story = { parameters: { portal: { ...manager, conditions: 'slow' } } };

export const ServerFails: Story = { parameters: { portal: { ...manager, conditions: 'failing' } } };

export const Offline: Story = { parameters: { portal: { ...manager, conditions: 'offline' } } };

export const SignedOut: Story = { parameters: { portal: { signedIn: null } } };

export const English: Story = { globals: { locale: 'en' } };

export const Dark: Story = { globals: { scheme: 'dark' } };
