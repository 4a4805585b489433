const loopback = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/** Whether pages of this origin may be named: https, or this machine for trying things out. */
export const isSafeOrigin = (origin: string): boolean => origin.startsWith('https:') || loopback.test(origin);
