import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '@p24/components/register/p24-about-me';

const meta: Meta<{ only?: string }> = {
  title: 'Profile/About me',
  component: 'p24-about-me',
  render: ({ only }) => html`<p24-about-me only=${only ?? nothing}></p24-about-me>`,
};
export default meta;

type Story = StoryObj<{ only?: string }>;

export const Filled: Story = {};

export const PortraitAlone: Story = { args: { only: 'portrait' } };

export const NotificationsAlone: Story = { args: { only: 'notifications' } };

export const Manager: Story = { parameters: { portal: { signedIn: 'manager' } } };

export const Loading: Story = { parameters: { portal: { conditions: 'slow' } } };

export const ServerFails: Story = { parameters: { portal: { conditions: 'failing' } } };

export const SignedOut: Story = { parameters: { portal: { signedIn: null } } };

export const English: Story = { globals: { locale: 'en' } };

export const Dark: Story = { globals: { scheme: 'dark' } };
