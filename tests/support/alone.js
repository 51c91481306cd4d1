/**
 * For tests that look at the time something takes, or need the whole machine: they run one at a time, when the
 * others are done.
 */
export const alone = { tag: '@alone' };
