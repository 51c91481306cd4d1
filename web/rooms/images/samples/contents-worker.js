import { expose } from 'comlink';
import { Contents } from './contents.js';

/** @typedef {Contents} ContentsService */

expose(new Contents());
