import type { Served } from './core/serve.js';
import { noticesServed } from './notices/notices.js';
import { noticesManageServed } from './notices/notices.manage.js';
import { propertyManageServed } from './property/property.manage.js';
import { usersManageServed } from './users/users.manage.js';

/** The features by name, which is also the name of their scopes. A new feature is one line here. */
export const features: Readonly<Record<string, readonly Served[]>> = {
  notices: [noticesServed, noticesManageServed],
  property: [propertyManageServed],
  users: [usersManageServed],
};
