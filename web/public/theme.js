// Runs before the first paint, so that a chosen theme and language never flash past the other one.
try {
  const theme = localStorage.getItem('denselab.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  document.documentElement.lang =
    localStorage.getItem('denselab.language') ??
    (navigator.language.toLowerCase().startsWith('ru') ? 'ru' : 'en');
} catch {
  // Storage may be forbidden: the system's theme and English then stand.
}
