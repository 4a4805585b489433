import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@p24/components/register/p24-contracts';

const meta: Meta = {
  title: 'Property/Contracts',
  component: 'p24-contracts',
  render: () => html`<p24-contracts></p24-contracts>`,
};
export default meta;

type Story = StoryObj;

export const TwoFlats: Story = {};

export const AtTwoCompanies: Story = { parameters: { portal: { signedIn: 'owner' } } };

export const OneCompany: Story = {
  ...AtTwoCompanies,
  render: () => html`<p24-contracts source="nordlicht"></p24-contracts>`,
};

export const Empty: Story = { parameters: { portal: { content: 'empty' } } };

export const Loading: Story = { parameters: { portal: { conditions: 'slow' } } };

export const ServerFails: Story = { parameters: { portal: { conditions: 'failing' } } };

export const Offline: Story = { parameters: { portal: { conditions: 'offline' } } };

export const SignedOut: Story = { parameters: { portal: { signedIn: null } } };

export const Many: Story = { parameters: { portal: { content: 'many' } } };

export const LongTexts: Story = { parameters: { portal: { content: 'long' } } };

export const English: Story = { globals: { locale: 'en' } };

export const Dark: Story = { globals: { scheme: 'dark' } };
