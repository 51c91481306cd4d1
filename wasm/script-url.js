// Linked behind the engine's script: threads then start from the very file that is here already, where a
// bundler would have made a second copy for them.
export const scriptUrl = import.meta.url;
