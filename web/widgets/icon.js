import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import check from 'lucide-static/icons/check.svg?raw';
import chevron from 'lucide-static/icons/chevron-down.svg?raw';
import paste from 'lucide-static/icons/clipboard-paste.svg?raw';
import copy from 'lucide-static/icons/copy.svg?raw';
import dice from 'lucide-static/icons/dices.svg?raw';
import download from 'lucide-static/icons/download.svg?raw';
import open from 'lucide-static/icons/folder-open.svg?raw';
import folder from 'lucide-static/icons/folder-plus.svg?raw';
import image from 'lucide-static/icons/image-plus.svg?raw';
import monitor from 'lucide-static/icons/monitor.svg?raw';
import moon from 'lucide-static/icons/moon.svg?raw';
import pause from 'lucide-static/icons/pause.svg?raw';
import play from 'lucide-static/icons/play.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import reset from 'lucide-static/icons/rotate-ccw.svg?raw';
import stop from 'lucide-static/icons/square.svg?raw';
import sun from 'lucide-static/icons/sun.svg?raw';
import trash from 'lucide-static/icons/trash-2.svg?raw';
import warning from 'lucide-static/icons/triangle-alert.svg?raw';
import cross from 'lucide-static/icons/x.svg?raw';

/** Only what is listed here ends up in the bundle. */
const icons = {
  check,
  chevron,
  copy,
  cross,
  dice,
  download,
  folder,
  image,
  monitor,
  moon,
  open,
  paste,
  pause,
  play,
  plus,
  reset,
  stop,
  sun,
  trash,
  warning,
};

/** @type {Map<string, ReturnType<typeof unsafeSVG>>} */
const rendered = new Map();

/**
 * An icon as inline SVG in the colour of the text. It is decoration: the control around it carries the name.
 * @param {keyof typeof icons} name
 */
export function icon(name) {
  let svg = rendered.get(name);
  if (!svg) {
    svg = unsafeSVG(
      icons[name].slice(icons[name].indexOf('<svg')).replace('<svg', '<svg aria-hidden="true"'),
    );
    rendered.set(name, svg);
  }
  return svg;
}
