import type { Preview } from '@storybook/web-components-vite';
import { looks } from './looks.js';
import { inPage, openPortal } from './page.js';

const preview: Preview = {
  loaders: [openPortal],
  decorators: [inPage],
  globalTypes: {
    locale: {
      description: 'Language',
      toolbar: {
        icon: 'globe',
        items: [
          { value: 'de', title: 'Deutsch' },
          { value: 'en', title: 'English' },
        ],
        dynamicTitle: true,
      },
    },
    scheme: { description: 'Colour scheme', toolbar: { icon: 'mirror', items: ['light', 'dark'], dynamicTitle: true } },
    look: {
      description: 'Colour set',
      toolbar: {
        icon: 'paintbrush',
        items: looks.map(({ key, name }) => ({ value: key, title: name })),
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { locale: 'de', scheme: 'light', look: 'harbour' },
  parameters: {
    layout: 'fullscreen',
    a11y: {
      test: 'error',
      options: {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: { 'target-size': { enabled: true } },
      },
    },
    options: { storySort: { order: ['Settings', 'Core', 'Auth', 'Notices', 'Forms', 'Consumption'] } },
  },
};

export default preview;
