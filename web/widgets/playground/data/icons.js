import eraser from 'lucide-static/icons/eraser.svg?raw';
import iris from 'lucide-static/icons/flower-2.svg?raw';
import images from 'lucide-static/icons/images.svg?raw';
import points from 'lucide-static/icons/pencil.svg?raw';
import fashion from 'lucide-static/icons/shirt.svg?raw';
import formula from 'lucide-static/icons/square-function.svg?raw';
import csv from 'lucide-static/icons/table-2.svg?raw';
import { drawn } from '../../icon.js';

const icons = { csv, eraser, fashion, formula, images, iris, points };

/** Icons of the playground's data. @param {keyof typeof icons} name */
export function dataIcon(name) {
  return drawn(icons[name]);
}
