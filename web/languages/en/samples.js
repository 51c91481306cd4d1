/**
 * The ways into a class: archives, tables, camera, drawing pad; and out again.
 * @type {Record<string, import('../index.js').Text>}
 */
export const samples = {
  'toast.undone': 'Undone: {text}',

  'classes.more': 'More for all classes',
  'classes.save': 'Save all classes as a zip archive',
  'classes.addArchive': 'Zip, IDX or CSV',
  'help.archive':
    'A zip archive is read like the folder that was packed. IDX is the format of MNIST: choose the file of images together with its file of labels. In a CSV file each line is an image: its label, then its pixels (0 to 255) row by row; colours as red, green, blue of each pixel.',
  'class.camera': 'Record “{name}” with the camera',
  'class.pad': 'Draw images for “{name}”',
  'class.more': 'More for “{name}”',
  'class.save': 'Save its images as a zip archive',
  'class.leaveOut': 'Leave it out of training',
  'class.use': 'Use it in training again',
  'class.disabled': 'Left out of training',
  'class.duplicates': {
    one: '{n} duplicate left out: this image is here already.',
    other: '{n} duplicates left out: these images are here already.',
  },
  'class.keepDuplicates': 'Keep them',
  'class.dismissDuplicates': 'Close: leave the duplicates out',

  'image.off': '{name} (left out of training)',
  'image.selected': { one: '{n} image selected', other: '{n} images selected' },
  'image.several': 'Select several images by clicking',
  'image.move': 'Move to another class',
  'image.leaveOut': 'Leave out of training',
  'image.use': 'Use in training again',
  'undo.images': { one: '{n} image deleted.', other: '{n} images deleted.' },
  'undo.moved': { one: '{n} image moved to “{name}”.', other: '{n} images moved to “{name}”.' },
  'undo.unused': {
    one: '{n} image left out of training.',
    other: '{n} images left out of training.',
  },
  'undo.used': {
    one: '{n} image used in training again.',
    other: '{n} images used in training again.',
  },
  'undo.classUnused': 'Class “{name}” left out of training.',
  'undo.classUsed': 'Class “{name}” used in training again.',

  'incoming.unpacking': 'Unpacking',
  'incoming.unpackingFile': 'Unpacking {name}',
  'incoming.cancel': 'Cancel',
  'incoming.cancelled': 'Cancelled: {done} of {total} were done. What came in is kept.',
  'outgoing.saving': 'Saving the images',

  'try.camera': 'Camera',
  'try.pad': 'Draw',
  'try.keep': 'Keep this picture',
  'try.live': 'the live picture',

  'reports.parts': {
    one: '{n} part of the files could not be used',
    other: '{n} parts of the files could not be used',
  },
  'reason.other': '{reason}',
  'reason.gone': 'the file cannot be read any more; it was moved, changed or deleted.',
  'reason.zipCut': 'this is not a complete zip archive.',
  'reason.zipDamaged': 'the zip archive is damaged here.',
  'reason.zipEncrypted': 'the zip archive is protected by a password; unpack it first.',
  'reason.zipBomb':
    'the zip archive claims to hold {megabytes} MB in a tiny file; such archives are made to fill the memory and are not opened.',
  'reason.zipLarge': 'the file in the archive is larger than 1 GB.',
  'reason.zipMethod':
    'it is packed in a way that only some programs know; pack it again as an ordinary zip.',
  'reason.zipInZip': 'it is a zip archive within a zip archive; unpack it first.',
  'reason.notIdx': 'this is not an IDX file.',
  'reason.idxType': 'the values in this IDX file are not bytes, so they are no pixels.',
  'reason.idxShape': 'the IDX file holds values of shape {shape}, which are no images.',
  'reason.idxCut': 'the file is cut off: only {n} of {count} could be read.',
  'reason.idxLonely':
    'these are labels; choose them together with the file of images that belongs to them.',
  'reason.idxCounts':
    'there are {n} images, but {count} labels in {labels}: they do not belong together.',
  'reason.notPixels':
    'this is not a table of pixels: a line has {n} values, but needs a label and a square number of pixels (784 for 28 × 28), three times as many for colours.',
  'reason.rowLength': 'line {line} has {n} values instead of {columns}.',
  'reason.rowLabel': 'line {line} has no label.',
  'reason.rowValue': 'line {line}, column {column}: “{value}” is not a number from 0 to 255.',
};
