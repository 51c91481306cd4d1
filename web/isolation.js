// Cross-origin isolation where the host does not set the headers for it: a service worker adds
// them, and the page loads once more under it.

const triedKey = 'denselab.isolation';

/**
 * Call it once, first thing. Nothing happens where the page is isolated already, where no service
 * worker may run, or where one try did not help: the page then works without threads.
 */
export async function isolate() {
  if (window.crossOriginIsolated || !window.isSecureContext || !('serviceWorker' in navigator))
    return;
  try {
    if (sessionStorage.getItem(triedKey)) return;
    await navigator.serviceWorker.register(new URL('isolation-worker.js', document.baseURI));
    await navigator.serviceWorker.ready;
    // Whoever has begun to work keeps this page: the next visit is isolated.
    if (navigator.userActivation?.hasBeenActive) return;
    sessionStorage.setItem(triedKey, 'yes');
    window.location.reload();
  } catch {
    // Registration or storage is forbidden here; nothing depends on it.
  }
}
