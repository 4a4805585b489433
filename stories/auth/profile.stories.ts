import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import '@p24/components/register/p24-profile';

interface Args {
  setup?: boolean;
}

const meta: Meta<Args> = {
  title: 'Auth/Own access',
  component: 'p24-profile',
  render: ({ setup }) => html`<p24-profile ?setup=${setup ?? false}></p24-profile>`,
};
export default meta;

type Story = StoryObj<Args>;

const button = (canvas: HTMLElement, text: string) =>
  waitFor(() => {
    const root = canvas.querySelector('p24-profile')?.shadowRoot;
    const found = [...(root?.querySelectorAll('button') ?? [])].find((one) => one.textContent?.includes(text));
    if (!found) throw new Error(`${text} is not there yet.`);
    return found;
  });

export const WithoutCodes: Story = {};

export const WithCodes: Story = { parameters: { portal: { codes: true } } };

export const ManagerWithCodes: Story = { parameters: { portal: { codes: true, signedIn: 'manager' } } };

export const ManagerMustSetUp: Story = { args: { setup: true }, parameters: { portal: { signedIn: 'manager' } } };

export const SettingUp: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await button(canvasElement, 'Einrichten'));
    await waitFor(() =>
      expect(canvasElement.querySelector('p24-profile')?.shadowRoot?.querySelector('.qr')).not.toBeNull(),
    );
  },
};

export const ChangingPassword: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await button(canvasElement, 'Passwort ändern'));
    await button(canvasElement, 'Neues Passwort speichern');
  },
};

export const Loading: Story = { parameters: { portal: { conditions: 'slow' } } };

export const ServerFails: Story = { parameters: { portal: { conditions: 'failing' } } };

export const English: Story = { globals: { locale: 'en' } };

export const Dark: Story = { globals: { scheme: 'dark' } };
