import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@p24/components/register/p24-chatbot';

interface Args {
  inline?: boolean;
}

const meta: Meta<Args> = {
  title: 'Chatbot/Assistant',
  component: 'p24-chatbot',
  render: ({ inline = true }) => html`<p24-chatbot ?inline=${inline}></p24-chatbot>`,
};
export default meta;

type Story = StoryObj<Args>;

/** Presses the bubble. */
const press: NonNullable<Story['play']> = async ({ canvasElement }) => {
  const element = canvasElement.querySelector('p24-chatbot');
  await element?.open();
};

export const Beginning: Story = {};

export const Answered: Story = { parameters: { portal: { content: 'many' } } };

export const Emergency: Story = { parameters: { portal: { content: 'long' } } };

export const Bubble: Story = { args: { inline: false } };

export const Opened: Story = { args: { inline: false }, play: press };

export const NotOffered: Story = { parameters: { portal: { content: 'empty' } } };

export const Loading: Story = { parameters: { portal: { conditions: 'slow' } } };

export const ServerFails: Story = { parameters: { portal: { conditions: 'failing' } } };

export const Offline: Story = { parameters: { portal: { conditions: 'offline' } } };

export const SignedOut: Story = { parameters: { portal: { signedIn: null } } };

export const English: Story = { globals: { locale: 'en' } };

export const Dark: Story = { globals: { scheme: 'dark' }, parameters: { portal: { content: 'long' } } };

export const ForeignBrand: Story = { globals: { look: 'yellow' }, parameters: { portal: { content: 'long' } } };
