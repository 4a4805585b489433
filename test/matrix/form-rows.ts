import { v7 as uuid } from 'uuid';
import { aForm, definitionOf } from '../support/forms.js';
import { itself, managed, type Row, residents } from './row.js';
import type { CallerName, World } from './world.js';

/** Who is a tenant here, and so sees what is for tenants. */
const tenants: readonly CallerName[] = [...itself, 'neighbour'];

const definition = definitionOf({ key: 'what' });
const order = () => ({ id: uuid(), version: 1, answers: { what: 'Nur für die Verwaltung' } });

/** A form that tenants may fill in. */
const aTenantsForm = async ({ db, here }: World) => (await aForm(db, here.id, definition, { audience: ['tenant'] })).id;

/** A form that the tenant submitted; its id and receipt. */
async function submitted(world: World): Promise<{ id: string; receiptNo: string }> {
  const session = { headers: await world.sessionOf('tenant') };
  const form = await aTenantsForm(world);
  const { status, body } = await world.app.call(session, `POST /forms/${form}/submissions`, order());
  if (status !== 201) throw new Error(`The form was answered with ${status} ${JSON.stringify(body)}.`);
  return body;
}

/** The rows of forms and of the consents that they ask for. */
export const formRows: Readonly<Record<string, Row>> = {
  'forms.list': {
    may: tenants,
    else: 200,
    request: async (world) => ({ path: '/forms', secrets: [await aTenantsForm(world)] }),
  },
  'forms.get': { may: tenants, else: 404, request: async (world) => ({ path: `/forms/${await aTenantsForm(world)}` }) },
  'forms.saveDraft': {
    may: tenants,
    else: 404,
    request: async (world) => ({
      path: `/forms/${await aTenantsForm(world)}/draft`,
      body: { version: 1, answers: {} },
    }),
  },
  'forms.dropDraft': {
    may: tenants,
    else: 404,
    request: async (world) => ({ path: `/forms/${await aTenantsForm(world)}/draft` }),
  },
  'forms.submit': {
    may: tenants,
    else: 404,
    request: async (world) => ({ path: `/forms/${await aTenantsForm(world)}/submissions`, body: order() }),
  },
  'forms.submissions': {
    may: itself,
    else: 200,
    request: async (world) => ({ path: '/submissions', secrets: [(await submitted(world)).id] }),
  },
  'forms.submission': {
    may: itself,
    else: 404,
    request: async (world) => {
      const { id, receiptNo } = await submitted(world);
      return { path: `/submissions/${id}`, secrets: [receiptNo, 'Nur für die Verwaltung'] };
    },
  },
  'forms.receiptPdf': {
    may: itself,
    else: 404,
    request: async (world) => ({ path: `/submissions/${(await submitted(world)).id}/receipt.pdf` }),
  },
  'forms.manage.list': managed(async (world) => ({
    path: `/manage/${world.here.id}/forms`,
    secrets: [await aTenantsForm(world)],
  })),
  'forms.manage.get': managed(async (world) => ({
    path: `/manage/${world.here.id}/forms/${await aTenantsForm(world)}`,
  })),
  'forms.manage.change': managed(async (world) => ({
    path: `/manage/${world.here.id}/forms/${await aTenantsForm(world)}`,
    body: { audience: ['owner'] },
  })),
  'forms.manage.changeMany': managed(async (world) => ({
    path: `/manage/${world.here.id}/forms/state`,
    body: { ids: [await aTenantsForm(world)], state: 'locked' },
  })),
  'forms.manage.submissions': managed(async (world) => ({
    path: `/manage/${world.here.id}/submissions`,
    secrets: [(await submitted(world)).receiptNo],
  })),
  'forms.manage.submission': managed(async (world) => ({
    path: `/manage/${world.here.id}/submissions/${(await submitted(world)).id}`,
    secrets: ['Nur für die Verwaltung'],
  })),
  'forms.manage.receiptPdf': managed(async (world) => ({
    path: `/manage/${world.here.id}/submissions/${(await submitted(world)).id}/receipt.pdf`,
  })),
  'forms.manage.settings': managed(({ here }) => ({ path: `/manage/${here.id}/form-settings` })),
  'forms.manage.changeSettings': managed(({ here }) => ({
    path: `/manage/${here.id}/form-settings`,
    body: { consentQuery: false },
  })),
  'profile.consents': {
    may: residents,
    else: 200,
    request: ({ here }) => ({ path: '/me/consents', secrets: [here.id] }),
  },
  'profile.decide': {
    may: residents,
    else: 404,
    request: ({ here }) => ({ path: `/me/consents/repairs?source=${here.id}`, body: { state: 'given' } }),
  },
};
