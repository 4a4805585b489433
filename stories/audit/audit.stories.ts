import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@p24/components/register/p24-audit';

const meta: Meta = {
  title: 'Audit/Own entries',
  component: 'p24-audit',
  render: () => html`<p24-audit></p24-audit>`,
};
export default meta;

type Story = StoryObj;

export const Filled: Story = {};

export const Empty: Story = { parameters: { portal: { content: 'empty' } } };

export const Loading: Story = { parameters: { portal: { conditions: 'slow' } } };

export const ServerFails: Story = { parameters: { portal: { conditions: 'failing' } } };

export const SignedOut: Story = { parameters: { portal: { signedIn: null } } };

export const Many: Story = { parameters: { portal: { content: 'many' } } };

export const English: Story = { globals: { locale: 'en' } };

export const Dark: Story = { globals: { scheme: 'dark' } };
