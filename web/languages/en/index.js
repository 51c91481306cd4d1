import { classes } from './classes.js';
import { help } from './help.js';
import { keeping } from './keeping.js';
import { network } from './network.js';
import { preparation } from './preparation.js';
import { samples } from './samples.js';
import { shell } from './shell.js';
import { training } from './training.js';
import { trying } from './trying.js';

/** @type {Record<string, import('../index.js').Text>} */
export const en = {
  ...classes,
  ...help,
  ...keeping,
  ...network,
  ...preparation,
  ...samples,
  ...shell,
  ...training,
  ...trying,
};
