import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@p24/components/register/p24-consumption';

const meta: Meta = {
  title: 'Consumption/Consumption',
  component: 'p24-consumption',
  render: () => html`<p24-consumption></p24-consumption>`,
};
export default meta;

type Story = StoryObj;

export const Filled: Story = {};

export const Empty: Story = { parameters: { portal: { content: 'empty' } } };

export const Loading: Story = { parameters: { portal: { conditions: 'slow' } } };

export const ServerFails: Story = { parameters: { portal: { conditions: 'failing' } } };

export const Offline: Story = { parameters: { portal: { conditions: 'offline' } } };

export const SignedOut: Story = { parameters: { portal: { signedIn: null } } };

export const LongTexts: Story = { parameters: { portal: { content: 'long' } } };

export const ManyHomes: Story = { parameters: { portal: { content: 'many' } } };

export const English: Story = { globals: { locale: 'en' } };

export const Dark: Story = { globals: { scheme: 'dark' } };

export const ForeignBrand: Story = { globals: { look: 'yellow' } };

export const ForeignBrandInTheDark: Story = { globals: { look: 'yellow', scheme: 'dark' } };
