/** How Chromium is started, headless: no graphics card, and no calls of its own to anywhere. */
export const browserArguments = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
];
