import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@p24/components/register/p24-manage-erasures';

const manager = { signedIn: 'manager' } as const;

const meta: Meta = {
  title: 'Profile/Erasure requests',
  component: 'p24-manage-erasures',
  render: () => html`<p24-manage-erasures></p24-manage-erasures>`,
  parameters: { portal: manager },
};
export default meta;

type Story = StoryObj;

export const Filled: Story = {};

export const Empty: Story = { parameters: { portal: { ...manager, content: 'empty' } } };

export const Loading: Story = { parameters: { portal: { ...manager, conditions: 'slow' } } };

export const ServerFails: Story = { parameters: { portal: { ...manager, conditions: 'failing' } } };

export const SignedOut: Story = { parameters: { portal: { signedIn: null } } };

export const English: Story = { globals: { locale: 'en' } };

export const Dark: Story = { globals: { scheme: 'dark' } };
