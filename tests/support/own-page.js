// A page of a course's author: nothing of ours in it but elements, brought by the one script tag.

/** For threads, as the page itself is served. */
const isolated = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/**
 * Opens it. What elements tell with `dl-state` is kept: in `states` of the window, and of each element.
 * @param {import('@playwright/test').Page} page
 * @param {string} markup such as '<dense-neuron inputs="2"></dense-neuron>'
 * @param {{ lang?: string, style?: string }} [options] lang: the browser's; style of the column they stand in
 */
export async function openOwnPage(page, markup, { lang, style = '' } = {}) {
  const language = lang ?? (await page.evaluate(() => navigator.language));
  const body = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Widget</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <style>:root { color-scheme: light dark } body { margin: 8px } main { ${style} }</style>
    <script>
      states = [];
      addEventListener('dl-state', ({ target, detail }) => {
        states.push(detail);
        (target.states ??= []).push(detail);
      });
    </script>
    <script type="module" src="./elements.js"></script></head>
    <body><header><h1>Course</h1><h2>Chapter</h2></header><main>${markup}</main></body></html>`;
  await page.route('**/widget.html', (route) =>
    route.fulfill({ body, contentType: 'text/html', headers: isolated }),
  );
  await page.goto('./widget.html');
}
