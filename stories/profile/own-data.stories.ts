import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@p24/components/register/p24-own-data';

const meta: Meta = {
  title: 'Profile/Own data',
  component: 'p24-own-data',
  render: () => html`<p24-own-data></p24-own-data>`,
};
export default meta;

type Story = StoryObj;

export const Filled: Story = {};

export const Loading: Story = { parameters: { portal: { conditions: 'slow' } } };

export const ServerFails: Story = { parameters: { portal: { conditions: 'failing' } } };

export const SignedOut: Story = { parameters: { portal: { signedIn: null } } };

export const English: Story = { globals: { locale: 'en' } };

export const Dark: Story = { globals: { scheme: 'dark' } };
