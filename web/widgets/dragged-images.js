/** What is dragged from a grid of images onto a class: their ids, as JSON. */
export const draggedImages = 'application/x-denselab-images';
