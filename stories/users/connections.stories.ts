import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@p24/components/register/p24-connections';

const meta: Meta = {
  title: 'Users/Connections',
  component: 'p24-connections',
  render: () => html`<p24-connections></p24-connections>`,
};
export default meta;

type Story = StoryObj;

export const InvitedAndRepresented: Story = {};

export const NothingWaits: Story = { parameters: { portal: { signedIn: 'neighbour' } } };

export const Manager: Story = { parameters: { portal: { signedIn: 'manager' } } };

export const Loading: Story = { parameters: { portal: { conditions: 'slow' } } };

export const ServerFails: Story = { parameters: { portal: { conditions: 'failing' } } };

export const Offline: Story = { parameters: { portal: { conditions: 'offline' } } };

export const SignedOut: Story = { parameters: { portal: { signedIn: null } } };

export const English: Story = { globals: { locale: 'en' } };

export const Dark: Story = { globals: { scheme: 'dark' } };
