import * as z from 'zod';
import { defineApi } from '../core/define-api.js';

export const Language = z
  .enum(['de', 'en'])
  .meta({ id: 'Language', description: 'In which language somebody is spoken and written to.' });
export type Language = z.infer<typeof Language>;

export const Preferences = z
  .object({
    locale: Language.describe('Of the portal and of mails.'),
    introduced: z.boolean().describe('Whether the first steps at the portal were offered already.'),
  })
  .meta({ id: 'Preferences', description: 'What a person has chosen for all data sources.' });
export type Preferences = z.infer<typeof Preferences>;

export const preferencesApi = defineApi({
  preferences: {
    route: 'GET /me/preferences',
    summary: 'Show what the signed-in person has chosen for all data sources.',
    access: 'signed-in',
    inPreview: true,
    result: Preferences,
  },
  choose: {
    route: 'PATCH /me/preferences',
    summary: 'Choose something for all data sources; what is not named stays.',
    access: 'signed-in',
    body: z.object({ locale: Language.optional(), introduced: z.literal(true).optional() }),
    result: Preferences,
  },
});
