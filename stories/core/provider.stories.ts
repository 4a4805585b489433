import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '@p24/components/register/p24-notice-board';
import '@p24/components/register/p24-provider';

interface Args {
  locale?: string;
  theme?: string;
  appearance?: { variables: Record<string, string> };
}

// The page around every story holds a provider that knows the server; the one that is shown repeats its address.
const meta: Meta<Args> = {
  title: 'Core/Provider',
  component: 'p24-provider',
  render: ({ locale, theme, appearance }, { loaded }) => html`<p24-provider
    base-url=${loaded.baseUrl}
    locale=${locale ?? nothing}
    theme=${theme ?? nothing}
    .appearance=${appearance}
  >
    <p24-notice-board></p24-notice-board>
  </p24-provider>`,
};
export default meta;

type Story = StoryObj<Args>;

export const English: Story = { args: { locale: 'en' } };

export const DarkInside: Story = { args: { theme: 'dark' } };

export const OwnVariables: Story = {
  args: { appearance: { variables: { '--p24-radius-l': '0', '--p24-font-family': 'Georgia, serif' } } },
};

export const SignedOut: Story = { parameters: { portal: { signedIn: null } } };
