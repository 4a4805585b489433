import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { PartStage } from '../../packages/components/test/part-stage.js';
import { somebodies, tableSample } from '../../packages/components/test/parts/table.js';
import { themeOf } from '../.storybook/looks.js';

interface Args {
  count: number;
}

const meta: Meta<Args> = {
  title: 'Parts/Table that folds its columns',
  args: { count: 5 },
  render: ({ count }, { globals }) => new PartStage(tableSample(somebodies(count)), themeOf(globals.look)),
};
export default meta;

type Story = StoryObj<Args>;

export const Shown: Story = {};

export const TenThousandRows: Story = { args: { count: 10_000 } };

export const Dark: Story = { globals: { scheme: 'dark' } };
