import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import '@p24/components/register/p24-login';
import { mockCodes, mockLetters } from '@p24/mocks';

const meta: Meta = {
  title: 'Auth/Sign-in',
  component: 'p24-login',
  render: () => html`<p24-login></p24-login>`,
  parameters: { portal: { signedIn: null } },
};
export default meta;

type Story = StoryObj;

const field = (canvas: HTMLElement, selector: string) =>
  waitFor(() => {
    const found = canvas.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`${selector} is not there yet.`);
    return found;
  });

export const SignedOut: Story = {};

export const SignedIn: Story = { parameters: { portal: { signedIn: 'tenant' } } };

export const MissingFields: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await field(canvasElement, 'button[type=submit]'));
    await waitFor(() => expect(canvasElement.querySelectorAll('[aria-invalid=true]')).toHaveLength(2));
  },
};

export const WrongPassword: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.type(await field(canvasElement, '[name=username]'), 'anna.berger@example.de');
    await userEvent.type(await field(canvasElement, '[name=password]'), 'rosenbusch-2424');
    await userEvent.click(await field(canvasElement, 'button[type=submit]'));
    await waitFor(() => expect(canvasElement.querySelector('.message:not([hidden])')).not.toBeNull());
  },
};

export const Loading: Story = { parameters: { portal: { signedIn: null, conditions: 'slow' } } };

export const ServerFails: Story = { parameters: { portal: { conditions: 'failing' } } };

export const Offline: Story = { parameters: { portal: { conditions: 'offline' } } };

export const English: Story = { globals: { locale: 'en' } };

export const Dark: Story = { globals: { scheme: 'dark' } };

export const ForeignBrand: Story = { globals: { look: 'yellow' } };

const token = (code: string) => html`<p24-login view="reset" .code=${code}></p24-login>`;

export const ForgottenPassword: Story = { render: () => html`<p24-login view="reset"></p24-login>` };

export const NewPassword: Story = { render: () => token(mockCodes.good.token) };

export const ExpiredLink: Story = { render: () => token(mockCodes.expired.token) };

export const Activation: Story = { render: () => html`<p24-login view="activation"></p24-login>` };

export const LetterActivation: Story = {
  render: () => html`<p24-login view="activation" .code=${mockLetters.good.token}></p24-login>`,
};

export const CodeAfterPassword: Story = {
  parameters: { portal: { signedIn: null, codes: true } },
  play: async ({ canvasElement }) => {
    await userEvent.type(await field(canvasElement, '[name=username]'), 'anna.berger@example.de');
    await userEvent.type(await field(canvasElement, '[name=password]'), 'sonnenblume-2424');
    await userEvent.click(await field(canvasElement, 'button[type=submit]'));
  },
};
