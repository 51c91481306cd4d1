/** A tab that is being reloaded lets go of its project a moment after the new page has asked. */
const patience = 700;

/**
 * One tab at a time writes a project: it holds the project's lock until it lets go, or dies.
 * @param {number} project
 * @param {() => void} onLost called when another tab has taken it over
 * @param {boolean} [takeOver] from the tab that holds it
 * @returns {Promise<(() => void) | null>} lets go; null where another tab holds it
 */
export function claim(project, onLost, takeOver = false) {
  // Only pages that came over https or from this machine have locks.
  if (!navigator.locks) return Promise.resolve(() => {});
  return new Promise((resolve) => {
    let held = false;
    const options = takeOver ? { steal: true } : { signal: AbortSignal.timeout(patience) };
    navigator.locks
      .request(`denselab project ${project}`, options, () => {
        held = true;
        return new Promise((letGo) => resolve(() => letGo(undefined)));
      })
      .catch(() => (held ? onLost() : resolve(null)));
  });
}
