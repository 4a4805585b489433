import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@p24/components/register/p24-manage-brand';

const manager = { signedIn: 'manager' } as const;

const meta: Meta = {
  title: 'Settings/Brand',
  component: 'p24-manage-brand',
  render: () => html`<p24-manage-brand></p24-manage-brand>`,
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
