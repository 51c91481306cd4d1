import { Session } from '../running/session.js';
import { modules, readModule } from './module-source.js';

/**
 * JavaScript programs, each in a worker of its own. What they began goes on when their last line has run.
 */
class JavaScriptSession extends Session {
  constructor() {
    super(() => new Worker(new URL('./worker.js', import.meta.url), { type: 'module' }), {
      lingers: true,
    });
  }

  /** @type {Session['run']} */
  async run(source, files, give) {
    const { code, unknown, wrongLine } = readModule(source);
    if (unknown) return failed(unknown);
    const ending = await super.run(code, files, give);
    const { error } = ending;
    if (error?.type === 'SyntaxError') error.line ??= wrongLine;
    return ending;
  }
}

/** @param {import('./module-source.js').Import} wanted @returns {import('../running/session.js').Ending} */
function failed({ name, line }) {
  const message = `there is no module '${name}'. There is: ${modules.join(', ')}.`;
  const error = { type: 'ImportError', message, line, traceback: `ImportError: ${message}` };
  return { kind: 'failed', error, written: new Map(), message: '', seconds: 0 };
}

export const javascriptSession = () => new JavaScriptSession();
