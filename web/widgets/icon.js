import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import archive from 'lucide-static/icons/archive.svg?raw';
import move from 'lucide-static/icons/arrow-right-left.svg?raw';
import camera from 'lucide-static/icons/camera.svg?raw';
import check from 'lucide-static/icons/check.svg?raw';
import chevron from 'lucide-static/icons/chevron-down.svg?raw';
import paste from 'lucide-static/icons/clipboard-paste.svg?raw';
import copy from 'lucide-static/icons/copy.svg?raw';
import dice from 'lucide-static/icons/dices.svg?raw';
import download from 'lucide-static/icons/download.svg?raw';
import more from 'lucide-static/icons/ellipsis.svg?raw';
import eye from 'lucide-static/icons/eye.svg?raw';
import eyeOff from 'lucide-static/icons/eye-off.svg?raw';
import open from 'lucide-static/icons/folder-open.svg?raw';
import folder from 'lucide-static/icons/folder-plus.svg?raw';
import gauge from 'lucide-static/icons/gauge.svg?raw';
import history from 'lucide-static/icons/history.svg?raw';
import image from 'lucide-static/icons/image-plus.svg?raw';
import select from 'lucide-static/icons/list-checks.svg?raw';
import lock from 'lucide-static/icons/lock.svg?raw';
import unlock from 'lucide-static/icons/lock-open.svg?raw';
import whole from 'lucide-static/icons/maximize.svg?raw';
import monitor from 'lucide-static/icons/monitor.svg?raw';
import moon from 'lucide-static/icons/moon.svg?raw';
import pause from 'lucide-static/icons/pause.svg?raw';
import pencil from 'lucide-static/icons/pencil.svg?raw';
import play from 'lucide-static/icons/play.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import reset from 'lucide-static/icons/rotate-ccw.svg?raw';
import scale from 'lucide-static/icons/scale.svg?raw';
import step from 'lucide-static/icons/skip-forward.svg?raw';
import stop from 'lucide-static/icons/square.svg?raw';
import star from 'lucide-static/icons/star.svg?raw';
import sun from 'lucide-static/icons/sun.svg?raw';
import trash from 'lucide-static/icons/trash-2.svg?raw';
import warning from 'lucide-static/icons/triangle-alert.svg?raw';
import undo from 'lucide-static/icons/undo-2.svg?raw';
import cross from 'lucide-static/icons/x.svg?raw';
import zoomIn from 'lucide-static/icons/zoom-in.svg?raw';
import zoomOut from 'lucide-static/icons/zoom-out.svg?raw';

/** Only what is listed here ends up in the bundle. */
const icons = {
  archive,
  camera,
  check,
  chevron,
  copy,
  cross,
  dice,
  download,
  eye,
  eyeOff,
  folder,
  gauge,
  history,
  image,
  lock,
  monitor,
  moon,
  more,
  move,
  open,
  paste,
  pause,
  pencil,
  play,
  plus,
  reset,
  scale,
  star,
  step,
  stop,
  sun,
  trash,
  unlock,
  select,
  undo,
  warning,
  whole,
  zoomIn,
  zoomOut,
};

/** @type {Map<string, ReturnType<typeof unsafeSVG>>} */
const rendered = new Map();

/**
 * An icon as inline SVG in the colour of the text. It is decoration: the control around it carries the name.
 * @param {keyof typeof icons} name
 */
export function icon(name) {
  return drawn(icons[name]);
}

/** The same for an icon that only one part of the page has. @param {string} source SVG of Lucide's */
export function drawn(source) {
  let svg = rendered.get(source);
  if (!svg) {
    svg = unsafeSVG(
      source.slice(source.indexOf('<svg')).replace('<svg', '<svg aria-hidden="true"'),
    );
    rendered.set(source, svg);
  }
  return svg;
}
