import { properties } from '@p24/mocks';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@p24/components/register/p24-property';

const meta: Meta = {
  title: 'Property/Property',
  component: 'p24-property',
  render: () => html`<p24-property></p24-property>`,
};
export default meta;

type Story = StoryObj;

export const Overview: Story = {};

export const AtTwoCompanies: Story = { parameters: { portal: { signedIn: 'owner' } } };

export const OneOfTwo: Story = {
  ...AtTwoCompanies,
  render: () => html`<p24-property property=${properties[1].id}></p24-property>`,
};

export const Empty: Story = { parameters: { portal: { content: 'empty' } } };

export const Loading: Story = { parameters: { portal: { conditions: 'slow' } } };

export const ServerFails: Story = { parameters: { portal: { conditions: 'failing' } } };

export const Offline: Story = { parameters: { portal: { conditions: 'offline' } } };

export const SignedOut: Story = { parameters: { portal: { signedIn: null } } };

export const LongTexts: Story = { parameters: { portal: { content: 'long' } } };

export const English: Story = { globals: { locale: 'en' } };

export const Dark: Story = { globals: { scheme: 'dark' } };

export const ForeignBrand: Story = { globals: { look: 'yellow' } };
