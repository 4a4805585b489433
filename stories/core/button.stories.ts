import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { PartStage } from '../../packages/components/test/part-stage.js';
import { buttonSample } from '../../packages/components/test/parts/button.js';
import { themeOf } from '../.storybook/looks.js';

const meta: Meta = {
  title: 'Parts/Button',
  render: (_args, { globals }) => new PartStage(buttonSample, themeOf(globals.look)),
};
export default meta;

export const Shown: StoryObj = {};

export const Dark: StoryObj = { globals: { scheme: 'dark' } };

export const ForeignBrand: StoryObj = { globals: { look: 'brick' } };
