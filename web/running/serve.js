// How a worker answers its page: it is ready, its program has ended, or what runs it is broken.

import { Outlet } from './outlet.js';

/**
 * @typedef {import('./protocol.js').News} News
 * @typedef {import('./protocol.js').Order} Order
 */

/**
 * @template T
 * @param {Promise<T>} prepared  what runs programs
 * @param {(
 *   order: Extract<Order, { type: 'run' }>, prepared: T,
 * ) => Promise<Omit<Extract<News, { type: 'end' }>, 'type'>>} run  to the program's end
 * @param {(order: Extract<Order, { type: 'prepare' }>) => void} [begin]  when it is to make ready
 * @returns {Outlet} for what the program prints
 */
export function serve(prepared, run, begin = () => {}) {
  /** @param {News} news @param {Transferable[]} [transfer] */
  const post = (news, transfer = []) => self.postMessage(news, { transfer });
  const outlet = new Outlet(post);
  // Whoever runs a program hears of it.
  prepared.catch(() => {});
  /** @param {MessageEvent<Order>} event */
  self.onmessage = async ({ data: order }) => {
    try {
      if (order.type === 'prepare') {
        begin(order);
        await prepared;
        post({ type: 'ready' });
      } else {
        const ending = await run(order, await prepared);
        outlet.flush();
        post({ type: 'end', ...ending });
      }
    } catch (error) {
      outlet.flush();
      post({ type: 'broken', message: error instanceof Error ? error.message : String(error) });
    }
  };
  return outlet;
}
