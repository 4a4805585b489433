import type { FormSummary, Me } from '@p24/sdk';
import type { Homes } from '../homes.js';
import type { View } from '../pages.js';
import { isResident } from '../sides.js';
import type { PortalTexts } from '../texts.de.js';

/** A short way to what brings people here. */
export interface Way {
  key: keyof PortalTexts['overview']['shortcuts'];
  view: View['name'];
  item?: string;
  icon?: 'wrench';
}

/** Of whom, and what is known of what they may do. */
export interface Wayfarer {
  me: Me;
  homes: Homes | undefined;
  /** Pages that hold nothing for the person. */
  closed: ReadonlySet<View['name']>;
  /** The forms they may fill in; undefined until they were read. */
  forms: readonly FormSummary[] | undefined;
}

/** The main concerns, the most frequent first: whom nothing to report is offered is not sent to a form. */
export function waysOf({ me, homes, closed, forms }: Wayfarer): Way[] {
  const reports = forms?.some(({ key }) => key === 'damage') ?? isResident(me);
  const kinds = new Set(homes?.kinds);
  const owns = kinds.size > 0 && !kinds.has('tenancy');
  const ways: (Way | false)[] = [
    reports && { key: 'damage', view: 'forms', item: 'damage', icon: 'wrench' },
    !reports && !isResident(me) && Boolean(forms?.length) && { key: 'forms', view: 'forms' },
    { key: owns ? 'papers' : 'documents', view: 'documents' },
    // Who lets a home often has no values of it, and who moves in later has none yet; a card of the overview says where there are some.
    !owns && !homes?.begins && { key: 'consumption', view: 'consumption' },
    { key: 'notices', view: 'notices' },
  ];
  return ways.filter((way): way is Way => way !== false && !closed.has(way.view)).slice(0, 3);
}
