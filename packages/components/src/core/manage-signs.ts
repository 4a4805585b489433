import { drawn } from './icons.js';
import { shapes } from './manage-icons.generated.js';

/** Something is out of sight. */
export const hiddenSign = drawn(shapes.eyeOff);

/** Who sees something. */
export const eyeSign = drawn(shapes.eye);

/** Told by mail. */
export const mailSign = drawn(shapes.mail);

/** Takes time, or took too long. */
export const clockSign = drawn(shapes.clock);

/** Nothing yet. */
export const dashSign = drawn(shapes.dash);

/** More can be done. */
export const dotsSign = drawn(shapes.dots);
