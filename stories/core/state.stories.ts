import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { PartStage } from '../../packages/components/test/part-stage.js';
import { stateSample } from '../../packages/components/test/parts/state.js';
import { themeOf } from '../.storybook/looks.js';

const meta: Meta = {
  title: 'Parts/State',
  render: (_args, { globals }) => new PartStage(stateSample, themeOf(globals.look)),
};
export default meta;

export const Shown: StoryObj = {};

export const Dark: StoryObj = { globals: { scheme: 'dark' } };

export const ForeignBrand: StoryObj = { globals: { look: 'brick' } };
