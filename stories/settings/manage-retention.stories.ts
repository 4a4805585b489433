import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@p24/components/register/p24-manage-retention';

const manager = { signedIn: 'manager' } as const;

const meta: Meta = {
  title: 'Settings/Retention',
  component: 'p24-manage-retention',
  render: () => html`<p24-manage-retention></p24-manage-retention>`,
  parameters: { portal: manager },
};
export default meta;

type Story = StoryObj;

export const Filled: Story = {};

export const Loading: Story = { parameters: { portal: { ...manager, conditions: 'slow' } } };

export const ServerFails: Story = { parameters: { portal: { ...manager, conditions: 'failing' } } };

export const SignedOut: Story = { parameters: { portal: { signedIn: null } } };

export const English: Story = { globals: { locale: 'en' } };

export const Dark: Story = { globals: { scheme: 'dark' } };
