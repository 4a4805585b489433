import { mockId } from '@p24/mocks';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { userEvent, waitFor } from 'storybook/test';

import '@p24/components/register/p24-manage-users';

const manager = { signedIn: 'manager' } as const;

const meta: Meta = {
  title: 'Users/Manage people',
  component: 'p24-manage-users',
  render: () => html`<p24-manage-users></p24-manage-users>`,
  parameters: { portal: manager },
};
export default meta;

type Story = StoryObj;

export const Filled: Story = {};

/** A button of the element, once it is there. */
const button = (canvas: HTMLElement, word: string) =>
  waitFor(() => {
    const buttons = canvas.querySelector('p24-manage-users')?.shadowRoot?.querySelectorAll('button') ?? [];
    const found = [...buttons].find(({ textContent }) => textContent?.trim() === word);
    if (!found) throw new Error(`${word} is not there yet.`);
    return found;
  });

export const WayIntoThePortal: Story = {
  play: async ({ canvasElement }) => userEvent.click(await button(canvasElement, 'Wer ist dabei?')),
};

export const SimilarNames: Story = {
  play: async ({ canvasElement }) => {
    await button(canvasElement, 'Wer ist dabei?');
    const field = canvasElement
      .querySelector('p24-manage-users')
      ?.shadowRoot?.querySelector<HTMLElement>('[part=search]');
    if (field) await userEvent.type(field, 'Bergner');
  },
};

export const OnePerson: Story = {
  render: () => html`<p24-manage-users item=${mockId('contact', 1)}></p24-manage-users>`,
};

export const Loading: Story = { parameters: { portal: { ...manager, conditions: 'slow' } } };

export const ServerFails: Story = { parameters: { portal: { ...manager, conditions: 'failing' } } };

export const Offline: Story = { parameters: { portal: { ...manager, conditions: 'offline' } } };

export const SignedOut: Story = { parameters: { portal: { signedIn: null } } };

export const English: Story = { globals: { locale: 'en' } };

export const Dark: Story = { globals: { scheme: 'dark' } };

export const ForeignBrand: Story = { globals: { look: 'brick' } };
