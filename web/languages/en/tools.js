/**
 * Camera and drawing pad: fetched when one is opened.
 * @type {Record<string, import('../index.js').Text>}
 */
export const tools = {
  'tool.close': 'Close',
  'camera.view': 'What the camera sees',
  'camera.rate': 'Images per second',
  'camera.hold': 'Hold to record',
  'camera.snap': 'Take a picture',
  'camera.taken': { one: '{n} image', other: '{n} images' },
  'camera.which': 'Camera',
  'camera.number': 'Camera {n}',
  'camera.file': 'camera',
  'camera.again': 'Try again',
  'camera.refused':
    'This page may not use the camera. Allow it in the browser (the camera sign in the address bar), then try again.',
  'camera.none': 'No camera was found. Connect one, then try again.',
  'camera.busy':
    'The camera does not answer; another program may be using it. Close that, then try again.',
  'camera.ended': 'The camera was switched off or unplugged.',
  'pad.label': 'Drawing pad',
  'pad.keys':
    'Arrow keys move the pen, Space puts it down or lifts it, Ctrl+Z takes a stroke back.',
  'pad.width': 'Width of the pen',
  'pad.thin': 'Thin',
  'pad.medium': 'Medium',
  'pad.thick': 'Thick',
  'pad.scheme': 'Colours',
  'pad.dark': 'Black on white',
  'pad.light': 'White on black',
  'pad.undo': 'Undo stroke',
  'pad.clear': 'Clear',
  'pad.add': 'Add to “{name}”',
  'pad.file': 'drawing',
};
