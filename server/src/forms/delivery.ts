import type { FormDelivery } from '@p24/sdk/api';

const usual: FormDelivery = { emails: [], xml: false, replyTo: true, ticket: true, templateId: null };

/** Where submissions of a form go, as it is kept, with what was never set filled in. */
export const deliveryOf = (kept: Partial<FormDelivery>): FormDelivery => ({ ...usual, ...kept });

/** Whether submissions would reach anybody. */
export const reachesSomebody = ({ ticket, emails }: FormDelivery): boolean => ticket || emails.length > 0;
