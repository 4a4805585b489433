import { nothing, type Part, part, slot } from '../database/composed.js';
import type { Reach } from '../http/scope.js';

const now = slot('now');

/** Whether a row of the feed, `f`, is shown at this time. */
export const visible = part`f.visible_from <= ${now} and (f.visible_until is null or f.visible_until > ${now})`;

/**
 * That the release reached the contact through the property that the list is narrowed to, or directly: then a kind that
 * knows what an item is about says by `about` whether it belongs there (docs/decisions/0009-scope.md).
 */
export const reachedThrough = (about: Part = nothing) => part`exists (
  select from releases r
  where r.source_id = f.source_id and r.item_kind = f.kind and r.item_id = f.item_id and r.revoked_at is null
    and ((r.audience->'contacts' ? f.contact_id::text ${about})
      or ((mine.ends is null or r.visible_from < mine.ends)
        and coalesce(r.audience->'groups' ?| string_to_array(mine.parties, ','), true)
        and ((r.audience->>'all')::boolean or r.audience->'properties' ? mine.property_id::text))))`;

/** That no other of the caller's contacts shows the same item further up; asked only where there are several. */
export const nowhereAbove = part`not ((select count(*) > 1 from mine) and exists (
  select from mine other
  join feed g on g.source_id = other.source_id and g.contact_id = other.contact_id
  where g.source_id = f.source_id and g.kind = f.kind and g.item_id = f.item_id and g.contact_id <> f.contact_id
    and g.visible_from <= ${now} and (g.visible_until is null or g.visible_until > ${now})
    and (g.visible_from, g.contact_id) > (f.visible_from, f.contact_id)))`;

/** The order of every list, `f` being rows of the feed. */
export const newestFirst = part`f.visible_from desc, f.item_id desc`;

/** The contacts that read, each with what it reads for where the list is narrowed. */
export const mine = part`
  select * from unnest(${slot('sources')}::uuid[], ${slot('contacts')}::uuid[], ${slot('properties')}::uuid[],
    ${slot('ends')}::timestamptz[], ${slot('parties')}::text[]) as m(source_id, contact_id, property_id, ends, parties)`;

/** The values of `mine`. */
export const reachValues = ({ sources, contacts, reach }: Reach) => ({
  ...{ sources, contacts, properties: reach?.properties ?? [], ends: reach?.ends ?? [] },
  parties: reach?.parties ?? [],
});
