import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { ById, Day, Id, Paging, page, Scope } from '../core/schemas.js';

export const ContractState = z.enum(['running', 'upcoming', 'ended']).meta({
  id: 'ContractState',
  description: 'How a contract stands today, its last day included, in the time zone of the data source.',
});
export type ContractState = z.infer<typeof ContractState>;

/** A property as residents know it. */
export const PropertySummary = z
  .object({
    id: Id,
    sourceId: Id,
    name: z.string(),
    address: z.string().nullable(),
    contracts: z.int().describe('How many contracts the signed-in person has or had there.'),
    state: ContractState.describe('That of the contract there that counts most: running before upcoming before ended.'),
  })
  .meta({ id: 'PropertySummary', description: 'A property in which the signed-in person has or had a contract.' });
export type PropertySummary = z.infer<typeof PropertySummary>;

const PublicEntry = z
  .object({
    value: z.string(),
    label: z.string().nullable(),
    note: z.string().nullable().describe('For example office hours.'),
  })
  .meta({ id: 'PublicEntry', description: 'An address, number or mail address that is labelled public.' });

export const ContactPerson = z
  .object({
    id: Id,
    category: z.string().describe('What the person is in charge of, in words of the managing company.'),
    name: z.string(),
    phones: z.array(PublicEntry),
    emails: z.array(PublicEntry),
    faxes: z.array(PublicEntry),
    addresses: z.array(PublicEntry),
  })
  .meta({ id: 'ContactPerson', description: 'Somebody to turn to, with what of it is labelled public.' });
export type ContactPerson = z.infer<typeof ContactPerson>;

export const Call = z
  .object({
    name: z.string().nullable().describe('Who answers, where it is not the managing company.'),
    phone: z.string().describe('As people write it.'),
    note: z.string().nullable().describe('For example what it is for.'),
  })
  .meta({ id: 'Call', description: 'A number where somebody answers at any hour.' });
export type Call = z.infer<typeof Call>;

export const HouseManager = z
  .object({
    name: z.string(),
    postal: z.string().nullable().describe('Postal address without the name, a line each.'),
    phone: z.string().nullable(),
    hours: z.string().nullable().describe('When somebody answers there.'),
  })
  .meta({ id: 'HouseManager', description: 'The managing company as everybody may know it.' });

export type HouseManager = z.infer<typeof HouseManager>;

export const ManagingCompany = HouseManager.extend({
  sourceId: Id,
  emergencies: z.array(Call).describe('Whom to call in danger where no house says so; one at most.'),
}).meta({ id: 'ManagingCompany', description: 'A company that manages for the signed-in person.' });
export type ManagingCompany = z.infer<typeof ManagingCompany>;

export const Property = PropertySummary.extend({
  manager: HouseManager,
  emergencies: z
    .array(Call)
    .describe("Whom to call in danger: the house's own contact persons for it, then the managing company; 4 at most."),
  contactPersons: z
    .array(ContactPerson)
    .describe('By category and name, 200 at most; none without a running contract.'),
}).meta({ id: 'Property', description: 'A property with whom its people can turn to.' });
export type Property = z.infer<typeof Property>;

/** A contract of the signed-in person. */
export const Contract = z
  .object({
    id: Id,
    sourceId: Id,
    kind: z
      .enum(['tenancy', 'ownership', 'house'])
      .describe('What the person is there: tenant, owner of the unit, or owner of the whole house.'),
    state: ContractState,
    startsOn: Day,
    endsOn: Day.nullable().describe('The last day; null: open end.'),
    property: z.object({ id: Id, name: z.string(), address: z.string().nullable() }),
    unit: z
      .object({ id: Id, name: z.string(), area: z.number().nullable().describe('Square metres.') })
      .nullable()
      .describe('Null where the contract is about the whole house.'),
  })
  .meta({ id: 'Contract', description: 'A contract of the signed-in person.' });
export type Contract = z.infer<typeof Contract>;

const PropertyQuery = Paging.extend(Scope.shape);
export type PropertyQuery = z.input<typeof PropertyQuery>;

const ContractQuery = Paging.extend(Scope.shape);
export type ContractQuery = z.input<typeof ContractQuery>;

export const propertyApi = defineApi({
  list: {
    route: 'GET /properties',
    summary: 'List the properties in which the signed-in person has or had a contract, by data source and name.',
    access: 'resident',
    query: PropertyQuery,
    result: page(PropertySummary),
    cached: true,
    problems: { 'invalid-cursor': 400 },
  },
  get: {
    route: 'GET /properties/:id',
    summary: 'Show one property with its contact persons.',
    access: 'resident',
    params: ById,
    result: Property,
    cached: true,
  },
  managers: {
    route: 'GET /managing-companies',
    summary: 'List the companies that manage for the signed-in person, by name: one for each of their data sources.',
    access: 'resident',
    result: z.object({ items: z.array(ManagingCompany) }),
    cached: true,
  },
  contracts: {
    route: 'GET /contracts',
    summary:
      "List the signed-in person's contracts by data source and property: running ones first, homes before parking places.",
    access: 'resident',
    query: ContractQuery,
    result: page(Contract),
    cached: true,
    problems: { 'invalid-cursor': 400 },
  },
});
