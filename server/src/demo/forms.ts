import type { ChatbotSettings, ManagedFormSummary } from '@p24/sdk/api';
import type { Company } from './companies.js';
import type { Desk } from './desk.js';

/** Concerns that somebody should read at once, also outside the portal. */
const mailed = new Set<string | null>(['damage', 'heating', 'water']);

/** Opens a company's forms and its assistant to its residents; the forms it leaves locked are there to be activated. */
export async function openForms(desk: Desk, id: string, { forms, office }: Company): Promise<void> {
  const { items } = await desk.call<{ items: ManagedFormSummary[] }>('GET', `/manage/${id}/forms`);
  for (const { id: formId, key } of items) {
    if (!forms.some((one) => one === key)) continue;
    const emails = mailed.has(key) ? [office] : [];
    const delivery = { emails, xml: emails.length > 0, replyTo: true, ticket: true, templateId: null };
    await desk.call('PATCH', `/manage/${id}/forms/${formId}`, { state: 'active', delivery });
  }
  const settings: ChatbotSettings = { audience: ['tenant', 'owner'], delivery: { emails: [office], ticket: true } };
  await desk.call('PUT', `/manage/${id}/chatbot-settings`, settings);
}
