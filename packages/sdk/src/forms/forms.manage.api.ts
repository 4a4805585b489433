import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { Id, InSource, InSourceById, Instant, Paging, page, Search } from '../core/schemas.js';
import type { TicketPriority } from '../tickets/tickets.manage.api.js';
import { FormPage, Words } from './form-definition.api.js';
import { FormCategory } from './forms.api.js';
import { Receipt, SubmissionSummary, TicketReference } from './receipts.api.js';

export const FormState = z
  .enum(['active', 'locked'])
  .meta({ id: 'FormState', description: 'A locked form is invisible to residents.' });
export type FormState = z.infer<typeof FormState>;

export const FormAudience = z.enum(['tenant', 'owner', 'provider']).meta({
  id: 'FormAudience',
  description: 'Who sees a form: tenants and owners by contracts that run today, service providers by their role.',
});
export type FormAudience = z.infer<typeof FormAudience>;

export const FormDelivery = z
  .object({
    emails: z.array(z.email().max(254)).max(10).default([]),
    xml: z.boolean().default(false).describe('Whether the mail carries the answers as XML, too.'),
    replyTo: z.boolean().default(true).describe('Whether an answer to the mail goes to the sender of the form.'),
    ticket: z.boolean().default(true).describe('Whether a submission opens a ticket.'),
    templateId: Id.nullable().default(null).describe('Template of the ticket; absent: the one that fits the form.'),
  })
  .meta({ id: 'FormDelivery', description: 'Where submissions go.' });
export type FormDelivery = z.infer<typeof FormDelivery>;

export const ManagedFormSummary = z
  .object({
    id: Id,
    key: z.string().nullable(),
    category: FormCategory,
    title: Words,
    description: Words,
    state: FormState,
    audience: z.array(FormAudience),
    delivery: FormDelivery,
    version: z.int(),
    submissions: z.int().describe('How many there are.'),
    updatedAt: Instant,
  })
  .meta({ id: 'ManagedFormSummary' });
export type ManagedFormSummary = z.infer<typeof ManagedFormSummary>;

export const ManagedForm = ManagedFormSummary.extend({ pages: z.array(FormPage) }).meta({ id: 'ManagedForm' });
export type ManagedForm = z.infer<typeof ManagedForm>;

export const FormChange = z
  .object({
    state: FormState.optional(),
    audience: z.array(FormAudience).min(1).max(3).optional(),
    delivery: FormDelivery.optional().describe('Replaces what was set before.'),
  })
  .meta({ id: 'FormChange' });
export type FormChange = z.input<typeof FormChange>;

const Sender = z
  .object({ id: Id, name: z.string(), email: z.string().nullable() })
  .meta({ id: 'SubmissionSender', description: 'The person who submitted.' });

const priorities = ['low', 'normal', 'high', 'urgent'] as const satisfies readonly TicketPriority[];

export const ManagedSubmissionSummary = SubmissionSummary.extend({
  formId: Id,
  ticket: TicketReference.extend({ title: z.string(), priority: z.enum(priorities) })
    .meta({ id: 'ManagedTicketReference', description: 'The ticket that a submission opened, as its managers see it.' })
    .nullable(),
  place: z.string().nullable(),
  person: Sender.nullable().describe('Null once the person is deleted.'),
}).meta({ id: 'ManagedSubmissionSummary' });
export type ManagedSubmissionSummary = z.infer<typeof ManagedSubmissionSummary>;

export const ManagedReceipt = Receipt.extend({ formId: Id, person: Sender.nullable() }).meta({ id: 'ManagedReceipt' });
export type ManagedReceipt = z.infer<typeof ManagedReceipt>;

export const FormSettings = z
  .object({ consentQuery: z.boolean().describe('Whether forms ask for consent to passing on personal data.') })
  .meta({ id: 'FormSettings' });
export type FormSettings = z.infer<typeof FormSettings>;

export const formsManageApi = defineApi({
  list: {
    route: 'GET /manage/:source/forms',
    summary: 'List the forms of a data source; the ready-made ones are there from the beginning, locked.',
    access: 'manager',
    params: InSource,
    result: z.object({ items: z.array(ManagedFormSummary).describe('200 at most.') }),
  },
  get: {
    route: 'GET /manage/:source/forms/:id',
    summary: 'Show one form with its pages.',
    access: 'manager',
    params: InSourceById,
    result: ManagedForm,
  },
  change: {
    route: 'PATCH /manage/:source/forms/:id',
    summary: 'Activate or lock a form, or change who sees it and where submissions go.',
    access: 'manager',
    params: InSourceById,
    body: FormChange,
    result: ManagedForm,
    problems: { 'delivery-missing': 422, 'unknown-template': 422 },
  },
  changeMany: {
    route: 'POST /manage/:source/forms/state',
    summary: 'Activate or lock several forms, all or none.',
    access: 'manager',
    params: InSource,
    body: z.object({ ids: z.array(Id).min(1).max(200), state: FormState }),
    result: z.object({ items: z.array(ManagedFormSummary) }),
    problems: { 'delivery-missing': 422, 'unknown-form': 422 },
  },
  submissions: {
    route: 'GET /manage/:source/submissions',
    summary: 'List what was submitted, newest first.',
    access: 'manager',
    params: InSource,
    query: Paging.extend({
      form: Id.optional(),
      search: Search.optional().describe('Words in the title, the receipt number or the name.'),
    }),
    result: page(ManagedSubmissionSummary),
    problems: { 'invalid-cursor': 400 },
  },
  submission: {
    route: 'GET /manage/:source/submissions/:id',
    summary: 'Show a submission with all answers.',
    access: 'manager',
    params: InSourceById,
    result: ManagedReceipt,
  },
  receiptPdf: {
    route: 'GET /manage/:source/submissions/:id/receipt.pdf',
    summary: 'Download a submission as a PDF.',
    access: 'manager',
    params: InSourceById,
    download: 'application/pdf',
    linked: true,
  },
  settings: {
    route: 'GET /manage/:source/form-settings',
    summary: 'Show what holds for all forms of a data source.',
    access: 'manager',
    params: InSource,
    result: FormSettings,
  },
  changeSettings: {
    route: 'PUT /manage/:source/form-settings',
    summary: 'Change what holds for all forms of a data source.',
    access: 'manager',
    params: InSource,
    body: FormSettings,
    result: FormSettings,
  },
});
