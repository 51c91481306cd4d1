/**
 * What each chapter asks the learner to do (`task`), how far it is (`now`), and what it shows once done (`solved`).
 * @type {Record<string, import('../../index.js').Text>}
 */
export const questions = {};
