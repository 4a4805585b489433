import type { ImportKind } from '@p24/sdk/api';
import type { ColorSet } from '@p24/theme';

/** A table of the demo: a file of `server/demo`, or of the tables that tests read. */
export interface DemoTable {
  file: string;
  kind: ImportKind;
  /** Name of the property or unit for tables that do not say it themselves. */
  property?: string;
  unit?: string;
}

/** A notice that is written and released when the demo is made. */
export interface DemoNotice {
  title: string;
  /** Title of an imported draft that it completes. */
  imported?: boolean;
  category?: string;
  type: 'neutral' | 'info' | 'warning' | 'danger';
  html: string;
  /** Days before today on which it was released. */
  daysAgo: number;
  /** Days from today and hours of an appointment, in the data source's time zone. */
  appointment?: { inDays: number; from: string; until: string };
  link?: { url: string; text: string };
  file?: { name: string; text: string };
  notify?: boolean;
}

/** A managing company of the demo. */
export interface Company {
  code: string;
  slug: string;
  name: string;
  theme: ColorSet;
  /** Where its pages begin on the example homepage. */
  pages: string;
  tables: readonly DemoTable[];
  /** Metering company's number of the billing unit and the flats in it, with their usual heating in kWh a year. */
  metering: { billingUnit: string; flats: Readonly<Record<string, number>> };
  /** The mail addresses that the tables lack, by the person's name. */
  mails: Readonly<Record<string, string>>;
  notices: readonly DemoNotice[];
}
